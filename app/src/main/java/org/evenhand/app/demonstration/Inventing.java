package org.evenhand.app.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Answering;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.accountability.Escalating;
import org.evenhand.app.accountability.Lapsing;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.demonstration.Evenborough.Person;
import org.evenhand.app.demonstration.Evenborough.Place;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.Offering;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Makes Evenborough, once: its people join, ask, meet, advise and answer through the same use cases as everybody, by a clock held at the day
 * on which each did so. Begun again after a crash it goes on where it stood.
 */
class Inventing {

    private static final Logger LOG = LoggerFactory.getLogger(Inventing.class);
    private static final int FOUNDED_DAYS_AGO = 210;
    private static final int AFTER_ALL_STORIES = 10_000;
    private static final LocalTime AT_TEN = LocalTime.of(10, 0);

    private final Joining joining;
    private final Accounts accounts;
    private final Offering offering;
    private final Asking asking;
    private final Triaging triaging;
    private final Contacting contacting;
    private final Advising advising;
    private final Answering answering;
    private final Lapsing lapsing;
    private final Escalating escalating;
    private final ObjectProvider<InventedCampaign> campaign;
    private final InventingRegister register;
    private final InventingPlan plan;
    private final InventingDays days;
    private final InventingFigures figures;
    private final Clock clock;
    private final Map<Person, SignedIn> known = new HashMap<>();

    Inventing(
            Joining joining,
            Accounts accounts,
            Offering offering,
            Asking asking,
            Triaging triaging,
            Contacting contacting,
            Advising advising,
            Answering answering,
            Lapsing lapsing,
            Escalating escalating,
            ObjectProvider<InventedCampaign> campaign,
            InventingRegister register,
            InventingPlan plan,
            InventingDays days,
            InventingFigures figures,
            Clock clock) {
        this.joining = joining;
        this.accounts = accounts;
        this.offering = offering;
        this.asking = asking;
        this.triaging = triaging;
        this.contacting = contacting;
        this.advising = advising;
        this.answering = answering;
        this.lapsing = lapsing;
        this.escalating = escalating;
        this.campaign = campaign;
        this.register = register;
        this.plan = plan;
        this.days = days;
        this.figures = figures;
        this.clock = clock;
    }

    /** Something that happens on a day. */
    private record Event(LocalDate on, int order, Runnable happens) {}

    /** @return false where Evenborough was complete already */
    boolean invent() {
        if (find(Evenborough.AUDITOR).isPresent()) {
            return false;
        }
        Instant began = clock.instant();
        HoldableClock.holding(began, () -> {
            Outbox.withoutMail(this::makeHistory);
            return true;
        });
        LOG.info(
                "Evenborough was invented in {} ms: {} requests.",
                Duration.between(began, clock.instant()).toMillis(),
                Story.all().size());
        return true;
    }

    private void makeHistory() {
        LocalDate today = LocalDate.now(clock);
        hold(today.minusDays(FOUNDED_DAYS_AGO), this::found);
        List<Event> history = new ArrayList<>();
        for (Story story : Story.all()) {
            tell(story, today, history);
        }
        campaign.ifAvailable(invented -> invented.history()
                .forEach(step -> history.add(event(today, step.daysAgo(), Evenborough.CAMPAIGNER, step.happens()))));
        days.history().forEach(step -> history.add(event(today, step.daysAgo(), step.by(), step.happens())));
        history.sort(Comparator.comparing(Event::on).thenComparingInt(Event::order));
        LocalDate day = today.minusDays(FOUNDED_DAYS_AGO);
        for (Event event : history) {
            while (day.isBefore(event.on())) {
                day = day.plusDays(1);
                hold(day, lapsing::lapse);
            }
            hold(event.on(), event.happens());
        }
        while (day.isBefore(today.minusDays(1))) {
            day = day.plusDays(1);
            hold(day, lapsing::lapse);
        }
        lapsing.lapse();
        escalating.escalate();
        figures.release(YearMonth.from(today.minusDays(FOUNDED_DAYS_AGO)));
        asAn(Evenborough.NURSERY.person(), plan::write).ifPresent(id -> {
            as(Evenborough.NURSERY.person(), () -> plan.signAtTheSetting(id));
            as(Evenborough.QTVI, () -> plan.signAsSpecialist(id));
        });
        add(Evenborough.SERVICE, Evenborough.LEAD);
        add(Evenborough.INSTALLATION, Evenborough.COMMISSIONER);
        as(
                Evenborough.LEAD,
                () -> register.keep(
                        get(Evenborough.QTVI).account(), get(Evenborough.SLT).account()));
        add(Evenborough.INSTALLATION, Evenborough.AUDITOR);
    }

    private Event event(LocalDate today, int daysAgo, Person by, Runnable happens) {
        return new Event(today.minusDays(daysAgo), AFTER_ALL_STORIES, () -> as(by, happens));
    }

    private void found() {
        for (Place place : Evenborough.PLACES) {
            join(place.asOrganisation(), place.person());
        }
        join(Evenborough.service(), Evenborough.TRIAGE);
        add(Evenborough.SERVICE, Evenborough.QTVI);
        add(Evenborough.SERVICE, Evenborough.SLT);
        join(Evenborough.neighbourService(), Evenborough.NEIGHBOUR);
        join(Evenborough.installation(), Evenborough.ADMINISTRATOR);
        add(Evenborough.INSTALLATION, Evenborough.CAMPAIGNER);
        as(Evenborough.TRIAGE, () -> {
            offer("Vision team", Profession.QTVI, 0, 25, Need.VI, Need.MSI);
            offer("Teachers of the Deaf", Profession.QTOD, 0, 25, Need.HI, Need.MSI);
            offer("Speech and language therapy", Profession.SLT, 0, 25, Need.SLCN, Need.ASD);
            offer("Early years inclusion", Profession.STEY, 0, 4);
        });
    }

    private void offer(String name, Profession profession, int fromAge, int toAge, Need... needs) {
        offering.offer(new OfferedService(
                InventingRegister.service(profession),
                Evenborough.SERVICE,
                name + " of Evenborough (demonstration)",
                profession,
                Set.of(needs),
                fromAge,
                toAge,
                OfferedService.Mode.BOTH,
                LaCode.DEMONSTRATION,
                Set.of(),
                Optional.empty(),
                LocalDate.now(clock)));
    }

    /** Puts what happened to one request on the days on which it happened. */
    private void tell(Story story, LocalDate today, List<Event> history) {
        Map<String, RequestId> asked = new HashMap<>();
        Map<String, RecommendationId> advised = new HashMap<>();
        int order = story.number() * 10;
        LocalDate on = today.minusDays(story.askedDaysAgo());
        history.add(new Event(on, order, () -> asked.put("", ask(story))));
        if (story.seenAfter().isEmpty()) {
            return;
        }
        LocalDate seen = on.plusDays(story.seenAfter().getAsInt());
        history.add(new Event(seen, order + 1, () -> meet(story, request(asked), seen)));
        story.advice().ifPresent(advice -> {
            LocalDate given = seen.plusDays(advice.after());
            LocalDate byWhen = given.plusDays(advice.daysToAct());
            history.add(new Event(
                    given,
                    order + 2,
                    () -> advise(story, request(asked), byWhen).ifPresent(id -> advised.put("", id))));
            answer(story.place().person(), advice, given, byWhen, today, order + 3, advised, history);
        });
    }

    private void answer(
            Person holder,
            Story.Advice advice,
            LocalDate given,
            LocalDate byWhen,
            LocalDate today,
            int order,
            Map<String, RecommendationId> advised,
            List<Event> history) {
        LocalDate accepted = given.plusDays(4);
        LocalDate done = switch (advice.ending()) {
            case DONE_IN_TIME -> byWhen.minusDays(5);
            case DONE_LATE -> byWhen.plusDays(9);
            case ACCEPTED_THEN_MISSED, DECLINED, NO_ANSWER -> LocalDate.MAX;
        };
        boolean declines = advice.ending() == Story.Ending.DECLINED;
        boolean answers = advice.ending() != Story.Ending.NO_ANSWER && accepted.isBefore(today);
        if (answers) {
            history.add(new Event(
                    accepted,
                    order,
                    () -> withAdvice(
                            advised,
                            id -> as(holder, () -> {
                                if (declines) {
                                    answering.decline(
                                            id,
                                            "NO_CAPACITY",
                                            "Invented: we have nobody who has the time, and no money to pay somebody.");
                                } else {
                                    answering.accept(id);
                                }
                            }))));
        }
        if (done.isBefore(today)) {
            history.add(new Event(
                    done,
                    order + 1,
                    () -> withAdvice(
                            advised,
                            id -> as(
                                    holder,
                                    () -> answering.done(
                                            id,
                                            done,
                                            "Invented: done each week as agreed; the child joins in more often.")))));
        }
    }

    private RequestId ask(Story story) {
        Answers answers = Answers.ofChild(
                story.facts(),
                story.child(),
                story.isAboutVision()
                        ? "Invented: sits very close to books and screens and bumps into things since the summer."
                        : "Invented: gets stuck on words and has begun to stop speaking in the group.",
                "Invented: we changed where the child sits and gave more time.",
                new Answers.Contact(
                        story.place().person().name(), story.place().person().email(), "Mornings"));
        Consent agreed = new Consent.Given(
                Consent.By.PARENT, LocalDate.now(clock), Consent.How.IN_PERSON, Consent.For.ASK_AND_SHARE);
        FormToken token = new FormToken(Evenborough.invented("request " + story.number()));
        Asked outcome = asAn(story.place().person(), () -> asking.ask(token, answers.withConsent(agreed)));
        return switch (outcome) {
            case Asked.Sent sent -> sent.id();
            case Asked.ConsentMissing missing -> throw new IllegalStateException("No invented family was asked.");
            case Asked.NotASetting none ->
                throw new IllegalStateException(
                        "%s is not a setting.".formatted(story.place().urn()));
        };
    }

    private void meet(Story story, RequestId id, LocalDate on) {
        AccountId specialist = get(story.specialist()).account();
        as(Evenborough.TRIAGE, () -> triaging.accept(id, specialist));
        as(story.specialist(), () -> contacting.firstSeen(id, on));
    }

    private Optional<RecommendationId> advise(Story story, RequestId id, LocalDate byWhen) {
        Draft draft = new Draft(
                Evenborough.invented("advice " + story.number()),
                id,
                story.isAboutVision()
                        ? "Invented: reads print of 24 points at 25 centimetres; glare makes it worse."
                        : "Invented: stammers more when hurried, hardly at all when reading together.",
                story.isAboutVision()
                        ? "Use the big-print books and the sloping board that we left with you."
                        : "Read together for ten minutes, one to one, without correcting.",
                story.isAboutVision()
                        ? "So that the child can follow what the others do, without tiring."
                        : "So that speaking becomes easy again in one place first.",
                Profession.TA,
                new Amount(story.isAboutVision() ? 20 : 10, 3, Amount.Per.WEEK, 12),
                "EAH_ADVICE_SETTING",
                byWhen);
        return asAn(story.specialist(), () -> advising.advise(draft)) instanceof Advised.Given given
                ? Optional.of(given.id())
                : Optional.empty();
    }

    private static RequestId request(Map<String, RequestId> asked) {
        RequestId id = asked.get("");
        if (id == null) {
            throw new IllegalStateException("A request is met before it was asked. Maybe two stories share a day.");
        }
        return id;
    }

    private static void withAdvice(
            Map<String, RecommendationId> advised, java.util.function.Consumer<RecommendationId> work) {
        RecommendationId id = advised.get("");
        if (id != null) {
            work.accept(id);
        }
    }

    private void join(Organisation organisation, Person person) {
        joining.join(organisation, newcomer(person));
    }

    private void add(OrganisationId organisation, Person person) {
        joining.add(organisation, newcomer(person));
    }

    private static Joining.Newcomer newcomer(Person person) {
        return new Joining.Newcomer(person.name(), person.email(), Evenborough.PASSWORD, person.roles());
    }

    private Optional<SignedIn> find(Person person) {
        try {
            return accounts.loadUserByUsername(person.email()) instanceof SignedIn found
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (UsernameNotFoundException unknown) {
            return Optional.empty();
        }
    }

    private SignedIn get(Person person) {
        return known.computeIfAbsent(
                person,
                one -> find(one)
                        .orElseThrow(() -> new IllegalStateException("Nobody signs in as %s.".formatted(one.email()))));
    }

    private void as(Person person, Runnable work) {
        asAn(person, () -> {
            work.run();
            return true;
        });
    }

    private <T> T asAn(Person person, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(get(person).actor(), work);
    }

    private void hold(LocalDate on, Runnable work) {
        HoldableClock.holding(on.atTime(AT_TEN).atZone(clock.getZone()).toInstant(), () -> {
            work.run();
            return true;
        });
    }
}

package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.Replying;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Answering;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.ChallengeStep;
import org.evenhand.app.accountability.Challenging;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Route;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.isp.InventedPlans;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.PlanDocument.AboutMe;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Review;
import org.evenhand.app.isp.PlanId;
import org.evenhand.app.isp.SigningPlans;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.people.Role;
import org.evenhand.app.vault.Secret;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * One made-up child of whom something is said wherever something can be said, by the use cases that people use: asked for, triaged, declined,
 * challenged, taken, advised, planned, visited, and opened in an emergency. Each one that is injected is another child.
 */
@Component
@Scope("prototype")
class EverythingSaid {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final World world;
    private final Asking asking;
    private final Drafting drafting;
    private final Triaging triaging;
    private final Replying replying;
    private final Contacting contacting;
    private final Requests requests;
    private final FamilyLinks links;
    private final Advising advising;
    private final Answering answering;
    private final Challenging challenging;
    private final WritingPlans writing;
    private final SupportPlans plans;
    private final SigningPlans signing;
    private final Visiting visiting;
    private final Emergencies emergencies;
    private final Clock clock;
    private final Planted planted = new Planted();
    private final Person nursery;
    private final Person lead;
    private final Person therapist;
    private final String called;
    private final RequestId request;

    EverythingSaid(
            World world,
            Asking asking,
            Drafting drafting,
            Triaging triaging,
            Replying replying,
            Contacting contacting,
            Requests requests,
            FamilyLinks links,
            Advising advising,
            Answering answering,
            Challenging challenging,
            WritingPlans writing,
            SupportPlans plans,
            SigningPlans signing,
            Visiting visiting,
            Emergencies emergencies,
            Clock clock) {
        this.world = world;
        this.asking = asking;
        this.drafting = drafting;
        this.triaging = triaging;
        this.replying = replying;
        this.contacting = contacting;
        this.requests = requests;
        this.links = links;
        this.advising = advising;
        this.answering = answering;
        this.challenging = challenging;
        this.writing = writing;
        this.plans = plans;
        this.signing = signing;
        this.visiting = visiting;
        this.emergencies = emergencies;
        this.clock = clock;
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
        world.offers(lead, Profession.SLT);
        called = planted.facts(1);
        request = asked();
    }

    /**
     * What was said.
     *
     * @param facts each of them, one word
     * @param secret of the family's own address
     * @param otherParent somebody who signed, and is not the child's
     */
    record Said(
            List<String> facts, Person nursery, Person lead, RequestId request, Secret secret, String otherParent) {}

    Said say() {
        Secret secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
        links.leave(secret, EmailAddress.of(planted.facts(1) + "@example.invalid"));
        triaged();
        advised();
        String otherParent = plan();
        visit();
        emergency();
        nursery.does(() -> drafting.save(
                FormToken.random(),
                Map.of(
                        "called", List.of(called),
                        "born-month", List.of("3"),
                        "born-year", List.of("2022"),
                        "noticed", List.of("of a draft " + Planted.PREFIX))));
        return new Said(planted.all(), nursery, lead, request, secret, otherParent);
    }

    private RequestId asked() {
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child(called, 3, 2022, Answers.FamilyAgrees.YES),
                        planted.facts(80),
                        planted.facts(40),
                        new Answers.Contact(planted.facts(2), planted.facts(2), planted.facts(5)))
                .withWish(new Answers.Wish(java.util.OptionalInt.empty(), Optional.empty(), planted.facts(20)))
                .withConsent(World.aParentAgrees());
        return ((Asked.Sent) nursery.does(DAY, () -> asking.ask(FormToken.random(), answers))).id();
    }

    /** More is asked and given, it is declined, challenged, and another person takes it. */
    private void triaged() {
        Person second = world.withRoles(lead, Role.TRIAGE_LEAD);
        Person third = world.withRoles(lead, Role.TRIAGE_LEAD);
        lead.does(() -> triaging.askForMore(request, List.of(), planted.facts(30)));
        nursery.does(() -> replying.answer(request, planted.facts(30)));
        lead.does(() ->
                triaging.decline(request, new Decline(DeclineReason.NO_CAPACITY, planted.facts(30), "TRY_FIRST")));
        if (state() == RequestState.DECLINE_PROPOSED) {
            second.does(() -> triaging.confirmDecline(request));
        }
        nursery.does(() -> replying.challenge(request, planted.facts(30)));
        third.does(() -> triaging.accept(request, therapist.account()));
        assertThat(state()).isEqualTo(RequestState.ACCEPTED);
        therapist.does(() -> contacting.firstSeen(request, DAY));
    }

    private RequestState state() {
        return nursery.does(() -> requests.find(request)).orElseThrow().state();
    }

    /** One is done, one is declined. */
    private void advised() {
        RecommendationId done = advice();
        nursery.does(() -> answering.accept(
                done,
                new Answering.Taking(
                        Route.How.COMMISSION, Optional.of("EAH"), Optional.of(125_000L), false, planted.facts(2))));
        assertThat(nursery.does(() -> answering.done(done, LocalDate.now(clock), planted.facts(30))))
                .isInstanceOf(Answering.Answered.Moved.class);
        assertThat(therapist.does(() -> answering.review(
                        done, org.evenhand.app.accountability.Review.GoalMet.PARTLY, planted.facts(20))))
                .isInstanceOf(Answering.Answered.Moved.class);
        RecommendationId declined = advice();
        nursery.does(() -> answering.decline(declined, "NO_FUNDING", planted.facts(30)));
        nursery.does(() -> challenging.raise(declined, Challenge.By.FAMILY, planted.facts(20)));
        assertThat(nursery.does(() -> challenging.reply(
                        declined,
                        new Challenging.Replied(
                                ChallengeStep.REJECT, planted.facts(20), planted.facts(2), Optional.empty()))))
                .isInstanceOf(Challenging.Challenged.Answered.class);
    }

    private RecommendationId advice() {
        // The clinical task makes room for a reason why it stays with somebody who is not qualified for it.
        Draft draft = new Draft(
                UUID.randomUUID(),
                request,
                Optional.empty(),
                planted.facts(20),
                planted.facts(20) + " by gastrostomy",
                planted.facts(20),
                Profession.TA,
                Optional.of(new Amount(10, 3, Amount.Per.WEEK, 12)),
                Optional.of(LocalDate.now(clock).plusDays(7)),
                planted.facts(10),
                "EAH_ADVICE_SETTING",
                Optional.of(LocalDate.now(clock).plusDays(60)),
                true,
                Optional.of(planted.facts(10)));
        return ((Advising.Advised.Given) therapist.does(() -> advising.advise(draft))).id();
    }

    /** @return somebody else who signed it */
    private String plan() {
        PlanId id = ((WritingPlans.Written.Done) nursery.does(() -> writing.begin(request))).id();
        Outcome outcome = InventedPlans.outcome();
        nursery.does(() -> writing.save(
                id,
                revision(id),
                "all",
                plan -> plan.withAboutMe(new AboutMe(planted.facts(20), planted.facts(20), planted.facts(10)))
                        .withNeeds(List.of(planted.facts(10), planted.facts(10)))
                        .with(new Outcome(
                                "o1",
                                planted.facts(10),
                                planted.facts(10),
                                outcome.byWhen().plusYears(1),
                                outcome.provision()))
                        .withReview(
                                List.of(new Review(DAY, "Key person", planted.facts(10))),
                                Optional.of(DAY.plusMonths(6)))));
        assertThat(nursery.does(() -> writing.publish(id, revision(id)))).isInstanceOf(WritingPlans.Written.Done.class);
        String otherParent = "Grandparent" + called;
        nursery.does(() -> signing.sign(
                id,
                new SigningPlans.Said(UUID.randomUUID(), 1, Capacity.PARENT, false, otherParent, planted.facts(20))));
        nursery.does(() -> writing.save(
                id, revision(id), "about", plan -> plan.withAboutMe(new AboutMe(planted.facts(20), "", ""))));
        return otherParent;
    }

    private int revision(PlanId id) {
        return nursery.does(() -> plans.read(id, "test")).orElseThrow().revision();
    }

    private void visit() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(7, ChronoUnit.DAYS);
        VisitId visit = ((Visiting.Result.Done) therapist.does(() -> visiting.propose(
                        request,
                        new Visiting.Proposal(
                                Visit.Mode.IN_PERSON,
                                new Span(from, from.plus(1, ChronoUnit.HOURS)),
                                planted.facts(2),
                                planted.facts(20)))))
                .id();
        assertThat(nursery.does(() -> visiting.askAnother(visit, planted.facts(20))))
                .isInstanceOf(Visiting.Result.Done.class);
    }

    /** Somebody of another authority opens it, and the setting says what it found. */
    private void emergency() {
        Person stranger = world.aNursery(world.anArea());
        Emergency emergency = ((Emergencies.Result.Open) stranger.does(() ->
                        emergencies.open(request.reference(), Emergency.Reason.CHILD_IN_DANGER, planted.facts(10))))
                .emergency();
        assertThat(nursery.does(
                        () -> emergencies.review(emergency.id(), Emergency.Outcome.JUSTIFIED, planted.facts(10))))
                .isTrue();
    }
}

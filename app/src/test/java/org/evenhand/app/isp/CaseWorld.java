package org.evenhand.app.isp;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.notices.NoticeId;
import org.evenhand.app.notices.Notices;
import org.evenhand.app.people.Role;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** An invented child's case as far as a test needs it: asked, taken, met, advised, planned, visited. */
@Component
class CaseWorld {

    private final World world;
    private final Asking asking;
    private final Triaging triaging;
    private final Contacting contacting;
    private final Advising advising;
    private final WritingPlans writing;
    private final SupportPlans plans;
    private final Visiting visiting;
    private final Notices notices;
    private final Clock clock;

    CaseWorld(
            World world,
            Asking asking,
            Triaging triaging,
            Contacting contacting,
            Advising advising,
            WritingPlans writing,
            SupportPlans plans,
            Visiting visiting,
            Notices notices,
            Clock clock) {
        this.world = world;
        this.asking = asking;
        this.triaging = triaging;
        this.contacting = contacting;
        this.advising = advising;
        this.writing = writing;
        this.plans = plans;
        this.visiting = visiting;
        this.notices = notices;
        this.clock = clock;
    }

    /** Who is concerned. */
    record People(Person nursery, Person triage, Person specialist) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    People people() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person triage = world.aService(area);
        world.offers(triage, Profession.SLT);
        return new People(nursery, triage, world.aSpecialistOf(triage));
    }

    RequestId asked(People people) {
        Asked sent = people.nursery()
                .does(() -> asking.ask(FormToken.random(), World.about("Ola (invented)", "stammers when hurried")));
        return ((Asked.Sent) sent).id();
    }

    RequestId accepted(People people) {
        RequestId request = asked(people);
        people.triage().does(() -> triaging.accept(request, people.specialist().account()));
        return request;
    }

    RequestId met(People people) {
        RequestId request = accepted(people);
        people.specialist().does(() -> contacting.firstSeen(request, today()));
        return request;
    }

    RequestId askedForMore(People people) {
        RequestId request = asked(people);
        people.triage().does(() -> triaging.askForMore(request, List.of("TRIED"), ""));
        return request;
    }

    RequestId declined(People people) {
        RequestId request = asked(people);
        people.triage().does(() -> triaging.decline(request, World.noCapacity()));
        Person second = world.withRoles(people.triage(), Role.TRIAGE_LEAD);
        second.does(() -> triaging.confirmDecline(request));
        return request;
    }

    RecommendationId advised(People people, RequestId request, String what, LocalDate byWhen) {
        Draft draft = new Draft(
                UUID.randomUUID(),
                request,
                "Found: stammers when hurried",
                what,
                "Why: so that speaking becomes easy in one place first",
                Profession.TA,
                new Amount(10, 3, Amount.Per.WEEK, 12),
                "EAH_ADVICE_SETTING",
                byWhen);
        return ((Advised.Given) people.specialist().does(() -> advising.advise(draft))).id();
    }

    PlanId planned(People people, RequestId request) {
        Person nursery = people.nursery();
        PlanId plan = ((Written.Done) nursery.does(() -> writing.begin(request))).id();
        PlanDocument whole = InventedPlans.whole();
        nursery.does(() -> writing.save(
                plan,
                0,
                "all",
                draft -> draft.withAboutMe(whole.aboutMe())
                        .withNeeds(whole.needs())
                        .with(InventedPlans.outcome())
                        .withReview(List.of(), whole.nextReview())));
        int revision =
                nursery.does(() -> plans.read(plan, "test")).orElseThrow().revision();
        nursery.does(() -> writing.publish(plan, revision));
        return plan;
    }

    VisitId visited(People people, RequestId request, LocalDate on) {
        Span when = Span.on(on, LocalTime.of(9, 0), LocalTime.of(10, 0)).orElseThrow();
        Visiting.Result proposed = people.specialist()
                .does(() -> visiting.propose(
                        request,
                        new Visiting.Proposal(
                                Visit.Mode.IN_PERSON, when, "Kim Specialist (invented)", "Invented: bring a slope")));
        return ((Visiting.Result.Done) proposed).id();
    }

    NoticeId told(People people, RequestId request) {
        Person nursery = people.nursery();
        await().until(() -> nursery.does(() -> !notices.of(request).isEmpty()));
        return nursery.does(() -> notices.of(request)).getFirst().id();
    }
}

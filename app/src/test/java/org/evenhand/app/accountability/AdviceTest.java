package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.accountability.Answering.Answered;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.SignedIn;
import org.evenhand.packs.policy.DutyStrength;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A nursery was met; what the specialist advises is followed until something happened. */
@EvenhandTest
class AdviceTest {

    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 10);
    private static final LocalDate BY_WHEN = LocalDate.of(2026, 4, 30);

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    Contacting contacting;

    @Autowired
    Advising advising;

    @Autowired
    Answering answering;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Lapsing lapsing;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    List<WaitingForUs> waitingForUs;

    private Person nursery;
    private Person service;
    private Person therapist;
    private RequestId request;

    @BeforeEach
    void a_specialist_has_met_a_nursery() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        therapist = world.aSpecialistOf(service);
        world.offers(service, Profession.SLT);
        LocalDate asked = LocalDate.of(2026, 2, 2);
        Asked sent = nursery.does(asked, () -> asking.ask(FormToken.random(), aChildWhoStammers()));
        request = ((Asked.Sent) sent).id();
        service.does(asked, () -> triaging.accept(request, therapist.account()));
    }

    @Test
    void both_parties_read_what_was_advised_and_nothing_reads_as_law_that_is_not() {
        Recommendation read =
                nursery.does(ADVISED_ON, () -> recommendations.find(advised())).orElseThrow();

        assertThat(read.what()).isEqualTo("Read together, one to one");
        assertThat(read.holder()).contains("Nursery");
        assertThat(read.answering()).isEqualTo(nursery.organisation());
        assertThat(read.duty().status()).isEqualTo(PolicyStatus.ANNOUNCED);
        assertThat(read.duty().strength()).isEqualTo(DutyStrength.NONE);
        assertThat(read.duty().isLaw()).isFalse();
        assertThat(ledger.of(request.value()))
                .extracting(line -> line.happening().kind())
                .endsWith("AdviceGiven");
    }

    @Test
    void the_first_page_leads_to_it_only_while_something_is_to_be_done() {
        RecommendationId id = advised();

        List<WaitingForUs.Item> open = waitingFor(nursery);
        List<WaitingForUs.Item> ofTheService = waitingFor(service);
        nursery.does(BY_WHEN, () -> answering.done(id, BY_WHEN, "Done"));

        assertThat(open).containsExactly(new WaitingForUs.Item("Advice to act on: 1", "/duties", Optional.of(BY_WHEN)));
        assertThat(ofTheService).isEmpty();
        assertThat(waitingFor(nursery)).isEmpty();
    }

    @Test
    void accepted_and_done_in_time_with_evidence() {
        RecommendationId id = advised();

        Answered accepted = nursery.does(ADVISED_ON.plusDays(1), () -> answering.accept(id));
        Answered done = nursery.does(
                BY_WHEN, () -> answering.done(id, BY_WHEN.minusDays(2), "Each morning; speaks in the group again"));

        assertThat(accepted).isEqualTo(new Answered.Moved(State.ACCEPTED));
        assertThat(done).isEqualTo(new Answered.Moved(State.DONE));
        assertThat(therapist.does(() -> recommendations.find(id)).orElseThrow().evidence())
                .contains("Each morning; speaks in the group again");
        assertThat(kinds(id)).containsExactly("RecommendationMade", "RecommendationAccepted", "RecommendationDone");
    }

    @Test
    void the_last_day_is_in_time_and_the_day_after_is_missed_once_even_after_weeks_of_downtime() {
        RecommendationId id = advised();

        HoldableClock.holding(noon(BY_WHEN), lapsing::lapse);
        State onTheLastDay = nursery.does(BY_WHEN, () -> recommendations.find(id))
                .orElseThrow()
                .state();
        HoldableClock.holding(noon(BY_WHEN.plusDays(40)), lapsing::lapse);
        HoldableClock.holding(noon(BY_WHEN.plusDays(41)), lapsing::lapse);
        Recommendation late = nursery.does(BY_WHEN.plusDays(41), () -> recommendations.find(id))
                .orElseThrow();

        assertThat(onTheLastDay).isEqualTo(State.ASKED);
        assertThat(late.state()).isEqualTo(State.MISSED);
        assertThat(late.daysLate(BY_WHEN.plusDays(41))).isEqualTo(41);
        assertThat(kinds(id)).containsExactly("RecommendationMade", "DutyMissed");
    }

    @Test
    void whoever_looks_first_finds_it_missed_without_waiting_for_the_nightly_look() {
        RecommendationId id = advised();

        State seen = therapist
                .does(BY_WHEN.plusDays(1), () -> recommendations.find(id))
                .orElseThrow()
                .state();

        assertThat(seen).isEqualTo(State.MISSED);
        assertThat(kinds(id)).containsExactly("RecommendationMade", "DutyMissed");
    }

    @Test
    void done_late_stays_visible_as_late() {
        RecommendationId id = advised();

        Answered done = nursery.does(
                BY_WHEN.plusDays(9), () -> answering.done(id, BY_WHEN.plusDays(8), "Done after the holiday"));

        assertThat(done).isEqualTo(new Answered.Moved(State.DONE_LATE));
        assertThat(kinds(id)).containsExactly("RecommendationMade", "DutyMissed", "RecommendationDone");
    }

    @Test
    void what_the_table_does_not_have_is_refused_and_leaves_no_trace() {
        RecommendationId id = advised();
        nursery.does(BY_WHEN, () -> answering.done(id, BY_WHEN, "Done"));

        Answered again = nursery.does(BY_WHEN, () -> answering.accept(id));

        assertThat(again).isEqualTo(new Answered.TooLate(State.DONE));
        assertThat(kinds(id)).containsExactly("RecommendationMade", "RecommendationDone");
    }

    @Test
    void only_the_duty_holder_answers_and_others_do_not_even_see_it() {
        RecommendationId id = advised();
        Person stranger = world.aNursery(nursery.area());

        assertThat(service.does(ADVISED_ON, () -> answering.accept(id))).isEqualTo(new Answered.NotYours());
        assertThat(stranger.does(ADVISED_ON, () -> answering.accept(id))).isEqualTo(new Answered.NotFound());
        assertThat(stranger.does(ADVISED_ON, () -> recommendations.find(id))).isEmpty();
        assertThat(stranger.does(ADVISED_ON, () -> recommendations.of(request))).isEmpty();
    }

    @Test
    void only_the_specialist_who_met_them_advises_and_only_after_that() {
        Person other = world.aSpecialistOf(service);

        Advised early = therapist.does(ADVISED_ON, () -> advising.advise(draft(UUID.randomUUID(), BY_WHEN)));
        Advised another = other.does(ADVISED_ON, () -> advising.advise(draft(UUID.randomUUID(), BY_WHEN)));

        assertThat(early).isInstanceOf(Advised.NotNow.class);
        assertThat(another).isEqualTo(new Advised.NotYours());
    }

    @Test
    void one_form_is_one_advice_however_often_and_however_fast_it_is_sent() throws Exception {
        met();
        UUID form = UUID.randomUUID();
        Callable<Advised> send = () -> therapist.does(ADVISED_ON, () -> advising.advise(draft(form, BY_WHEN)));

        List<Advised> answers;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Advised>> sent =
                    people.invokeAll(IntStream.range(0, 6).mapToObj(i -> send).toList());
            answers = sent.stream().map(Future::resultNow).distinct().toList();
        }

        assertThat(answers).hasSize(1);
        assertThat(nursery.does(ADVISED_ON, () -> recommendations.of(request))).hasSize(1);
    }

    @Test
    void a_day_that_has_passed_is_not_given_as_a_deadline() {
        met();

        Advised advised =
                therapist.does(ADVISED_ON, () -> advising.advise(draft(UUID.randomUUID(), ADVISED_ON.minusDays(1))));

        assertThat(advised).isInstanceOf(Advised.DayOutOfRange.class);
    }

    /** What of their first page leads to duties. */
    private List<WaitingForUs.Item> waitingFor(Person person) {
        SignedIn signedIn = (SignedIn) accounts.loadUserByUsername(person.email());
        return person.does(
                BY_WHEN,
                () -> waitingForUs.stream()
                        .flatMap(one -> one.list(signedIn).stream())
                        .filter(item -> item.path().equals("/duties"))
                        .toList());
    }

    private RecommendationId advised() {
        met();
        Advised advised = therapist.does(ADVISED_ON, () -> advising.advise(draft(UUID.randomUUID(), BY_WHEN)));
        return ((Advised.Given) advised).id();
    }

    private void met() {
        therapist.does(ADVISED_ON, () -> contacting.firstSeen(request, ADVISED_ON));
    }

    private Draft draft(UUID form, LocalDate byWhen) {
        return new Draft(
                form,
                request,
                "Stammers when hurried",
                "Read together, one to one",
                "So that speaking becomes easy in one place first",
                Profession.TA,
                new Amount(10, 3, Amount.Per.WEEK, 12),
                "EAH_ADVICE_SETTING",
                byWhen);
    }

    private List<String> kinds(RecommendationId id) {
        return ledger.of(id.value()).stream()
                .map(line -> line.happening().kind())
                .toList();
    }

    private static java.time.Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant();
    }
}

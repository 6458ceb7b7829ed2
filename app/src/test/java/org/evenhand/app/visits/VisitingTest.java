package org.evenhand.app.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.visits.Visiting.Result;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a specialist and a setting can do with a visit, and what they cannot. */
@EvenhandTest
class VisitingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Requests requests;

    @Autowired
    Visiting visiting;

    @Autowired
    Visits visits;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<Forgetting> modules;

    private Person nursery;
    private Person service;
    private Person specialist;
    private int moves;

    @BeforeEach
    void a_nursery_and_a_service() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        specialist = world.aSpecialistOf(service);
    }

    @Test
    void the_first_visit_that_took_place_is_the_first_contact_and_a_second_changes_nothing_of_it() {
        RequestId request = taken();
        VisitId first = done(propose(request, DAY, "09:00", "10:00"));
        VisitId second = done(propose(request, DAY.plusDays(7), "09:00", "10:00"));
        nursery.does(TODAY, () -> visiting.confirm(first));

        Result early = specialist.does(DAY.minusDays(1), () -> visiting.attend(first));
        RequestState before = request(request).state();
        Result attended = specialist.does(DAY, () -> visiting.attend(first));
        Request after = request(request);
        Result again = specialist.does(DAY.plusDays(7), () -> visiting.attend(second));

        assertThat(early).isEqualTo(new Result.TooEarly());
        assertThat(before).isEqualTo(RequestState.ACCEPTED);
        assertThat(List.of(attended, again)).hasOnlyElementsOfType(Result.Done.class);
        assertThat(after.state()).isEqualTo(RequestState.FIRST_SEEN);
        assertThat(after.firstSeenOn()).contains(DAY);
        assertThat(request(request).firstSeenOn()).contains(DAY);
        assertThat(kinds(first)).containsExactly("VisitProposed", "VisitConfirmed", "VisitAttended");
    }

    @Test
    void a_visit_that_did_not_take_place_says_why_and_who_could_not_and_is_no_first_contact() {
        RequestId request = taken();
        VisitId visit = done(propose(request, DAY, "09:00", "10:00"));

        Result none = specialist.does(DAY, () -> visiting.miss(visit, "BECAUSE"));
        Result missed = specialist.does(DAY, () -> visiting.miss(visit, "CHILD_AWAY"));

        assertThat(none).isEqualTo(new Result.NoReason());
        assertThat(missed).isEqualTo(new Result.Done(visit));
        assertThat(ledger.of(visit.value()).getLast().happening().facts())
                .containsEntry("reason", "CHILD_AWAY")
                .containsEntry("who", "CHILD");
        assertThat(request(request).state()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void every_step_that_the_table_does_not_name_is_refused_and_changes_nothing() {
        List<String> wrong = new ArrayList<>();
        int hour = 0;
        for (VisitState state : VisitState.values()) {
            for (VisitStep step : EnumSet.allOf(VisitStep.class)) {
                VisitId id = standing(state, DAY.plusDays(hour++));
                Result result = take(id, step);
                VisitState now =
                        nursery.does(() -> visits.find(id)).orElseThrow().state();
                VisitState expected = VisitLifecycle.TABLE.next(state, step).orElse(state);
                boolean isRefused = result.equals(new Result.TooLate(state));
                boolean mustBe = VisitLifecycle.TABLE.next(state, step).isEmpty();
                if (now != expected || isRefused != mustBe) {
                    wrong.add("%s from %s: %s, now %s".formatted(step, state, result, now));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void each_side_takes_only_its_own_steps_and_others_find_nothing() {
        VisitId visit = done(propose(taken(), DAY, "09:00", "10:00"));
        Person colleague = world.aSpecialistOf(service);
        Person other = world.aNursery(nursery.area());

        assertThat(specialist.does(TODAY, () -> visiting.confirm(visit))).isEqualTo(new Result.NotYours());
        assertThat(colleague.does(DAY, () -> visiting.attend(visit))).isEqualTo(new Result.NotYours());
        assertThat(nursery.does(DAY, () -> visiting.attend(visit))).isEqualTo(new Result.NotYours());
        assertThat(other.does(TODAY, () -> visiting.confirm(visit))).isEqualTo(new Result.NotFound());
        assertThat(other.does(() -> visits.find(visit))).isEmpty();
        assertThat(other.does(() -> visits.open(visit))).isEmpty();
        assertThat(nursery.does(() -> visits.open(visit)).orElseThrow().about()).isEqualTo("Invented: bring a slope");
    }

    @Test
    void a_visit_is_for_a_request_that_the_specialist_has_taken_or_a_setting_they_may_visit() {
        RequestId untaken = asked();
        Person elsewhere = world.aNursery(world.anArea());

        assertThat(propose(untaken, DAY, "09:00", "10:00")).isEqualTo(new Result.NotFound());
        assertThat(specialist.does(TODAY, () -> visiting.propose(elsewhere.organisation(), at(DAY, "09:00", "10:00"))))
                .isEqualTo(new Result.NotFound());
        assertThat(specialist.does(TODAY, () -> visiting.propose(nursery.organisation(), at(DAY, "09:00", "10:00"))))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void nobody_plans_the_past_years_ahead_or_longer_than_a_day() {
        RequestId request = taken();

        assertThat(propose(request, TODAY.minusDays(1), "09:00", "10:00")).isEqualTo(new Result.OutsideThePlan(52));
        assertThat(propose(request, TODAY.plusWeeks(52).plusDays(1), "09:00", "10:00"))
                .isEqualTo(new Result.OutsideThePlan(52));
        assertThat(propose(request, DAY, "08:00", "18:01")).isEqualTo(new Result.TooLong(10));
        assertThat(propose(request, DAY, "08:00", "18:00")).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_specialist_is_never_at_two_places_at_once_but_free_again_when_one_is_given_up() {
        RequestId request = taken();
        VisitId nine = done(propose(request, DAY, "09:00", "10:00"));

        Result overlaps = propose(request, DAY, "09:30", "10:30");
        Result follows = propose(request, DAY, "10:00", "11:00");
        nursery.does(TODAY, () -> visiting.askAnother(nine, "Invented: Fridays"));
        Result instead = propose(request, DAY, "09:30", "10:00");
        Result back = specialist.does(TODAY, () -> visiting.move(nine, at(DAY, "09:00", "10:00")));

        assertThat(List.of(overlaps, back)).containsOnly(new Result.Busy());
        assertThat(List.of(follows, instead)).hasOnlyElementsOfType(Result.Done.class);
        assertThat(specialist.does(() -> visits.find(nine)).orElseThrow().state())
                .isEqualTo(VisitState.ANOTHER_ASKED);
    }

    @Test
    void of_many_who_plan_the_same_hour_at_the_same_moment_one_gets_it() throws Exception {
        RequestId request = taken();
        int many = 12;
        CountDownLatch start = new CountDownLatch(1);
        List<Result> results = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Result>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return propose(request, DAY, "09:00", "10:00");
                }));
            }
            start.countDown();
            for (Future<Result> one : running) {
                results.add(one.get());
            }
        }

        assertThat(results.stream().filter(Result.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(new Result.Busy()::equals)).hasSize(many - 1);
    }

    @Test
    void what_was_written_is_sealed_and_forgotten_a_year_after_and_the_times_stay() {
        VisitId visit = done(propose(taken(), DAY, "09:00", "10:00"));
        Forgetting forgetting = modules.stream()
                .filter(module -> module.rules().contains(ForgettingVisits.RULE))
                .findFirst()
                .orElseThrow();

        assertThat(sealed(visit))
                .doesNotContain("slope")
                .doesNotContain("Specialist")
                .isNotBlank();
        // The pack retention: a year after the day it was to end.
        nursery.does(DAY.plusYears(1), forgetting::forgetWhatIsDue);
        String kept = sealed(visit);
        nursery.does(DAY.plusYears(1).plusDays(1), forgetting::forgetWhatIsDue);

        assertThat(kept).as("on the last day").isNotEmpty();
        assertThat(nursery.does(() -> visits.find(visit))).as("nobody finds it").isEmpty();
        assertThat(kinds(visit)).containsExactly("VisitProposed", "VisitErased");
    }

    private String sealed(VisitId visit) {
        return nursery.does(() -> transactions.execute(status -> jdbc.sql(
                        "select visitor_sealed || about_sealed || answer_sealed from visits.visit where id = :id")
                .param("id", visit.value())
                .query(String.class)
                .optional()
                .orElse("")));
    }

    /** A visit that stands here, on its own day. */
    private VisitId standing(VisitState state, LocalDate day) {
        VisitId id =
                done(specialist.does(TODAY, () -> visiting.propose(nursery.organisation(), at(day, "09:00", "10:00"))));
        Result brought = switch (state) {
            case PROPOSED -> new Result.Done(id);
            case ANOTHER_ASKED -> nursery.does(TODAY, () -> visiting.askAnother(id, ""));
            case CONFIRMED -> nursery.does(TODAY, () -> visiting.confirm(id));
            case ATTENDED -> specialist.does(day, () -> visiting.attend(id));
            case NOT_ATTENDED -> specialist.does(day, () -> visiting.miss(id, "TRAVEL"));
            case CANCELLED -> specialist.does(TODAY, () -> visiting.cancel(id, "NOT_NEEDED"));
        };
        assertThat(brought).isEqualTo(new Result.Done(id));
        return id;
    }

    /** By whose it is, at noon of a day on which it has begun. */
    private Result take(VisitId id, VisitStep step) {
        LocalDate later = DAY.plusDays(100);
        return switch (step) {
            case CONFIRM -> nursery.does(later, () -> visiting.confirm(id));
            case ASK_ANOTHER -> nursery.does(later, () -> visiting.askAnother(id, ""));
            case MOVE -> specialist.does(later, () -> visiting.move(id, at(later.plusDays(++moves), "14:00", "14:30")));
            case ATTEND -> specialist.does(later, () -> visiting.attend(id));
            case MISS -> specialist.does(later, () -> visiting.miss(id, "TRAVEL"));
            case CANCEL -> specialist.does(later, () -> visiting.cancel(id, "NOT_NEEDED"));
        };
    }

    private RequestId asked() {
        return world.asks(nursery, TODAY, aChildWhoStammers());
    }

    private RequestId taken() {
        RequestId id = asked();
        Outcome accepted = service.does(TODAY, () -> triaging.accept(id, specialist.account()));
        assertThat(accepted).isInstanceOf(Outcome.Done.class);
        return id;
    }

    private Request request(RequestId id) {
        return nursery.does(() -> requests.find(id)).orElseThrow();
    }

    private Result propose(RequestId request, LocalDate day, String from, String to) {
        return specialist.does(TODAY, () -> visiting.propose(request, at(day, from, to)));
    }

    private static Visiting.Proposal at(LocalDate day, String from, String to) {
        return new Visiting.Proposal(
                Visit.Mode.IN_PERSON,
                Span.on(day, LocalTime.parse(from), LocalTime.parse(to)).orElseThrow(),
                "Specialist",
                "Invented: bring a slope");
    }

    private static VisitId done(Result result) {
        return ((Result.Done) result).id();
    }

    private List<String> kinds(VisitId visit) {
        return ledger.of(visit.value()).stream()
                .map(line -> line.happening().kind())
                .toList();
    }
}

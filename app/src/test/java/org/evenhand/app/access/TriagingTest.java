package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Week;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EvenhandTest
@RecordApplicationEvents
class TriagingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    World world;

    @Autowired
    Requests requests;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    Contacting contacting;

    @Autowired
    Closing closing;

    @Autowired
    Stating stating;

    @Autowired
    Capacity capacity;

    @Autowired
    ApplicationEvents events;

    private Person nursery;
    private Person lead;
    private Person therapist;

    @BeforeEach
    void aServiceOfTheArea() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        therapist = world.aSpecialistOf(lead);
    }

    @Test
    void every_decision_is_told_to_other_modules() {
        Person other = world.aService(world.anArea());
        Person elsewhere = world.aSpecialistOf(other);
        RequestId accepted = asks();
        RequestId declined = asks();

        lead.does(() -> triaging.redirect(accepted, other.organisation()));
        other.does(() -> triaging.accept(accepted, elsewhere.account()));
        lead.does(() -> triaging.askForMore(declined, List.of("TRIED"), ""));
        nursery.does(() -> replying.answer(declined, "A quiet corner."));
        lead.does(() -> triaging.decline(declined, World.noCapacity()));

        assertThat(events.stream(RequestDecided.class))
                .containsExactly(
                        new RequestDecided(accepted, RequestState.REDIRECTED),
                        new RequestDecided(accepted, RequestState.ACCEPTED),
                        new RequestDecided(declined, RequestState.INFORMATION_ASKED),
                        new RequestDecided(declined, RequestState.DECLINED));
    }

    @Test
    void what_is_refused_is_told_to_nobody() {
        RequestId id = asks();

        lead.does(() -> triaging.accept(id, lead.account()));
        lead.does(() -> triaging.redirect(id, lead.organisation()));

        assertThat(events.stream(RequestDecided.class)).isEmpty();
    }

    @Test
    void days_are_promised_with_the_acceptance_and_free_again_when_it_is_closed() {
        hasDaysAWeek("3");
        RequestId id = asks();

        Outcome accepted = lead.does(FRIDAY, () -> triaging.accept(id, promising("2", 2)));

        assertThat(accepted).isEqualTo(new Outcome.Done(RequestState.ACCEPTED));
        assertThat(nursery.does(() -> requests.find(id)).orElseThrow().supportMode())
                .contains("CONSULTATION");
        // 3 − 2 in each of the two weeks; the third is untouched.
        assertThat(left()).containsExactly("1", "1", "3");
        therapist.does(NEXT_MONDAY, () -> contacting.firstSeen(id, NEXT_MONDAY));
        lead.does(NEXT_MONDAY.plusWeeks(1), () -> closing.close(id, "HELP_GIVEN"));
        // The first week is over and stays promised; the second is free again.
        assertThat(left()).containsExactly("1", "3", "3");
    }

    @Test
    void where_too_few_days_are_left_nothing_is_accepted_and_nothing_promised() {
        hasDaysAWeek("3");
        RequestId first = asks();
        RequestId second = asks();
        lead.does(FRIDAY, () -> triaging.accept(first, promising("2", 1)));

        Outcome refused = lead.does(FRIDAY, () -> triaging.accept(second, promising("1.5", 2)));
        Outcome without = lead.does(FRIDAY, () -> triaging.accept(second, Acceptance.by(therapist.account())));

        assertThat(refused).isEqualTo(new Outcome.Refused(Outcome.Reason.NO_DAYS_LEFT));
        assertThat(without).isEqualTo(new Outcome.Done(RequestState.ACCEPTED));
        assertThat(left()).containsExactly("1", "3", "3");
    }

    @Test
    void days_are_free_again_when_an_accepted_request_is_handed_to_another_service() {
        hasDaysAWeek("3");
        Person other = world.aService(world.anArea());
        RequestId id = asks();
        lead.does(FRIDAY, () -> triaging.accept(id, promising("2", 3)));

        Outcome handedOver = lead.does(FRIDAY, () -> triaging.redirect(id, other.organisation()));

        assertThat(handedOver).isEqualTo(new Outcome.Done(RequestState.REDIRECTED));
        assertThat(left()).containsExactly("3", "3", "3");
        assertThat(other.does(requests::toDecide))
                .extracting(Request::specialist)
                .containsExactly(Optional.empty());
    }

    @Test
    void while_the_setting_is_asked_for_more_the_clock_stands_still_and_its_answer_brings_it_back() {
        RequestId id = asks();

        lead.does(NEXT_MONDAY, () -> triaging.askForMore(id, List.of("TRIED", "TIMES"), "Which languages?"));
        List<Request> meanwhile = lead.does(requests::toDecide);
        Outcome answered =
                nursery.does(NEXT_MONDAY.plusDays(3), () -> replying.answer(id, "A quiet corner. Mornings. Polish."));

        assertThat(meanwhile).isEmpty();
        assertThat(answered).isEqualTo(new Outcome.Done(RequestState.INFORMATION_GIVEN));
        assertThat(nursery.does(() -> requests.stops(id)))
                .containsExactly(
                        new ClockStop(NEXT_MONDAY, Optional.of(NEXT_MONDAY.plusDays(3)), ClockStop.INFORMATION_ASKED));
        assertThat(lead.does(requests::toDecide)).extracting(Request::id).containsExactly(id);
        assertThat(lead.does(() -> requests.moreAsked(id)))
                .containsExactly(new MoreAsked(
                        List.of("TRIED", "TIMES"),
                        "Which languages?",
                        NEXT_MONDAY,
                        Optional.of("A quiet corner. Mornings. Polish.")));
    }

    @Test
    void a_service_may_accept_without_waiting_for_the_answer_and_then_none_is_awaited() {
        RequestId id = asks();
        lead.does(NEXT_MONDAY, () -> triaging.askForMore(id, List.of("TRIED"), ""));

        Outcome accepted = lead.does(NEXT_MONDAY.plusDays(1), () -> triaging.accept(id, therapist.account()));

        assertThat(accepted).isEqualTo(new Outcome.Done(RequestState.ACCEPTED));
        assertThat(lead.does(() -> requests.stops(id)))
                .extracting(ClockStop::until)
                .containsExactly(Optional.of(NEXT_MONDAY.plusDays(1)));
        assertThat(nursery.does(() -> replying.answer(id, "Too late.")))
                .isEqualTo(new Outcome.TooLate(RequestState.ACCEPTED));
    }

    @Test
    void only_the_setting_that_asked_answers() {
        RequestId id = asks();
        lead.does(() -> triaging.askForMore(id, List.of("TRIED"), ""));

        assertThat(world.aNursery(nursery.area()).does(() -> replying.answer(id, "Not mine.")))
                .isEqualTo(new Outcome.NotFound());
        assertThat(lead.does(() -> replying.answer(id, "Not ours."))).isEqualTo(new Outcome.NotFound());
    }

    private void hasDaysAWeek(String days) {
        Days all = Days.read(days).orElseThrow();
        lead.does(() -> stating.state(new Stating.Statement(Profession.SLT, weeks(3), all, all, Days.NONE)));
    }

    private Acceptance promising(String days, int weeks) {
        return new Acceptance(
                therapist.account(),
                Optional.of("CONSULTATION"),
                Optional.of(new Acceptance.Promised(
                        Profession.SLT, weeks(weeks), Days.read(days).orElseThrow())));
    }

    private List<String> left() {
        return capacity.of(lead.organisation(), weeks(3)).stream()
                .map(Week::left)
                .map(Days::toString)
                .toList();
    }

    private static Weeks weeks(int count) {
        return new Weeks(NEXT_MONDAY, NEXT_MONDAY.plusWeeks(count - 1));
    }

    private RequestId asks() {
        return world.asks(nursery, FRIDAY, aChildWhoStammers());
    }
}

package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class AskingTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Requests requests;

    @Autowired
    Triaging triaging;

    @Autowired
    Contacting contacting;

    @Autowired
    Ledger ledger;

    @Test
    void a_nursery_asks_a_service_accepts_and_a_specialist_comes() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        Person therapist = world.aSpecialistOf(lead);
        world.offers(lead, Profession.SLT);

        RequestId id = asksOn(nursery, LocalDate.of(2026, 11, 20));
        Request toDecide = lead.does(requests::toDecide).getFirst();
        Outcome accepted = lead.does(() -> triaging.accept(id, therapist.account()));
        Outcome seen =
                therapist.does(LocalDate.of(2026, 12, 2), () -> contacting.firstSeen(id, LocalDate.of(2026, 12, 1)));

        Request request = nursery.does(() -> requests.find(id)).orElseThrow();
        assertThat(toDecide.id()).isEqualTo(id);
        // 20 working days after Friday 20 November 2026; no bank holiday is between.
        assertThat(toDecide.replyBy()).contains(LocalDate.of(2026, 12, 18));
        assertThat(accepted).isEqualTo(new Outcome.Done(RequestState.ACCEPTED));
        assertThat(seen).isEqualTo(new Outcome.Done(RequestState.FIRST_SEEN));
        assertThat(request.state()).isEqualTo(RequestState.FIRST_SEEN);
        assertThat(request.firstSeenOn()).contains(LocalDate.of(2026, 12, 1));
        assertThat(request.decision().row()).isEqualTo("speech-itself");
        assertThat(ledger.of(id.value()))
                .extracting(line -> line.happening().kind())
                .containsExactly("RequestReceived", "RequestAccepted", "FirstSeen");
    }

    @Test
    void the_same_form_makes_one_request_however_often_and_however_fast_it_is_sent() throws Exception {
        Person nursery = world.aNursery(world.anArea());
        FormToken token = FormToken.random();
        Callable<Asked> send = () -> nursery.does(() -> asking.ask(token, aChildWhoStammers()));

        List<Asked> answers;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Asked>> sent =
                    people.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList());
            answers = sent.stream().map(Future::resultNow).distinct().toList();
        }

        assertThat(answers).hasSize(1);
        assertThat(nursery.does(requests::sent)).hasSize(1);
        assertThat(send.call()).isEqualTo(answers.getFirst());
    }

    @Test
    void where_no_service_has_joined_the_request_is_kept_and_its_clock_runs() {
        Person nursery = world.aNursery(world.anArea());

        RequestId id = asksOn(nursery, LocalDate.of(2026, 11, 20));

        Request request = nursery.does(() -> requests.find(id)).orElseThrow();
        assertThat(request.service()).isEmpty();
        assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(request.replyBy()).isPresent();
    }

    @Test
    void where_the_area_has_nobody_a_neighbour_that_shares_is_asked() {
        LaCode area = world.anArea();
        LaCode neighbour = world.anArea();
        Person nursery = world.aNursery(area);
        Person shares = world.aService(neighbour);
        world.offers(shares, Profession.SLT, area);

        RequestId id = asksOn(nursery, LocalDate.of(2026, 11, 20));

        assertThat(nursery.does(() -> requests.find(id)).orElseThrow().service())
                .contains(shares.organisation());
    }

    @Test
    void another_setting_sees_nothing_of_it() {
        LaCode area = world.anArea();
        RequestId id = asksOn(world.aNursery(area), LocalDate.of(2026, 11, 20));
        Person other = world.aNursery(area);

        assertThat(other.does(() -> requests.find(id))).isEmpty();
        assertThat(other.does(() -> requests.open(id))).isEmpty();
        assertThat(other.does(() -> triaging.decline(id, World.noCapacity()))).isEqualTo(new Outcome.NotFound());
        assertThat(requests.find(id)).as("nobody acts").isEmpty();
    }

    @Test
    void a_service_that_passed_a_request_on_goes_on_seeing_it_and_decides_no_more() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person first = world.aService(area);
        Person second = world.aService(world.anArea());
        RequestId id = asksOn(nursery, LocalDate.of(2026, 11, 20));

        Outcome passedOn = first.does(() -> triaging.redirect(id, second.organisation()));

        assertThat(passedOn).isEqualTo(new Outcome.Done(RequestState.REDIRECTED));
        assertThat(first.does(() -> requests.find(id))).isPresent();
        assertThat(first.does(() -> triaging.decline(id, World.noCapacity()))).isEqualTo(new Outcome.NotFound());
        assertThat(second.does(requests::toDecide)).extracting(Request::id).containsExactly(id);
    }

    @Test
    void a_first_contact_lies_between_the_request_and_today_and_is_recorded_by_who_took_it() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        Person therapist = world.aSpecialistOf(lead);
        Person colleague = world.aSpecialistOf(lead);
        RequestId id = asksOn(nursery, LocalDate.of(2026, 11, 20));
        LocalDate today = LocalDate.of(2026, 12, 2);

        assertThat(therapist.does(today, () -> contacting.firstSeen(id, today)))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_YOURS));
        lead.does(() -> triaging.accept(id, therapist.account()));

        assertThat(colleague.does(today, () -> contacting.firstSeen(id, today)))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_YOURS));
        assertThat(therapist.does(today, () -> contacting.firstSeen(id, today.plusDays(1))))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.IN_THE_FUTURE));
        assertThat(therapist.does(today, () -> contacting.firstSeen(id, LocalDate.of(2026, 11, 19))))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.BEFORE_THE_REQUEST));
        assertThat(therapist.does(today, () -> contacting.firstSeen(id, LocalDate.of(2026, 11, 20))))
                .isEqualTo(new Outcome.Done(RequestState.FIRST_SEEN));
        assertThat(therapist.does(today, () -> contacting.firstSeen(id, today)))
                .isEqualTo(new Outcome.TooLate(RequestState.FIRST_SEEN));
    }

    @Test
    void only_a_colleague_who_is_a_specialist_can_be_given_a_request() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        Person stranger = world.aSpecialistOf(world.aService(world.anArea()));
        RequestId id = asksOn(nursery, LocalDate.of(2026, 11, 20));

        assertThat(lead.does(() -> triaging.accept(id, stranger.account())))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_A_SPECIALIST_HERE));
        assertThat(lead.does(() -> triaging.accept(id, lead.account())))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_A_SPECIALIST_HERE));
    }

    @Test
    void a_service_cannot_ask_in_the_name_of_a_setting() {
        Person lead = world.aService(world.anArea());

        assertThat(lead.does(() -> asking.ask(FormToken.random(), aChildWhoStammers())))
                .isEqualTo(new Asked.NotASetting());
    }

    private RequestId asksOn(Person setting, LocalDate day) {
        return world.asks(setting, day, aChildWhoStammers());
    }
}

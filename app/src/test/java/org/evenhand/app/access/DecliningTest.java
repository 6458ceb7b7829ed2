package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.worklist.Worklist;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A no: always with a reason, advice and a way on; by two persons where the layer is the specialist one; and looked at again by another. */
@EvenhandTest
class DecliningTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    World world;

    @Autowired
    Requests requests;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    Worklist worklist;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person first;
    private Person second;
    private Person third;

    @BeforeEach
    void threeTriageLeads() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        first = world.aService(area);
        second = world.withRoles(first, Role.TRIAGE_LEAD);
        third = world.withRoles(first, Role.TRIAGE_LEAD);
    }

    @Test
    void below_the_specialist_layer_one_person_declines_and_the_setting_reads_why_and_what_next() {
        RequestId id = asks(World.aChildWhoStammers());

        Outcome declined = first.does(() -> triaging.decline(id, World.noCapacity()));

        assertThat(declined).isEqualTo(new Outcome.Done(RequestState.DECLINED));
        assertThat(nursery.does(() -> requests.declined(id))).contains(World.noCapacity());
    }

    @Test
    void nobody_is_declined_without_advice() {
        assertThatThrownBy(() -> new Decline(DeclineReason.NO_CAPACITY, "  ", "TRY_FIRST"))
                .hasMessageContaining("Nobody is declined without it");
    }

    @Test
    void at_the_specialist_layer_a_second_person_confirms_and_never_the_same() {
        RequestId id = asks(World.aChildToBeAssessed());

        Outcome proposed = first.does(() -> triaging.decline(id, World.noCapacity()));
        Outcome alone = first.does(() -> triaging.confirmDecline(id));
        Optional<Decline> meanwhile = nursery.does(() -> requests.declineProposed(id));
        Outcome together = second.does(() -> triaging.confirmDecline(id));

        assertThat(proposed).isEqualTo(new Outcome.Done(RequestState.DECLINE_PROPOSED));
        assertThat(alone).isEqualTo(new Outcome.Refused(Reason.SECOND_PERSON_NEEDED));
        assertThat(meanwhile).as("a proposal is not told").isEmpty();
        assertThat(together).isEqualTo(new Outcome.Done(RequestState.DECLINED));
        assertThat(nursery.does(() -> requests.declined(id))).contains(World.noCapacity());
        assertThat(ledger.of(id.value()))
                .extracting(line -> line.happening().kind())
                .containsExactly("RequestReceived", "DeclineProposed", "RequestDeclined");
    }

    @Test
    void a_second_person_who_does_not_agree_sends_it_back_with_a_word() {
        RequestId id = asks(World.aChildToBeAssessed());
        first.does(() -> triaging.decline(id, World.noCapacity()));

        assertThat(first.does(() -> triaging.sendBack(id, "I changed my mind.")))
                .isEqualTo(new Outcome.Refused(Reason.SECOND_PERSON_NEEDED));
        assertThat(second.does(() -> triaging.sendBack(id, "The law gives six weeks.")))
                .isEqualTo(new Outcome.Done(RequestState.SENT_BACK));

        assertThat(first.does(() -> requests.sentBack(id))).contains("The law gives six weeks.");
        assertThat(nursery.does(() -> requests.sentBack(id))).isEmpty();
        assertThat(first.does(requests::toDecide)).extracting(Request::id).containsExactly(id);
    }

    @Test
    void whom_two_persons_declined_reads_where_to_complain_and_who_looks_after_that() {
        RequestId id = asks(World.aChildWhoStammers());
        first.does(() -> triaging.decline(id, World.noCapacity()));
        Browser setting = new Browser(port).signIn(nursery);
        String once = setting.get("/requests/" + id).text();
        nursery.does(() -> replying.challenge(id, "Look again"));
        second.does(() -> triaging.decline(id, World.noCapacity()));

        String twice = setting.get("/requests/" + id).text();

        assertThat(once).contains("Ask for this to be looked at again").doesNotContain("Ombudsman");
        assertThat(twice)
                .contains("Two different people have looked at it", "complaints procedure", "Ombudsman", id.reference())
                .doesNotContain("Ask for this to be looked at again");
    }

    @Test
    void a_challenge_goes_to_the_top_and_is_decided_by_nobody_who_declined() {
        RequestId id = asks(World.aChildToBeAssessed());
        first.does(() -> triaging.decline(id, World.noCapacity()));
        second.does(() -> triaging.confirmDecline(id));
        asks(World.aChildWhoStammers());

        Outcome challenged = nursery.does(FRIDAY, () -> replying.challenge(id, "You have missed the report."));

        assertThat(challenged).isEqualTo(new Outcome.Done(RequestState.CHALLENGED));
        assertThat(third.does(worklist::list).getFirst()).satisfies(line -> {
            assertThat(line.request().id()).isEqualTo(id);
            assertThat(line.has(Worklist.Flag.CHALLENGED)).isTrue();
            // 10 working days after Friday 20 November 2026 (pack triage-rules); no bank holiday is between.
            assertThat(line.due()).contains(LocalDate.of(2026, 12, 4));
        });
        assertThat(first.does(() -> triaging.decline(id, World.noCapacity())))
                .isEqualTo(new Outcome.Refused(Reason.SAME_PERSON_AS_BEFORE));
        Person specialist = world.aSpecialistOf(first);
        assertThat(second.does(() -> triaging.accept(id, specialist.account())))
                .isEqualTo(new Outcome.Refused(Reason.SAME_PERSON_AS_BEFORE));
        assertThat(third.does(() -> triaging.accept(id, specialist.account())))
                .isEqualTo(new Outcome.Done(RequestState.ACCEPTED));
        assertThat(nursery.does(() -> requests.challenges(id)))
                .extracting(Challenge::outcome)
                .containsExactly(Optional.of(RequestState.ACCEPTED));
    }

    @Test
    void a_second_no_needs_two_others_and_is_not_challenged_at_this_stage_again() {
        RequestId id = asks(World.aChildToBeAssessed());
        Person fourth = world.withRoles(first, Role.TRIAGE_LEAD);
        first.does(() -> triaging.decline(id, World.noCapacity()));
        second.does(() -> triaging.confirmDecline(id));
        nursery.does(() -> replying.challenge(id, "Look again."));
        third.does(() -> triaging.decline(id, World.noCapacity()));

        assertThat(first.does(() -> triaging.confirmDecline(id)))
                .isEqualTo(new Outcome.Refused(Reason.SAME_PERSON_AS_BEFORE));
        assertThat(fourth.does(() -> triaging.confirmDecline(id))).isEqualTo(new Outcome.Done(RequestState.DECLINED));
        assertThat(nursery.does(() -> replying.challenge(id, "And again.")))
                .isEqualTo(new Outcome.Refused(Reason.CHALLENGED_BEFORE));
    }

    @Test
    void who_declined_may_still_pass_it_on_because_then_another_service_decides() {
        RequestId id = asks(World.aChildWhoStammers());
        Person elsewhere = world.aService(world.anArea());
        first.does(() -> triaging.decline(id, World.noCapacity()));
        nursery.does(() -> replying.challenge(id, "Look again."));

        assertThat(first.does(() -> triaging.redirect(id, elsewhere.organisation())))
                .isEqualTo(new Outcome.Done(RequestState.REDIRECTED));
    }

    @Test
    void only_the_setting_that_asked_challenges_and_only_a_decline() {
        RequestId id = asks(World.aChildWhoStammers());

        assertThat(nursery.does(() -> replying.challenge(id, "Faster.")))
                .isEqualTo(new Outcome.TooLate(RequestState.RECEIVED));
        first.does(() -> triaging.decline(id, World.noCapacity()));
        assertThat(first.does(() -> replying.challenge(id, "Ourselves."))).isEqualTo(new Outcome.NotFound());
        assertThat(world.aNursery(nursery.area()).does(() -> replying.challenge(id, "Others.")))
                .isEqualTo(new Outcome.NotFound());
    }

    private RequestId asks(Answers answers) {
        return world.asks(nursery, FRIDAY, answers);
    }
}

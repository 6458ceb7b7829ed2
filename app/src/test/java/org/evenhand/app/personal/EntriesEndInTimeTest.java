package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.ledger.LogReading;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.packs.policy.RetentionRules;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the record says of a child ends some years after the child's request was erased, and not before; the record goes on verifying. */
@EvenhandTest
class EntriesEndInTimeTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Looking looking;

    @Autowired
    Erasing erasing;

    @Autowired
    ForgettingEntries forgetting;

    @Autowired
    Ledger ledger;

    @Autowired
    LogReading log;

    @Autowired
    NoteKey key;

    @Autowired
    RetentionRules rules;

    @Autowired
    Clock clock;

    private Person nursery;
    private Person service;
    private RequestId erased;
    private RequestId living;
    private LocalDate lastDayKept;

    @BeforeEach
    void one_request_is_erased_and_another_is_not() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        living = asked("Ola");
        erased = asked("Ida");
        service.does(() -> looking.open(erased));
        nursery.does(() -> erasing.propose(erased, Erasure.Reason.NO_LONGER_NEEDED));
        service.does(() -> erasing.confirm(erased));
        // The last day on which they are kept is the one that ends the period.
        lastDayKept =
                LocalDate.now(clock).plus(rules.get(ForgettingEntries.RULE).period());
    }

    private RequestId asked(String child) {
        return ((Asked.Sent)
                        nursery.does(() -> asking.ask(FormToken.random(), World.about(child, "stammers when excited"))))
                .id();
    }

    private List<Ledger.Line> linesOf(RequestId request) {
        return ledger.of(request.value());
    }

    private void lookOn(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant();
        HoldableClock.holding(noon, forgetting::forgetWhatIsDue);
    }

    @Test
    void until_its_last_day_the_record_says_who_looked_and_who_destroyed_it() {
        ledger.verify();

        lookOn(lastDayKept);

        assertThat(linesOf(erased))
                .extracting(line -> line.happening().kind())
                .contains("RequestReceived", Looking.READ, "ErasureProposed", "ErasureDone");
    }

    @Test
    void afterwards_content_and_salt_are_gone_every_proof_holds_and_verifying_says_how_many() {
        long before = ((Intact) ledger.verify()).erased();
        List<Ledger.Line> lines = linesOf(erased);

        lookOn(lastDayKept.plusDays(1));

        assertThat(linesOf(erased)).isEmpty();
        assertThat(linesOf(living)).isNotEmpty();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            EntryProof proof = log.prove(line.number()).orElseThrow();
            assertThat(proof.opened()).isEmpty();
            assertThat(proof.check(key)).isEqualTo(EntryProof.Result.HOLDS);
        });
        assertThat(((Intact) ledger.verify()).erased()).isGreaterThanOrEqualTo(before + lines.size());
    }
}

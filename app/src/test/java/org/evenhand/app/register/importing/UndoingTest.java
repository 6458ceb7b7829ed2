package org.evenhand.app.register.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.register.Offering;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.importing.Importing.Committed;
import org.evenhand.app.register.importing.Undoing.Undone;
import org.evenhand.packs.policy.RetentionRules;
import org.evenhand.packs.services.InventedList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that was taken is undone. Everything in it is invented. */
class UndoingTest extends ALeadWithLists {

    @Autowired
    Offering offering;

    @Autowired
    Ledger ledger;

    @Autowired
    ForgettingImports forgetting;

    @Autowired
    RetentionRules retention;

    @Autowired
    Clock clock;

    /** All but the edition, which counts every change, also that of putting back. */
    private List<ServiceEntry> content() {
        return kept().stream().map(UndoingTest::withoutEdition).toList();
    }

    private static ServiceEntry withoutEdition(ServiceEntry entry) {
        return new ServiceEntry(
                entry.offered(),
                entry.status(),
                entry.description(),
                entry.centre(),
                entry.conditions(),
                entry.asked(),
                entry.reach(),
                entry.usualWait(),
                entry.languages(),
                entry.contact(),
                entry.hours(),
                entry.locations(),
                entry.source(),
                0);
    }

    @Test
    void undoing_puts_back_exactly_what_was_before() {
        take(given(InventedList.of(30, 1).csv()));
        List<ServiceEntry> before = content();
        InventedList other = InventedList.of(40, 2);
        other.rows().subList(1, 6).clear();
        Import ready = given(other.csv());
        lead.does(() -> importing.decide(ready.id(), Verdict.LEAVES, Decision.LEAVES, List.of()));

        Committed done = take(ready);
        List<ServiceEntry> between = content();
        Undone undone = lead.does(() -> undoing.undo(keeper(), ready.id(), false));

        assertThat(done).isEqualTo(new Committed.Done(10, 25, 5));
        assertThat(between).isNotEqualTo(before);
        assertThat(undone).isEqualTo(new Undone.Done(40, List.of()));
        assertThat(content()).isEqualTo(before);
        assertThat(ledger.of(ready.id().value()))
                .extracting(line -> line.happening().kind())
                .containsExactly("ServicesImported", "ServicesImportUndone");
        assertThat(given(InventedList.of(30, 1).csv()).counts()).isEqualTo(Map.of(Verdict.SAME, 30));
    }

    @Test
    void what_somebody_changed_since_is_named_and_stays_unless_they_say_otherwise() {
        take(given(HEADER + VISION + SPEECH));
        List<ServiceEntry> before = content();
        Import ready = given(HEADER + VISION.replace(",4,", ",5,") + SPEECH.replace(",12,", ",13,"));
        take(ready);
        ServiceEntry vision = kept().getLast();
        lead.does(() -> offering.confirm(vision.id(), lead.organisation()));

        List<String> named =
                lead.does(() -> undoing.changedSince(importing.find(ready.id()).orElseThrow()));
        Undone undone = lead.does(() -> undoing.undo(keeper(), ready.id(), false));

        assertThat(named).containsExactly("Vision team (invented)");
        assertThat(undone).isEqualTo(new Undone.Done(1, named));
        assertThat(content().getFirst()).isEqualTo(before.getFirst());
        assertThat(kept().getLast().usualWait().orElseThrow().weeks()).isEqualTo(5);
    }

    @Test
    void it_can_be_undone_for_as_many_days_as_the_terms_say_and_no_longer() {
        Import taken = given(HEADER + SPEECH);
        take(taken);
        LocalDate lastDay = LocalDate.now(clock).plusDays(undoing.undoRule().value());

        boolean dayAfter = lead.does(lastDay.plusDays(1), () -> canBeUndone(taken));
        Undone tooLate = lead.does(lastDay.plusDays(1), () -> undoing.undo(keeper(), taken.id(), false));
        boolean onLastDay = lead.does(lastDay, () -> canBeUndone(taken));

        assertThat(onLastDay).isTrue();
        assertThat(dayAfter).isFalse();
        assertThat(tooLate).isInstanceOf(Undone.NotNow.class);
        assertThat(kept()).hasSize(1);
    }

    private boolean canBeUndone(Import taken) {
        return undoing.undoUntil(importing.find(taken.id()).orElseThrow()).isPresent();
    }

    @Test
    void the_file_is_destroyed_once_it_can_no_longer_be_undone_and_the_receipt_stays() {
        Import taken = given(HEADER + SPEECH);
        take(taken);
        LocalDate lastDay = LocalDate.now(clock).plusDays(undoing.undoRule().value());

        assertThat(LocalDate.now(clock)
                        .plus(retention.get(ForgettingImports.FILE).period()))
                .as("a list that can be undone is still there")
                .isAfterOrEqualTo(lastDay);
        lead.does(lastDay, forgetting::forgetWhatIsDue);
        boolean before = lead.does(() -> importing.errors(keeper(), taken.id()).isPresent());
        lead.does(lastDay.plusDays(1), forgetting::forgetWhatIsDue);

        assertThat(before).isTrue();
        assertThat(lead.does(() -> importing.errors(keeper(), taken.id()))).isEmpty();
        assertThat(lead.does(() -> importing.find(taken.id())))
                .hasValueSatisfying(receipt -> assertThat(receipt.sha256()).isEqualTo(taken.sha256()));
    }

    /** Taken and undone in turn: what is kept is what the lists that stand say. */
    @Test
    void however_often_lists_are_taken_and_undone_the_last_state_comes_back() {
        List<List<ServiceEntry>> states = new ArrayList<>();
        List<Import> taken = new ArrayList<>();
        Supplier<List<ServiceEntry>> now = this::content;
        for (int seed = 1; seed <= 4; seed++) {
            states.add(now.get());
            InventedList list = InventedList.of(10 + seed, seed);
            list.rows().subList(1, seed).clear();
            Import ready = given(list.csv());
            lead.does(() -> importing.decide(ready.id(), Verdict.LEAVES, Decision.LEAVES, List.of()));
            take(ready);
            taken.add(ready);
        }

        for (int i = taken.size() - 1; i >= 0; i--) {
            Import last = taken.get(i);
            lead.does(() -> undoing.undo(keeper(), last.id(), true));

            assertThat(now.get()).isEqualTo(states.get(i));
        }
    }
}

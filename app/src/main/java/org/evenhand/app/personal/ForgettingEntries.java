package org.evenhand.app.personal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the contents of entries about a child, years after the request itself: until then they show what was done and who looked, also to
 * the family that asked to be forgotten. Their places and all proofs stay, and which contents were erased is an entry itself.
 */
@Service
class ForgettingEntries implements Forgetting {

    static final String RULE = "ledger.entry";

    private static final UUID NOBODY = new UUID(0, 0);

    private final PersonalTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingEntries(PersonalTable table, RetentionPeriods periods, Ledger ledger) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        List<Long> numbers = table.eraseEntries(periods.firstDayKept(RULE));
        if (!numbers.isEmpty()) {
            ledger.append(periods.erased(Ledger.ERASED, NOBODY, RULE)
                    .with(
                            "entries",
                            numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","))));
        }
        return numbers.size();
    }
}

package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why some facts get the answer they get: the row that decided, and of every other row why it did not.
 *
 * @param decision absent where no row holds
 * @param rows every row, in the order in which they are read
 */
public record Explanation(PublishedThresholds table, Facts facts, Optional<Decision> decision, List<Verdict> rows) {

    /** What is to be said of a row. */
    public enum Standing {
        /** It is the answer. */
        DECIDED,
        /** Its conditions do not hold. */
        DOES_NOT_HOLD,
        /** It holds too, but an earlier row was the answer. */
        COMES_LATER
    }

    /** @param because why it did not decide: each condition that does not hold, as a sentence */
    public record Verdict(PublishedThresholds.Row row, Standing standing, List<String> because) {}

    static Explanation of(PublishedThresholds table, Facts facts) {
        List<Verdict> rows = new ArrayList<>();
        boolean decided = false;
        for (PublishedThresholds.Row row : table.rows()) {
            List<String> unmet = row.written().conditions().unmet(facts);
            Standing standing =
                    !unmet.isEmpty() ? Standing.DOES_NOT_HOLD : decided ? Standing.COMES_LATER : Standing.DECIDED;
            decided |= standing == Standing.DECIDED;
            rows.add(new Verdict(row, standing, unmet));
        }
        return new Explanation(table, facts, table.read(facts), rows);
    }
}

package org.evenhand.planning;

import java.util.List;
import org.evenhand.vocabulary.DataVersion;

/**
 * All that is needed to come to the same bytes again.
 *
 * @param data every pack that was read
 * @param assumptions every number used, with its reason, also those that the scenario left as they are
 * @param notes what a reader should know: what was not computed and why, as sentences
 */
public record RunRecord(
        String version,
        Scenario.Method method,
        long seed,
        int draws,
        List<DataVersion> data,
        List<Used> assumptions,
        List<String> notes) {

    public RunRecord {
        data = List.copyOf(data);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
    }

    /** @param changed whether the scenario set it */
    public record Used(Scenario.Assumption assumption, boolean changed) {}
}

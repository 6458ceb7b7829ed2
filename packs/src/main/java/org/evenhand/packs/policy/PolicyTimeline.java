package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** Steps of the reform, with how firm each is. */
public final class PolicyTimeline {

    private final Pack pack;
    private final List<Step> all;

    private PolicyTimeline(Pack pack) {
        this.pack = pack;
        this.all = pack.table("timeline").stream().map(PolicyTimeline::step).toList();
    }

    public static PolicyTimeline from(Packs packs) {
        return new PolicyTimeline(packs.get("timeline"));
    }

    /**
     * A step.
     *
     * @param date day, month, season or year, as known: "2026-02-23", "2026-autumn", "2026/27"
     * @param statusWords how firm it is, in words
     */
    public record Step(String date, String what, PolicyStatus status, String statusWords, String source, Basis basis) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Step> list() {
        return all;
    }

    private static Step step(Row row) {
        return new Step(
                row.text("date"),
                row.text("what"),
                row.value("status", PolicyStatus::valueOf),
                row.text("status_words"),
                row.text("source"),
                row.value("basis", Basis::valueOf));
    }
}

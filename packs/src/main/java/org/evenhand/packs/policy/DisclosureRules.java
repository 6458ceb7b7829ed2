package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Provenance;

/**
 * When a figure from own records is too small to be shown, from one edition of the pack {@code disclosure-control}.
 *
 * @param rule none at all is held back like few, so that “none” cannot be told from “few”
 * @param fewestInARelease how many recommendations must have fallen due since the last figure of advice before another is made
 * @param sources where that edition is from
 */
public record DisclosureRules(
        SuppressionRule rule, int fewestInARelease, DataVersion version, List<Provenance> sources) {

    public static DisclosureRules from(Packs packs) {
        Pack pack = packs.get("disclosure-control");
        return new DisclosureRules(
                new SuppressionRule(value("smallest_count_shown", pack), false, value("round_counts_to", pack)),
                value("fewest_recommendations_in_a_release", pack),
                pack.version(),
                pack.sources());
    }

    private static int value(String code, Pack pack) {
        return pack.table("rules").stream()
                .filter(row -> row.text("code").equals(code))
                .map((Row row) -> row.whole("value"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no rule “%s”.".formatted(pack.version(), code)));
    }
}

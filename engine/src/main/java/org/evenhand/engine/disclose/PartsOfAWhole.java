package org.evenhand.engine.disclose;

import java.util.List;
import java.util.Map;
import org.evenhand.vocabulary.Disclosure;

/**
 * Which parts of one total may be shown: small ones are held back, and with them as many others as it takes that none can be worked out from
 * the rest. The invariant and the source are those of {@link Suppression}.
 */
public final class PartsOfAWhole {

    private static final String GROUP = "all";
    private static final String WHOLE = "whole";

    private final List<String> parts;
    private final Suppression suppression;

    private PartsOfAWhole(List<String> parts, Suppression suppression) {
        this.parts = parts;
        this.suppression = suppression;
    }

    /** @param counts of each part, at least 0; at least one part */
    public static PartsOfAWhole of(Map<String, Long> counts, SuppressionRule rule) {
        List<String> parts = List.copyOf(counts.keySet());
        CountTable table = CountTable.of(
                parts,
                new CountTable.Group(
                        GROUP,
                        List.of(new CountTable.Counted(
                                WHOLE, parts.stream().map(counts::get).toList()))));
        return new PartsOfAWhole(parts, Suppression.of(table, rule));
    }

    /** @throws IllegalArgumentException if there is no such part */
    public boolean isHeldBack(String part) {
        if (!parts.contains(part)) {
            throw new IllegalArgumentException("There is no part “%s”. There are: %s.".formatted(part, parts));
        }
        return suppression.at(WHOLE, part).disclosure() == Disclosure.SUPPRESSED;
    }

    public boolean isTotalHeldBack() {
        return suppression.total(WHOLE).disclosure() == Disclosure.SUPPRESSED;
    }
}

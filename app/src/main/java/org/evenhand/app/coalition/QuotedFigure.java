package org.evenhand.app.coalition;

import org.evenhand.packs.policy.PolicyFigures.PolicyFigure;

/**
 * A figure that somebody used, beside what the pack says of it today.
 *
 * @param said as it was used, in the unit of the pack
 * @param now the same figure in the pack that is in use
 */
public record QuotedFigure(double said, PolicyFigure now) {

    /** What it is, in words: "EAH: Funding". */
    public String title() {
        return "%s: %s".formatted(now.topic(), now.name());
    }

    /** Whether the figure has changed since it was used. Both are read from decimal text, so that equal means equal. */
    public boolean hasChanged() {
        return Double.compare(said, now.value()) != 0;
    }
}

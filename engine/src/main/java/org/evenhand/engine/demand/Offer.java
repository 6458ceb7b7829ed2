package org.evenhand.engine.demand;

import org.evenhand.vocabulary.NotUnderstood;

/** What is promised to a kind of setting. Nothing promised is not the same as nothing. */
public sealed interface Offer {

    /**
     * @param daysPerYear of a specialist's time for an average setting of the kind; at most 3,660
     * @param rule where the number comes from, or by which rule it was set: "as a secondary school: assumed, not stated"
     */
    record Days(Range daysPerYear, String rule) implements Offer {

        private static final double MOST = 3_660;

        public Days {
            if (daysPerYear.high() > MOST) {
                throw new NotUnderstood(
                        "Days a year for a setting",
                        String.valueOf(daysPerYear.high()),
                        "Give at most 3,660: ten people all year.");
            }
        }
    }

    /** @param statement as a sentence: "No figure has been promised to nurseries." */
    record NoFigure(String statement) implements Offer {}
}

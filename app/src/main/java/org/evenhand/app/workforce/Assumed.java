package org.evenhand.app.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.evenhand.engine.demand.Assumptions;
import org.evenhand.engine.demand.Range;

/**
 * The three assumptions on which the promise stands or falls, in per cent as they stand in an address.
 *
 * @param additional of the 7,500, those who do not already do this work; above 0, at most 100
 * @param reaching of an expert's working days, those that reach settings; above 0, at most 100
 * @param setAside of those, kept for early years and post-16; from 0 to below 100
 */
public record Assumed(double additional, double reaching, double setAside) {

    /** What the reported figures themselves take for granted. */
    public static Assumed of(PolicyTerms terms) {
        return new Assumed(
                terms.additional().value() * 100,
                terms.reaching().value() * 100,
                terms.setAside().value() * 100);
    }

    Assumptions toAssumptions(PolicyTerms terms) {
        return new Assumptions(
                terms.workingDays().range(),
                Range.exactly(reaching / 100),
                Range.exactly(additional / 100),
                Range.exactly(setAside / 100));
    }

    /** As it stands in an address: "additional=100&amp;reaching=74&amp;setAside=0", without the escaping. */
    public String query() {
        return "additional=" + plain(additional) + "&reaching=" + plain(reaching) + "&setAside=" + plain(setAside);
    }

    /** Without a needless ".0". */
    public static String plain(double perCent) {
        return BigDecimal.valueOf(perCent)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

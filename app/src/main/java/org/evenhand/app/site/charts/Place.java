package org.evenhand.app.site.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Positions as SVG writes them. A share of the width keeps the letters their size on a narrow screen, where a scaled drawing would shrink them. */
final class Place {

    private Place() {}

    /** 0 to 1 as a per cent of the width: "63.25%". */
    static String percent(double share) {
        return number(share * 100) + "%";
    }

    /** At most two decimals, no trailing noughts, a point whatever the locale. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(Double.toString(value))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}

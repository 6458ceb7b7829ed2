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

    /** The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below the value; 1 for nothing at all. */
    static double roundUp(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 2.5, 5}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}

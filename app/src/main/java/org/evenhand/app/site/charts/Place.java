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

    /** A value on an axis or in words, as finely as the axis is divided: "12,500", "0.25". */
    static String thousands(double value, double apart) {
        int places = apart >= 1 ? 0 : apart >= 0.1 ? 1 : 2;
        return String.format(java.util.Locale.UK, "%,." + places + "f", value);
    }

    /** At most two decimals, no trailing noughts, a point whatever the locale. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(Double.toString(value))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}

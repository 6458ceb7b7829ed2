package org.evenhand.app.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.evenhand.vocabulary.Unit;

/** Numbers and dates as people read them. */
public final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private Numbers() {}

    /** "3 December 2026". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "Thursday 3 December 2026": for a day on which something must happen. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** "1,220,000". */
    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /**
     * A number in its unit, without the unit's name unless it is a sign: "1,220,000", "12.5", "43%", "£80,000". Halves round away from nothing.
     * Counts are whole; days of time and full-time equivalents below 100 keep one decimal place; money below £100 keeps its pence.
     */
    public static String in(Unit unit, double value) {
        return switch (unit) {
            case CHILDREN, PLANS, REQUESTS, RECOMMENDATIONS, SETTINGS, PEOPLE, DAYS -> rounded(value, 0);
            case DAYS_PER_YEAR, FULL_TIME_EQUIVALENT, WEEKS -> rounded(value, Math.abs(value) < 100 ? 1 : 0);
            case SHARE -> rounded(value * 100, Math.abs(value) < 0.1 ? 1 : 0) + "%";
            case PENCE -> pounds(value);
        };
    }

    private static String pounds(double pence) {
        String digits =
                Math.abs(pence) < 100_00 && pence % 100 != 0 ? exactly(pence / 100, 2) : rounded(pence / 100, 0);
        return digits.startsWith("−") ? "−£" + digits.substring(1) : "£" + digits;
    }

    private static String exactly(double value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(value).replace('-', '−');
    }

    /** A true minus sign, which is as wide as a digit. */
    private static String rounded(double value, int places) {
        BigDecimal number = new BigDecimal(Double.toString(value)).setScale(places, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(places);
        return format.format(number.signum() == 0 ? BigDecimal.ZERO : number).replace('-', '−');
    }
}

package org.evenhand.packs.areas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a publisher writes into the name of a file: "gias-2025-05-24.csv", "ONSPD_NOV_2025_UK.csv" (the first of the month). */
public final class FileDay {

    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-_]?([01]\\d)[-_]?([0-3]\\d)");
    private static final Pattern MONTH = Pattern.compile("(?i)(?<![a-z])([a-z]{3})[a-z]*[-_ ]?(20\\d{2})");

    private FileDay() {}

    public static Optional<LocalDate> in(String name) {
        Matcher day = DAY.matcher(name);
        if (day.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }
        Matcher month = MONTH.matcher(name);
        while (month.find()) {
            String start = month.group(1).toUpperCase(Locale.ROOT);
            for (Month candidate : Month.values()) {
                if (candidate.name().startsWith(start)) {
                    return Optional.of(LocalDate.of(Integer.parseInt(month.group(2)), candidate, 1));
                }
            }
        }
        return Optional.empty();
    }
}

package org.evenhand.vocabulary;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year, from 1 September to 31 August: 2024/25. */
public record AcademicYear(int startsIn) implements Comparable<AcademicYear> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[/-]?(\\d{2})");

    /** Reads "2024/25", "2024-25" and the "202425" of the Department for Education's files. */
    public static AcademicYear of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (form.matches()) {
            int start = Integer.parseInt(form.group(1));
            if ((start + 1) % 100 == Integer.parseInt(form.group(2))) {
                return new AcademicYear(start);
            }
        }
        throw new NotUnderstood("School year", text, "Write it like 2024/25.");
    }

    public static AcademicYear containing(LocalDate day) {
        return new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startsIn, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startsIn + 1, Month.AUGUST, 31);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }

    @Override
    public String toString() {
        return "%d/%02d".formatted(startsIn, (startsIn + 1) % 100);
    }
}

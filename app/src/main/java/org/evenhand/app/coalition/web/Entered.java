package org.evenhand.app.coalition.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.jspecify.annotations.Nullable;

/** Reads what was entered into the fields of a form. */
public final class Entered {

    private Entered() {}

    public static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    public static String needed(String field, @Nullable String entered, int longest, List<Problem> problems) {
        String text = text(entered);
        if (text.isEmpty()) {
            problems.add(new Problem(field, Words.of("coalition.problem." + field)));
        } else if (text.length() > longest) {
            problems.add(new Problem(field, Words.of("coalition.problem.long", longest)));
        }
        return text;
    }

    /** Empty where no part was entered. */
    public static Optional<LocalDate> day(
            String field, @Nullable String day, @Nullable String month, @Nullable String year, List<Problem> problems) {
        if (text(day).isEmpty() && text(month).isEmpty() && text(year).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(year)), Integer.parseInt(text(month)), Integer.parseInt(text(day))));
        } catch (DateTimeException | NumberFormatException wrong) {
            problems.add(new Problem(field, Words.of("coalition.problem.day")));
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> neededDay(
            String field, @Nullable String day, @Nullable String month, @Nullable String year, List<Problem> problems) {
        int before = problems.size();
        Optional<LocalDate> read = day(field, day, month, year, problems);
        if (read.isEmpty() && problems.size() == before) {
            problems.add(new Problem(field, Words.of("coalition.problem.noDay")));
        }
        return read;
    }

    public static boolean isYes(@Nullable String entered) {
        return "yes".equals(entered);
    }

    public static <E extends Enum<E>> Optional<E> choice(
            String field, @Nullable String entered, E[] values, List<Problem> problems) {
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().equals(text(entered)))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(new Problem(field, Words.of("coalition.problem." + field)));
        }
        return found;
    }

    /** With an empty one first, so that nobody chooses by accident. */
    public static <E extends Enum<E>> List<Option> options(String words, E[] values) {
        return Stream.concat(
                        Stream.of(Option.of("", Words.of("coalition.choose"))),
                        Arrays.stream(values).map(value -> Option.of(value.name(), Words.of(words + value))))
                .toList();
    }
}

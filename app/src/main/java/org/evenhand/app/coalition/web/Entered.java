package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.jspecify.annotations.Nullable;

/** Reads what was entered into the fields of a form; what to say of an empty one stands in words/coalition, under the name of the field. */
public final class Entered {

    private Entered() {}

    public static String text(@Nullable String entered) {
        return org.evenhand.app.site.Entered.text(entered);
    }

    public static String needed(String field, @Nullable String entered, int longest, List<Problem> problems) {
        return org.evenhand.app.site.Entered.needed(field, entered, longest, missing(field), problems);
    }

    /** Empty where no part was entered. */
    public static Optional<LocalDate> day(
            String field, @Nullable String day, @Nullable String month, @Nullable String year, List<Problem> problems) {
        return org.evenhand.app.site.Entered.day(field, day, month, year, problems);
    }

    public static Optional<LocalDate> neededDay(
            String field, @Nullable String day, @Nullable String month, @Nullable String year, List<Problem> problems) {
        return org.evenhand.app.site.Entered.neededDay(field, day, month, year, problems);
    }

    public static boolean isYes(@Nullable String entered) {
        return "yes".equals(entered);
    }

    public static <E extends Enum<E>> Optional<E> choice(
            String field, @Nullable String entered, E[] values, List<Problem> problems) {
        return org.evenhand.app.site.Entered.choice(field, entered, List.of(values), missing(field), problems);
    }

    private static String missing(String field) {
        return Words.of("coalition.problem." + field);
    }

    /** With an empty one first, so that nobody chooses by accident. */
    public static <E extends Enum<E>> List<Option> options(String words, E[] values) {
        return Options.startingWith(
                Words.of("coalition.choose"),
                Arrays.stream(values).map(value -> Option.of(value.name(), Words.of(words + value))));
    }
}

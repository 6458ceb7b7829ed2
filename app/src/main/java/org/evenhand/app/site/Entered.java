package org.evenhand.app.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what somebody entered in a form. What is wrong is added to the problems, under the name of its field. */
public final class Entered {

    private Entered() {}

    /** Never null, without space around it and without signs that cannot be printed; lines end with a line feed. */
    public static String text(@Nullable String entered) {
        return entered == null
                ? ""
                : entered.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }

    /** What a page wrote into an address or a hidden field; empty where it is no identifier. */
    public static Optional<UUID> id(@Nullable String entered) {
        try {
            return Optional.of(UUID.fromString(text(entered)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * @param missing what to say where it is empty
     * @param longest in characters
     */
    public static String needed(
            String field, @Nullable String entered, int longest, String missing, List<Problem> problems) {
        String text = atMost(field, entered, longest, problems);
        if (text.isEmpty()) {
            problems.add(new Problem(field, missing));
        }
        return text;
    }

    /** What may be left empty. */
    public static String atMost(String field, @Nullable String entered, int longest, List<Problem> problems) {
        String text = text(entered);
        if (text.length() > longest) {
            problems.add(new Problem(field, Words.of("site.entered.long", Numbers.whole(longest))));
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
            problems.add(new Problem(field, Words.of("site.entered.day")));
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> neededDay(
            String field, @Nullable String day, @Nullable String month, @Nullable String year, List<Problem> problems) {
        int before = problems.size();
        Optional<LocalDate> read = day(field, day, month, year, problems);
        if (read.isEmpty() && problems.size() == before) {
            problems.add(new Problem(field, Words.of("site.entered.noDay")));
        }
        return read;
    }

    /**
     * A whole number from the least to the most.
     *
     * @param wrong what to say of anything else
     */
    public static OptionalInt whole(
            String field, @Nullable String entered, int least, int most, String wrong, List<Problem> problems) {
        String text = text(entered);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        problems.add(new Problem(field, wrong));
        return OptionalInt.empty();
    }

    /** The one of these with this name; empty, with a problem, where there is none. */
    public static <E extends Enum<E>> Optional<E> choice(
            String field, @Nullable String entered, List<E> choices, String missing, List<Problem> problems) {
        for (E choice : choices) {
            if (choice.name().equals(text(entered))) {
                return Optional.of(choice);
            }
        }
        problems.add(new Problem(field, missing));
        return Optional.empty();
    }
}

package org.evenhand.app.parliament;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that points to another: "I refer the hon. Member to the answer of 24 March 2026 to Question 121419".
 *
 * @param to the question, where it is known here
 */
public record Reference(Named named, Optional<Asked> to) {

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern QUESTION =
            Pattern.compile("(?i)\\b(?:question|PQ)(s?)\\s+(?:UIN\\s+|no\\.?\\s+|number\\s+)?((?:HL)?\\d{2,7})\\b");

    /** What goes on “2502 and 2779” after “Questions 2501, ”; a day of a month is no number of a question. */
    private static final Pattern FURTHER =
            Pattern.compile("(?:,\\s*(?:and\\s+)?|\\s+and\\s+)((?:HL)?\\d{2,7})\\b(?!\\s+(?:" + MONTHS + "))");

    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ") (20\\d{2})\\b");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int NEAR = 60;

    /**
     * What an answer says of another.
     *
     * @param on the day that stands nearest to the number
     */
    public record Named(String uin, Optional<LocalDate> on) {}

    /** Parliament's own search for the number. */
    public String address() {
        return "https://questions-statements.parliament.uk/written-questions?SearchTerm=" + named.uin();
    }

    static List<Named> in(String answer) {
        List<Named> all = new ArrayList<>();
        Matcher question = QUESTION.matcher(answer);
        while (question.find()) {
            Optional<LocalDate> day = dayNear(answer, question.start(), question.end());
            all.add(new Named(question.group(2), day));
            if (!question.group(1).isEmpty()) {
                Matcher further = FURTHER.matcher(answer).region(question.end(), answer.length());
                while (further.lookingAt()) {
                    all.add(new Named(further.group(1), day));
                    further.region(further.end(), answer.length());
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static Optional<LocalDate> dayNear(String text, int start, int end) {
        int from = Math.max(0, start - NEAR);
        String around = text.substring(from, Math.min(text.length(), end + NEAR));
        Matcher day = DAY.matcher(around);
        Optional<LocalDate> nearest = Optional.empty();
        int distance = Integer.MAX_VALUE;
        while (day.find()) {
            int away = day.end() <= start - from ? start - from - day.end() : Math.abs(day.start() - (end - from));
            if (away < distance) {
                distance = away;
                nearest = read(day.group());
            }
        }
        return nearest;
    }

    private static Optional<LocalDate> read(String day) {
        try {
            return Optional.of(LocalDate.parse(day, FORM));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}

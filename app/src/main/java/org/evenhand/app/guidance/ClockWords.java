package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.app.guidance.ExplainedDeadline.ExplainedLine;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.engine.clock.Assumption;
import org.evenhand.engine.clock.Deadline;
import org.evenhand.engine.clock.Line;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.engine.clock.YearlySpan;
import org.evenhand.packs.clocks.BankHolidays;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.vocabulary.Basis;

/** Says a count of days in sentences. */
final class ClockWords {

    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("EEEE d", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final Clocks clocks;
    private final BankHolidays holidays;

    ClockWords(Clocks clocks, BankHolidays holidays) {
        this.clocks = clocks;
        this.holidays = holidays;
    }

    String limit(TimeLimit limit, LocalDate from) {
        return Words.of("clocks.limit.from", length(limit), Numbers.weekday(from));
    }

    /** "20 working days", without from when. */
    static String length(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.After after ->
                Words.of("clocks.unit." + after.in() + (after.amount() == 1 ? ".one" : ""), after.amount());
            case TimeLimit.EachYear each -> Words.of("clocks.limit.eachYear", MONTH_DAY.format(each.on()));
            case TimeLimit.On on -> Words.of("clocks.limit.on", Numbers.day(on.day()));
        };
    }

    /** With when it ends and what it leaves out, where it says so. */
    static String whole(TimeLimit limit) {
        List<String> parts = new ArrayList<>(List.of(length(limit)));
        if (limit instanceof TimeLimit.After after && after.endsOnWorkingDay()) {
            parts.add(Words.of("clocks.limit.rolls"));
        }
        if (limit instanceof TimeLimit.After after && !after.leftOut().isEmpty()) {
            parts.add(Words.of("clocks.limit.leftOut", spans(after.leftOut())));
        }
        return String.join("; ", parts);
    }

    private static String spans(List<YearlySpan> leftOut) {
        return leftOut.stream()
                .map(span -> Words.of("clocks.span", MONTH_DAY.format(span.first()), MONTH_DAY.format(span.last())))
                .collect(Collectors.joining(", "));
    }

    String answer(Deadline deadline, Clocks.Sense sense) {
        return switch (deadline) {
            case Deadline.Due due -> Words.of("clocks.answer." + sense, Numbers.weekday(due.lastDay()));
            case Deadline.Standing still ->
                Words.of(
                        "clocks.answer.standing", Numbers.weekday(still.since()), reason(still.reason()), still.left());
            case Deadline.BeyondCalendar beyond ->
                Words.of(
                        "clocks.answer.beyond",
                        Numbers.weekday(beyond.notBefore()),
                        Numbers.day(beyond.knownFrom()),
                        Numbers.day(beyond.knownUntil()));
        };
    }

    List<ExplainedLine> lines(Deadline deadline) {
        return deadline.lines().stream()
                .map(line -> new ExplainedLine(
                        Words.of(
                                "clocks.line." + line.why() + (line.first().equals(line.last()) ? ".one" : ""),
                                days(line),
                                name(line)),
                        line.counted()))
                .toList();
    }

    List<String> assumptions(Deadline deadline, TimeLimit limit) {
        List<String> all = new ArrayList<>();
        deadline.assumptions().forEach(one -> all.add(words(one)));
        if (limit instanceof TimeLimit.After after && (after.in().needsHolidays() || after.endsOnWorkingDay())) {
            workedOut(deadline).forEach(year -> all.add(Words.of("clocks.assumption.year", year)));
        }
        return all;
    }

    /** The years of the count whose bank holidays nobody published yet. */
    private List<Year> workedOut(Deadline deadline) {
        return IntStream.rangeClosed(
                        deadline.lines().getFirst().first().getYear(),
                        deadline.lines().getLast().last().getYear())
                .mapToObj(Year::of)
                .filter(year -> holidays.find(year)
                        .filter(known -> known.basis() == Basis.DERIVED)
                        .isPresent())
                .toList();
    }

    private static String words(Assumption assumption) {
        return switch (assumption) {
            case Assumption.TermDatesUnknown unknown ->
                Words.of("clocks.assumption.terms", unknown.area(), Numbers.day(unknown.from()));
            case Assumption.NoArea none -> Words.of("clocks.assumption.noArea");
        };
    }

    private String name(Line line) {
        return line.why() == Line.Why.STOPPED ? reason(line.name()) : line.name();
    }

    private String reason(String code) {
        return clocks.findStopReason(code).map(Clocks.StopReason::title).orElse(code);
    }

    /** "Friday 3 April 2026", "Saturday 4 and Sunday 5 April 2026", "Monday 30 March to Thursday 2 April 2026". */
    private static String days(Line line) {
        LocalDate first = line.first();
        LocalDate last = line.last();
        if (first.equals(last)) {
            return Numbers.weekday(first);
        }
        String between = ChronoUnit.DAYS.between(first, last) == 1 ? "clocks.two" : "clocks.span";
        String begins = first.getYear() != last.getYear()
                ? Numbers.weekday(first)
                : first.getMonth() == last.getMonth() ? DAY_OF_MONTH.format(first) : DAY_OF_YEAR.format(first);
        return Words.of(between, begins, Numbers.weekday(last));
    }
}

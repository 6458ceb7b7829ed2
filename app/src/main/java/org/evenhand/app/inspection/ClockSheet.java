package org.evenhand.app.inspection;

import static org.evenhand.app.inspection.Sheet.day;
import static org.evenhand.app.inspection.Sheet.entry;
import static org.evenhand.app.inspection.Sheet.number;
import static org.evenhand.app.inspection.Sheet.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.ExplainedDeadline.ExplainedLine;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.inspection.InspectionTable.Asked;
import org.evenhand.app.inspection.InspectionTable.Challenge;
import org.evenhand.app.inspection.InspectionTable.Clocked;
import org.evenhand.app.inspection.InspectionTable.Duty;
import org.evenhand.app.inspection.InspectionTable.Escalation;
import org.evenhand.app.inspection.InspectionTable.Stopped;
import org.evenhand.engine.clock.CountedIn;
import org.evenhand.engine.clock.Stop;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.packs.clocks.Clocks.StopReason;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.vocabulary.LaCode;

/** The table of clocks: by when, as it was kept, and how that day comes about, counted afresh for the file. */
final class ClockSheet {

    private final CountingClocks counting;
    private final Thresholds thresholds;
    private final AccountabilityTerms terms;
    private final LaCode area;
    private final Named named;
    private final Entries entries;
    private final List<List<String>> rows = new ArrayList<>();

    ClockSheet(
            CountingClocks counting,
            Thresholds thresholds,
            AccountabilityTerms terms,
            LaCode area,
            Named named,
            Entries entries) {
        this.counting = counting;
        this.thresholds = thresholds;
        this.terms = terms;
        this.area = area;
        this.named = named;
        this.entries = entries;
    }

    /** A clock as it was kept. */
    private record Kept(String of, String clock, LocalDate from, Optional<LocalDate> lastDay, String rule) {}

    Sheet sheet() {
        return new Sheet(
                "clocks",
                "One time limit: from when it was counted, by when, and how that day comes about",
                List.of(
                        text("of", "The request or duty it is of"),
                        text(
                                "clock",
                                "Which: reply, duty, challenge with its number and stage, or ladder with its rung"),
                        day("counted_from", "The day it is counted from, which does not count"),
                        text("rule", "The rule and the edition it was read in"),
                        number("stops", "How often it stood still for a reason that stops it"),
                        day("last_day", "The last day in time, as it was kept"),
                        day(
                                "counted_afresh",
                                "The last day, counted again for this file; it differs where bank holidays or term dates became known since"),
                        text("how", "Every day or span of days that did not count, and why"),
                        entry("entry", "The entry of the record from which it runs")),
                rows);
    }

    void addReply(Asked asked, List<Stopped> stopped) {
        List<Stop> stops = stopped.stream()
                .filter(stop -> counting.clocks()
                        .findStopReason(stop.reason())
                        .map(StopReason::stopsTheClock)
                        .orElse(false))
                .map(stop -> new Stop(stop.from(), stop.until(), stop.reason()))
                .toList();
        var days = thresholds.get(asked.thresholds()).get(asked.row()).replyWithinWorkingDays();
        if (days.isEmpty()) {
            return;
        }
        String rule = "%s row %s".formatted(asked.thresholds(), asked.row());
        add(
                new Kept(named.request(asked.id()), "reply", asked.askedOn(), asked.replyBy(), rule),
                Optional.of(workingDays(days.getAsInt(), asked.askedOn(), stops)),
                stops.size(),
                entries.first(asked.id(), "RequestReceived"));
    }

    /** By the edition of the clocks that was read then. */
    void addDuty(Duty duty, Clocked clocked, List<Stopped> stopped) {
        CountingClocks then = counting.in(clocked.clocks());
        List<Stop> stops = stopped.stream()
                .filter(stop -> !stop.from().isBefore(clocked.from()))
                .map(stop -> new Stop(stop.from(), stop.until(), stop.reason()))
                .toList();
        ExplainedDeadline counted = clocked.rule()
                .map(rule -> then.count(then.clocks().get(rule), clocked.from(), Optional.of(area), stops))
                .orElseGet(() -> then.count(daysTo(clocked), clocked.from(), Optional.of(area), stops));
        String rule = clocked.rule()
                .map(code -> "%s row %s".formatted(clocked.clocks(), code))
                .orElse("a day that was named");
        add(
                new Kept(named.duty(duty.id()), "duty", clocked.from(), Optional.of(duty.byWhen()), rule),
                Optional.of(counted),
                stops.size(),
                entries.first(duty.id(), "RecommendationMade"));
    }

    /** A day that was named is so many calendar days away. */
    private static TimeLimit daysTo(Clocked clocked) {
        long days = ChronoUnit.DAYS.between(clocked.from(), clocked.namedDay().orElseThrow());
        return TimeLimit.of(Math.toIntExact(days), CountedIn.CALENDAR_DAYS);
    }

    void addChallenge(Challenge one) {
        Optional<Integer> days = terms.version().toString().equals(one.terms())
                ? Optional.of(terms.stage(one.stage()).workingDays())
                : Optional.empty();
        add(
                new Kept(
                        named.duty(one.duty()),
                        "challenge %d %s".formatted(one.number(), one.stage()),
                        one.raisedOn(),
                        Optional.of(one.replyBy()),
                        one.terms()),
                days.map(number -> workingDays(number, one.raisedOn(), List.of())),
                0,
                entries.first(one.duty(), "ChallengeRaised", Entries.says("number", one.number())));
    }

    void addRung(Escalation one) {
        Optional<Integer> days = terms.version().toString().equals(one.terms())
                ? terms.findRung(one.rung()).map(AccountabilityTerms.Rung::workingDays)
                : Optional.empty();
        add(
                new Kept(
                        named.duty(one.duty()),
                        "ladder " + one.rung(),
                        one.byWhen(),
                        Optional.of(one.dueOn()),
                        one.terms()),
                days.map(number -> workingDays(number, one.byWhen(), List.of())),
                0,
                entries.first(one.duty(), "DutyEscalated", Entries.says("rung", one.rung())));
    }

    private ExplainedDeadline workingDays(int number, LocalDate from, List<Stop> stops) {
        return counting.count(TimeLimit.of(number, CountedIn.WORKING_DAYS), from, Optional.of(area), stops);
    }

    private void add(Kept kept, Optional<ExplainedDeadline> counted, int stops, Optional<Long> entry) {
        rows.add(new Sheet.Line()
                .with(kept.of())
                .with(kept.clock())
                .with(kept.from())
                .with(kept.rule())
                .with(stops)
                .with(kept.lastDay())
                .with(counted.flatMap(ExplainedDeadline::day))
                .with(counted.map(ClockSheet::how))
                .with(entry)
                .cells());
    }

    private static String how(ExplainedDeadline counted) {
        return Stream.concat(
                        Stream.of(counted.limit()),
                        Stream.concat(
                                counted.lines().stream().map(ExplainedLine::text), counted.assumptions().stream()))
                .collect(Collectors.joining(" | "));
    }
}

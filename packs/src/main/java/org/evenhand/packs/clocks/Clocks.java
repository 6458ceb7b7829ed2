package org.evenhand.packs.clocks;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.clock.CountedIn;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.engine.clock.YearlySpan;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.PolicyStatus;

/** Which time limit runs for what, and why a clock may stop. */
public final class Clocks {

    private final Pack pack;
    private final List<ClockRule> all;
    private final List<WithoutClock> without;
    private final List<StopReason> stopReasons;

    private Clocks(Pack pack) {
        this.pack = pack;
        this.all = pack.table("clocks").stream().map(Clocks::rule).toList();
        this.without = pack.table("without").stream()
                .map(row -> new WithoutClock(row.text("timescale"), row.text("why")))
                .toList();
        this.stopReasons =
                pack.table("stop-reasons").stream().map(Clocks::stopReason).toList();
    }

    public static Clocks from(Packs packs) {
        return new Clocks(packs.get("clocks"));
    }

    /** The edition that was in use when something was counted. */
    public static Clocks from(Packs packs, DataVersion edition) {
        return new Clocks(packs.get(edition));
    }

    /** What sets a clock going. */
    public enum StartsOn {
        /** Something came in. */
        RECEIPT,
        /** Somebody was told; and only a way of telling that reaches them, which is recorded. */
        NOTIFICATION,
        /** Something happened. */
        EVENT,
        /** Nothing: the day is fixed. */
        CALENDAR
    }

    /** What the last day means. */
    public enum Sense {
        /** It has to be done by then. */
        LATEST,
        /** Somebody has at least until then. */
        AT_LEAST
    }

    /**
     * A clock.
     *
     * @param code key, the same in every version: "appeal"
     * @param timescale code of the time limit in the pack {@link org.evenhand.packs.policy.Timescales}; absent for one of our own
     * @param title what has to be done by then
     * @param limit absent where the amount is given by the thresholds that answered a request
     * @param in in what it is counted; absent for fixed days
     * @param countedFrom from when, in words
     */
    public record ClockRule(
            String code,
            Optional<String> timescale,
            String title,
            Optional<TimeLimit> limit,
            Optional<CountedIn> in,
            String countedFrom,
            StartsOn startsOn,
            Sense sense,
            PolicyStatus status,
            Basis basis,
            String source) {}

    /** A time limit for which no last day can be counted. */
    public record WithoutClock(String timescale, String why) {}

    /**
     * Why the clock of a request may stop.
     *
     * @param stopsTheClock whether it stands still for this reason; where not, the reason is only recorded
     * @param endsWhen what sets it going again; empty where it never stands
     */
    public record StopReason(
            String code,
            String title,
            boolean stopsTheClock,
            String endsWhen,
            PolicyStatus status,
            Basis basis,
            String source) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<ClockRule> list() {
        return all;
    }

    public Optional<ClockRule> find(String code) {
        return all.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** @throws BrokenPack if there is no such clock */
    public ClockRule get(String code) {
        return find(code).orElseThrow(() -> new BrokenPack("%s has no clock “%s”.".formatted(version(), code)));
    }

    public List<WithoutClock> without() {
        return without;
    }

    public List<StopReason> stopReasons() {
        return stopReasons;
    }

    public Optional<StopReason> findStopReason(String code) {
        return stopReasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    private static ClockRule rule(Row row) {
        Optional<CountedIn> in = row.optionalValue("unit", CountedIn::valueOf);
        return new ClockRule(
                row.text("code"),
                row.optionalText("timescale"),
                row.text("title"),
                limit(row, in),
                in,
                row.text("counted_from"),
                row.value("starts_on", StartsOn::valueOf),
                row.value("sense", Sense::valueOf),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Optional<TimeLimit> limit(Row row, Optional<CountedIn> in) {
        if (in.isEmpty()) {
            return Optional.of(row.value("day", Clocks::fixed));
        }
        if (row.optionalWhole("amount").isEmpty()) {
            return Optional.empty();
        }
        List<YearlySpan> leftOut = row.listOrEmpty("left_out", " ", Clocks::span);
        return Optional.of(
                new TimeLimit.After(row.whole("amount"), in.get(), row.flag("ends_on_working_day"), leftOut));
    }

    private static TimeLimit fixed(String day) {
        return day.length() == "2026-12-31".length()
                ? new TimeLimit.On(day(day))
                : new TimeLimit.EachYear(monthDay(day));
    }

    private static YearlySpan span(String text) {
        String[] ends = text.split("/");
        if (ends.length != 2) {
            throw new NotUnderstood("Span of each year", text, "Write it like 08-01/08-31.");
        }
        return new YearlySpan(monthDay(ends[0]), monthDay(ends[1]));
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeParseException unlike) {
            throw new NotUnderstood("Day of the year", text, "Write it like 08-31.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unlike) {
            throw new NotUnderstood("Day", text, "Write it like 2026-12-31.");
        }
    }

    private static StopReason stopReason(Row row) {
        return new StopReason(
                row.text("code"),
                row.text("title"),
                row.flag("stops_the_clock"),
                row.textOrEmpty("ends_when"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}

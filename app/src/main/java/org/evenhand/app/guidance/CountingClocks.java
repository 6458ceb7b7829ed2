package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.app.site.AreaNames;
import org.evenhand.engine.clock.Calendar;
import org.evenhand.engine.clock.CountedIn;
import org.evenhand.engine.clock.Deadline;
import org.evenhand.engine.clock.Stop;
import org.evenhand.engine.clock.Terms;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.packs.Packs;
import org.evenhand.packs.clocks.BankHolidays;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.clocks.TermDates;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/** Counts time limits by the packs in use, and says line by line how a day comes about. */
public final class CountingClocks {

    private final Packs packs;
    private final Clocks clocks;
    private final BankHolidays holidays;
    private final TermDates termDates;
    private final AreaNames areas;

    private final Map<DataVersion, CountingClocks> editions = new ConcurrentHashMap<>();

    private CountingClocks(Packs packs, Clocks clocks, BankHolidays holidays, TermDates termDates, AreaNames areas) {
        this.packs = packs;
        this.clocks = clocks;
        this.holidays = holidays;
        this.termDates = termDates;
        this.areas = areas;
    }

    public static CountingClocks from(Packs packs, AreaNames areas) {
        return new CountingClocks(packs, Clocks.from(packs), BankHolidays.from(packs), TermDates.from(packs), areas);
    }

    /** By the clocks of an edition that was in use: a later one must not turn a proposal of that day into a law of that day. Holidays are as known now. */
    public CountingClocks in(DataVersion edition) {
        return edition.equals(clocks.version())
                ? this
                : editions.computeIfAbsent(
                        edition,
                        then -> new CountingClocks(packs, Clocks.from(packs, then), holidays, termDates, areas));
    }

    public Clocks clocks() {
        return clocks;
    }

    public BankHolidays holidays() {
        return holidays;
    }

    public TermDates termDates() {
        return termDates;
    }

    /** "20 working days", with what else the limit says. */
    public static String length(TimeLimit limit) {
        return ClockWords.whole(limit);
    }

    /** The calendar of an area: with its term dates, or with the knowledge that they are not known here. */
    public Calendar calendarOf(Optional<LaCode> area) {
        return area.map(code -> {
                    String name = areas.of(code);
                    return holidays.calendar()
                            .withTerms(termDates.find(code, name).orElseGet(() -> Terms.unknown(name)));
                })
                .orElseGet(holidays::calendar);
    }

    /** @throws IllegalArgumentException if this clock has no number of its own: then {@link #count(TimeLimit, LocalDate, Optional, List)} */
    public ExplainedDeadline count(ClockRule clock, LocalDate from, Optional<LaCode> area, List<Stop> stops) {
        TimeLimit limit = clock.limit()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The clock “%s” has no number of its own. Give one.".formatted(clock.code())));
        return explained(Deadline.of(limit, from, calendarOf(area), stops), limit, clock.sense(), from);
    }

    public ExplainedDeadline count(TimeLimit limit, LocalDate from, Optional<LaCode> area, List<Stop> stops) {
        return explained(Deadline.of(limit, from, calendarOf(area), stops), limit, Clocks.Sense.LATEST, from);
    }

    private ExplainedDeadline explained(Deadline deadline, TimeLimit limit, Clocks.Sense sense, LocalDate from) {
        ClockWords words = new ClockWords(clocks, holidays);
        return new ExplainedDeadline(
                deadline,
                words.limit(limit, from),
                words.answer(deadline, sense),
                words.lines(deadline),
                words.assumptions(deadline, limit),
                data(limit));
    }

    private List<DataVersion> data(TimeLimit limit) {
        List<DataVersion> used = new ArrayList<>(List.of(clocks.version()));
        if (limit instanceof TimeLimit.After after && (after.in().needsHolidays() || after.endsOnWorkingDay())) {
            used.add(holidays.version());
        }
        if (limit instanceof TimeLimit.After after && after.in() == CountedIn.SCHOOL_DAYS) {
            used.addAll(termDates.versions());
        }
        return used;
    }
}

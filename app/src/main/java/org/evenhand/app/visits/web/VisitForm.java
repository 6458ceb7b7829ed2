package org.evenhand.app.visits.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visiting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A time for a visit, as it was entered. */
public record VisitForm(
        @Nullable String request,
        @Nullable String setting,
        @Nullable String mode,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String from,
        @Nullable String to,
        @Nullable String about) {

    private static final int LONGEST_ABOUT = 500;
    private static final int NOON = 12;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))? ?(am|pm)?");

    static VisitForm of(@Nullable String request) {
        return new VisitForm(request, null, "IN_PERSON", null, null, null, null, null, null);
    }

    static VisitForm of(Visit visit, String about) {
        LocalDate day = visit.when().day();
        return new VisitForm(
                null,
                null,
                visit.mode().name(),
                Integer.toString(day.getDayOfMonth()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getYear()),
                visit.when().begins().toString(),
                visit.when().ends().toString(),
                about);
    }

    public DateValues on() {
        return DateValues.of(onDay, onMonth, onYear);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Visiting.Proposal> read(String visitor, List<Problem> problems) {
        Optional<Visit.Mode> how =
                Entered.choice("mode", mode, List.of(Visit.Mode.values()), Words.of("visits.problem.mode"), problems);
        Optional<LocalDate> day = Entered.neededDay("on", onDay, onMonth, onYear, problems);
        Optional<LocalTime> begins = time("from", from, problems);
        Optional<LocalTime> ends = time("to", to, problems);
        String what = Entered.atMost("about", about, LONGEST_ABOUT, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (!ends.orElseThrow().isAfter(begins.orElseThrow())) {
            problems.add(new Problem("to", Words.of("visits.problem.order")));
            return Optional.empty();
        }
        Optional<Span> when = Span.on(day.orElseThrow(), begins.orElseThrow(), ends.orElseThrow());
        if (when.isEmpty()) {
            problems.add(new Problem("from", Words.of("visits.problem.clocks")));
        }
        return when.map(span -> new Visiting.Proposal(how.orElseThrow(), span, visitor, what));
    }

    /** “9:30”, “09.30”, “0930”, “14:00” or “2pm”. */
    static Optional<LocalTime> time(String field, @Nullable String entered, List<Problem> problems) {
        Matcher read = TIME.matcher(Entered.text(entered).toLowerCase(Locale.ROOT));
        if (read.matches()) {
            int hour = Integer.parseInt(read.group(1));
            int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
            boolean half = read.group(3) != null;
            boolean fits = half ? hour >= 1 && hour <= NOON : hour < 2 * NOON;
            if (fits && minute < 60) {
                int of = half ? hour % NOON + ("pm".equals(read.group(3)) ? NOON : 0) : hour;
                return Optional.of(LocalTime.of(of, minute));
            }
        }
        problems.add(new Problem(field, Words.of("visits.problem.time." + field)));
        return Optional.empty();
    }

    /** Nothing of it is printed: what a visit is for may be personal. */
    @Override
    public String toString() {
        return "VisitForm[…]";
    }
}

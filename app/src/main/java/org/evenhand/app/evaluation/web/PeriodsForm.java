package org.evenhand.app.evaluation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.evaluation.ChoosingPeriods;
import org.evenhand.app.evaluation.ChoosingPeriods.Chosen;
import org.evenhand.app.evaluation.Periods;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Three days, as they were entered; none for the last weeks. */
public record PeriodsForm(
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("change-day") @Nullable String changeDay,
        @BindParam("change-month") @Nullable String changeMonth,
        @BindParam("change-year") @Nullable String changeYear,
        @BindParam("until-day") @Nullable String untilDay,
        @BindParam("until-month") @Nullable String untilMonth,
        @BindParam("until-year") @Nullable String untilYear) {

    public DateValues from() {
        return DateValues.of(fromDay, fromMonth, fromYear);
    }

    public DateValues change() {
        return DateValues.of(changeDay, changeMonth, changeYear);
    }

    public DateValues until() {
        return DateValues.of(untilDay, untilMonth, untilYear);
    }

    /** The days that give these periods. */
    static PeriodsForm of(Periods periods) {
        LocalDate from = periods.before().from();
        LocalDate change = periods.since().from();
        LocalDate until = periods.since().lastDay();
        return new PeriodsForm(
                part(from.getDayOfMonth()),
                part(from.getMonthValue()),
                part(from.getYear()),
                part(change.getDayOfMonth()),
                part(change.getMonthValue()),
                part(change.getYear()),
                part(until.getDayOfMonth()),
                part(until.getMonthValue()),
                part(until.getYear()));
    }

    /** Empty, with problems, where they cannot be compared. */
    Optional<Periods> read(ChoosingPeriods choosing, List<Problem> problems) {
        if (isEmpty()) {
            return Optional.of(choosing.last());
        }
        Optional<LocalDate> from = Entered.neededDay("from", fromDay, fromMonth, fromYear, problems);
        Optional<LocalDate> change = Entered.neededDay("change", changeDay, changeMonth, changeYear, problems);
        Optional<LocalDate> until = Entered.neededDay("until", untilDay, untilMonth, untilYear, problems);
        if (from.isEmpty() || change.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return switch (choosing.of(from.get(), change.get(), until.get())) {
            case Chosen.Done done -> Optional.of(done.periods());
            case Chosen.Refused refused -> {
                problems.add(new Problem(
                        Words.of("evaluation.field." + refused.day()),
                        Words.of("evaluation.problem." + refused.fault(), choosing.fewest(), choosing.most())));
                yield Optional.empty();
            }
        };
    }

    /** The part of an address that asks for the same. */
    String query() {
        return "?from-day=%s&from-month=%s&from-year=%s&change-day=%s&change-month=%s&change-year=%s&until-day=%s&until-month=%s&until-year=%s"
                .formatted(
                        fromDay,
                        fromMonth,
                        fromYear,
                        changeDay,
                        changeMonth,
                        changeYear,
                        untilDay,
                        untilMonth,
                        untilYear);
    }

    private boolean isEmpty() {
        return Stream.of(
                        fromDay,
                        fromMonth,
                        fromYear,
                        changeDay,
                        changeMonth,
                        changeYear,
                        untilDay,
                        untilMonth,
                        untilYear)
                .allMatch(part -> Entered.text(part).isEmpty());
    }

    private static String part(int number) {
        return Integer.toString(number);
    }
}

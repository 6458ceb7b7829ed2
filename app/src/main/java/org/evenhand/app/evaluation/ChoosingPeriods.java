package org.evenhand.app.evaluation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.evenhand.packs.policy.ServiceIndicators;
import org.springframework.stereotype.Service;

/** Which weeks are compared: those chosen by three days, or the last ones that are over. Always whole weeks, by the pack service-indicators. */
@Service
public class ChoosingPeriods {

    private final ServiceIndicators indicators;
    private final Clock clock;

    ChoosingPeriods(ServiceIndicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    /** What came of three days. */
    public sealed interface Chosen {

        record Done(Periods periods) implements Chosen {}

        /** @param day whose fault it is */
        record Refused(Day day, Fault fault) implements Chosen {}
    }

    /** One of the three. */
    public enum Day {
        FROM,
        CHANGE,
        UNTIL
    }

    /** Why days cannot be compared. */
    public enum Fault {
        /** The last week is not over. */
        NOT_OVER,
        TOO_SHORT,
        TOO_LONG
    }

    /** The last weeks that are over against as many before. */
    public Periods last() {
        return Periods.endingBefore(
                monday(LocalDate.now(clock)), indicators.rule("weeks-each").value());
    }

    /**
     * @param from in the first week
     * @param change in the first week after the change
     * @param until in the last week, which must be over
     */
    public Chosen of(LocalDate from, LocalDate change, LocalDate until) {
        LocalDate first = monday(from);
        LocalDate middle = monday(change);
        LocalDate end = monday(until).plusWeeks(1);
        if (end.isAfter(monday(LocalDate.now(clock)))) {
            return new Chosen.Refused(Day.UNTIL, Fault.NOT_OVER);
        }
        Optional<Fault> before = fault(first, middle);
        if (before.isPresent()) {
            return new Chosen.Refused(Day.FROM, before.get());
        }
        return fault(middle, end)
                .<Chosen>map(fault -> new Chosen.Refused(Day.CHANGE, fault))
                .orElseGet(() -> new Chosen.Done(new Periods(new Period(first, middle), new Period(middle, end))));
    }

    /** At least so many weeks. */
    public int fewest() {
        return indicators.rule("weeks-fewest").value();
    }

    /** At most so many weeks. */
    public int most() {
        return indicators.rule("weeks-most").value();
    }

    private Optional<Fault> fault(LocalDate from, LocalDate before) {
        if (from.plusWeeks(fewest()).isAfter(before)) {
            return Optional.of(Fault.TOO_SHORT);
        }
        return from.plusWeeks(most()).isBefore(before) ? Optional.of(Fault.TOO_LONG) : Optional.empty();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

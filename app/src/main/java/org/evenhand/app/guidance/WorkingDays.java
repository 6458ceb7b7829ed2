package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.engine.clock.CountedIn;
import org.evenhand.engine.clock.Deadline;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.packs.Packs;
import org.evenhand.packs.clocks.BankHolidays;
import org.evenhand.vocabulary.DataVersion;

/**
 * Counts working days in England: Monday to Friday, but for bank holidays, which are data. Outside the years of the data only weekends are left
 * out, so that a date far ahead may be a few days too early; {@link CountingClocks} says so where it is asked.
 */
public final class WorkingDays {

    private final BankHolidays holidays;

    private WorkingDays(BankHolidays holidays) {
        this.holidays = holidays;
    }

    public static WorkingDays from(Packs packs) {
        return new WorkingDays(BankHolidays.from(packs));
    }

    /**
     * The last day of a time limit. The day itself does not count: one working day after a Friday is the Monday.
     *
     * @param days at least 0
     */
    public LocalDate after(LocalDate day, int days) {
        Deadline deadline =
                Deadline.of(TimeLimit.of(days, CountedIn.WORKING_DAYS), day, holidays.calendar(), List.of());
        return switch (deadline) {
            case Deadline.Due due -> due.lastDay();
            case Deadline.BeyondCalendar beyond -> beyond.notBefore();
            case Deadline.Standing still ->
                throw new IllegalStateException(
                        "A clock without stops stands still since %s.".formatted(still.since()));
        };
    }

    public boolean isWorkingDay(LocalDate day) {
        return holidays.calendar().isWorkingDay(day);
    }

    public DataVersion version() {
        return holidays.version();
    }
}

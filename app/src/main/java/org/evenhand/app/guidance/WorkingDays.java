package org.evenhand.app.guidance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;

/**
 * Counts working days in England: Monday to Friday, but for bank holidays, which are data. Beyond the last year of the data only weekends are
 * left out, so that a date far ahead may be a few days too early.
 */
public final class WorkingDays {

    private final DataVersion version;
    private final Set<LocalDate> bankHolidays;

    private WorkingDays(DataVersion version, Set<LocalDate> bankHolidays) {
        this.version = version;
        this.bankHolidays = bankHolidays;
    }

    public static WorkingDays from(Packs packs) {
        Pack pack = packs.get("working-days");
        Set<LocalDate> days = new HashSet<>();
        pack.table("bank-holidays").stream().forEach(row -> days.add(row.date("day")));
        return new WorkingDays(pack.version(), Set.copyOf(days));
    }

    /**
     * The last day of a time limit. The day itself does not count: one working day after a Friday is the Monday.
     *
     * @param days at least 0
     */
    public LocalDate after(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forward, not %d.".formatted(days));
        }
        LocalDate end = day;
        for (int counted = 0; counted < days; ) {
            end = end.plusDays(1);
            if (isWorkingDay(end)) {
                counted++;
            }
        }
        return end;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    public DataVersion version() {
        return version;
    }
}

package org.evenhand.engine.clock;

import java.time.LocalDate;
import java.time.MonthDay;

/** Days that come round each year: August; 25 December to 1 January. */
public record YearlySpan(MonthDay first, MonthDay last) {

    boolean covers(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        boolean isOverNewYear = last.isBefore(first);
        return isOverNewYear ? !on.isBefore(first) || !on.isAfter(last) : !on.isBefore(first) && !on.isAfter(last);
    }
}

package org.evenhand.journeys;

import java.time.LocalDate;

/** Dates, as they are entered into three fields. */
final class Days {

    private Days() {}

    /** @param field the name of the fields before “-day” */
    static void enter(Visitor visitor, String field, LocalDate day) {
        visitor.page().locator("[name=" + field + "-day]").fill(Integer.toString(day.getDayOfMonth()));
        visitor.page().locator("[name=" + field + "-month]").fill(Integer.toString(day.getMonthValue()));
        visitor.page().locator("[name=" + field + "-year]").fill(Integer.toString(day.getYear()));
    }
}

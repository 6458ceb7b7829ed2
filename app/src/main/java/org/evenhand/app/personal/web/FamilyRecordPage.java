package org.evenhand.app.personal.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.DatePart;

/**
 * Where a family asks for everything that is kept.
 *
 * @param address of the family's page
 * @param month as it was entered
 * @param year as it was entered
 */
public record FamilyRecordPage(String address, String month, String year, FormProblems problems) {

    /** The two boxes of the question. */
    public List<DatePart> born() {
        return List.of(part("month", month, "2"), part("year", year, "4"));
    }

    private static DatePart part(String name, String value, String width) {
        return new DatePart(name, null, null, value, "govuk-input--width-" + width, "off", null, null, null, null);
    }
}

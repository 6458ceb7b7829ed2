package org.evenhand.app.capacity.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;

/**
 * How many days a service has, and the form to say so.
 *
 * @param roles what was said of each, of the weeks that are shown
 * @param weeks how many weeks are shown
 */
public record CapacityPage(
        String organisation,
        List<OfRole> roles,
        int weeks,
        CapacityForm form,
        List<Option> professions,
        FormProblems problems) {

    /**
     * One role.
     *
     * @param rows weeks that follow each other and are alike are one row
     */
    public record OfRole(String title, List<List<Cell>> rows) {}
}

package org.evenhand.app.register.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;

/**
 * Services that can help, chosen by what was asked for.
 *
 * @param age as it was entered
 * @param count how many fit, in words
 * @param note that there are more than are shown, or why there is none; may be empty
 */
public record ServicesPage(
        String area,
        String need,
        String profession,
        String age,
        List<Option> areas,
        List<Option> needs,
        List<Option> professions,
        FormProblems problems,
        String count,
        String note,
        List<Listed> services) {

    /** @param invented whether it belongs to the demonstration */
    public record Listed(String name, boolean invented, List<SummaryRow> rows) {}
}

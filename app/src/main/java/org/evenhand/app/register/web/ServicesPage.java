package org.evenhand.app.register.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;

/**
 * Services that can help, chosen by what was asked for.
 *
 * @param form as it was entered
 * @param count how many fit, in words
 * @param note that there are more than are shown, or why there is none; may be empty
 * @param distance how distances are counted; empty where none is
 * @param isEstimate whether they are estimated
 * @param isNobody whether nothing was found
 */
public record ServicesPage(
        SearchForm form,
        Choices choices,
        FormProblems problems,
        String count,
        String note,
        String distance,
        boolean isEstimate,
        boolean isNobody,
        List<Listed> services) {

    /** What may be chosen. */
    public record Choices(
            List<Option> areas,
            List<Option> needs,
            List<Option> professions,
            List<Option> modes,
            List<Option> within,
            List<Option> askers) {}

    /** @param tags that it is invented, out of date, closed for a time, or a centre */
    public record Listed(String name, String path, List<Tag> tags, List<SummaryRow> rows) {}
}

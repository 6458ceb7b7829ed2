package org.evenhand.app.notices.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.SummaryRow;

/**
 * One notice.
 *
 * @param isToServe whether the person who looks may record that it was told in another way
 */
public record NoticePage(
        String id,
        String request,
        String kind,
        List<SummaryRow> rows,
        String served,
        boolean isToServe,
        List<Choice> ways,
        String day,
        String month,
        String year,
        FormProblems problems) {}

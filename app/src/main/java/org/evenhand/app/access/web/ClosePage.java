package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;

/**
 * Closing a request.
 *
 * @param reasons that this person may give for it now
 * @param hasLeft whether it left for another procedure at once
 * @param ends what else ends with it
 */
public record ClosePage(
        RequestView view,
        List<Choice> reasons,
        String reason,
        boolean hasLeft,
        List<String> ends,
        FormProblems problems) {}

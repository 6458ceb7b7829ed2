package org.evenhand.app.personal.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.SummaryRow;

/**
 * Where somebody in charge proposes to destroy a child's record, and another does it.
 *
 * @param request the path of the request
 * @param goes what is destroyed, by table, and how many rows
 * @param stays what stays and why, with how firm that is
 * @param rules the edition that says so
 * @param proposed who proposed it and why; absent while nobody has
 * @param mayDecide whether who reads this is the second person
 */
public record ErasurePage(
        String reference,
        String who,
        String request,
        List<SummaryRow> goes,
        List<List<Cell>> stays,
        String rules,
        List<Choice> reasons,
        Optional<String> proposed,
        boolean mayDecide,
        FormProblems problems) {}

package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.SummaryRow;

/** Recording the first contact. */
public record ContactPage(
        RequestView view, List<SummaryRow> rows, FormProblems problems, String day, String month, String year) {}

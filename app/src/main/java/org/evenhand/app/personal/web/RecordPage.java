package org.evenhand.app.personal.web;

import java.util.List;
import org.evenhand.app.site.components.SummaryRow;

/**
 * Where somebody in charge makes a child's record to hand over.
 *
 * @param request the path of the request
 * @param holdings what is kept, by table, and how many rows
 */
public record RecordPage(String reference, String who, String request, List<SummaryRow> holdings) {}

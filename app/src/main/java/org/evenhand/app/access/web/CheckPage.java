package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.site.components.SummaryRow;

/** All answers before they are sent, and what the thresholds say of them. */
public record CheckPage(List<SummaryRow> rows, String token, String back, Decision decision, boolean urgent) {}

package org.evenhand.app.notices.web;

import java.util.List;
import org.evenhand.app.site.components.Cell;

/**
 * The notices about a request, or those that did not arrive.
 *
 * @param back where the page was opened from
 */
public record NoticesPage(String title, String lead, List<List<Cell>> rows, String back) {}

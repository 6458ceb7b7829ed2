package org.evenhand.app.access.web;

import org.evenhand.app.guidance.ExplainedDeadline;

/**
 * By when a request is to be answered, and how that day comes about.
 *
 * @param proposal which row of which thresholds gives the number
 * @param version of those thresholds
 * @param source of the packs that were used
 */
public record ClockPage(RequestView view, ExplainedDeadline deadline, String proposal, String version, String source) {}

package org.evenhand.app.guidance.web;

import java.util.List;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.vocabulary.DataVersion;

/**
 * One version of the thresholds.
 *
 * @param inUse whether requests are decided by it today
 * @param versions all there are, those in use first
 */
public record ThresholdsPage(PublishedThresholds table, boolean inUse, List<DataVersion> versions) {}

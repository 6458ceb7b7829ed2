package org.evenhand.app.guidance.web;

import java.util.List;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds.Worked;
import org.evenhand.vocabulary.DataVersion;

/**
 * One version of the thresholds.
 *
 * @param worked its examples with what the table answers
 * @param inUse whether requests are decided by it today
 * @param versions all there are, those in use first
 */
public record ThresholdsPage(
        PublishedThresholds table, List<Worked> worked, boolean inUse, List<DataVersion> versions) {

    public long asExpected() {
        return worked.stream().filter(Worked::isAsExpected).count();
    }
}

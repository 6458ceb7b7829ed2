package org.evenhand.app.parliament.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.parliament.Asked;
import org.evenhand.packs.parliament.ParliamentRules.Estimate;

/**
 * What does Government say it does not know?
 *
 * @param answered how many answers were read, of which some are known by their beginning only
 * @param begun how many of them
 */
public record NotHeldPage(List<Topic> topics, long found, long answered, long begun, String source) {

    /** What such questions are about. */
    public record Topic(String title, Optional<Estimate> estimate, List<Asked> questions) {}
}

package org.evenhand.planning;

import java.util.EnumMap;
import java.util.Map;
import org.evenhand.engine.demand.Kind;
import org.evenhand.packs.figures.Count;
import org.evenhand.packs.figures.EhcPlans.Plans;
import org.evenhand.vocabulary.Need;

/**
 * What is published of an area that a plan needs. A figure that is not published counts as nothing here, and is counted as missing.
 *
 * @param plans EHC plans by primary need
 * @param allPlans EHC plans of all needs
 * @param assessments EHC needs assessments that were decided on in the last year
 * @param settings by kind
 * @param missing figures of the area that are not published
 */
record AreaFacts(Map<Need, Double> plans, double allPlans, double assessments, Map<Kind, Long> settings, int missing) {

    AreaFacts {
        plans = Map.copyOf(plans);
        settings = Map.copyOf(settings);
    }

    static AreaFacts of(Plans published, Count assessed, Map<Kind, Long> settings) {
        Map<Need, Double> plans = new EnumMap<>(Need.class);
        int missing = 0;
        for (Map.Entry<Need, Count> entry : published.byNeed().entrySet()) {
            if (entry.getValue().value().isPresent()) {
                plans.put(entry.getKey(), (double) entry.getValue().value().getAsInt());
            } else {
                missing++;
            }
        }
        missing += assessed.value().isPresent() ? 0 : 1;
        return new AreaFacts(
                plans, published.total().value().orElse(0), assessed.value().orElse(0), settings, missing);
    }
}

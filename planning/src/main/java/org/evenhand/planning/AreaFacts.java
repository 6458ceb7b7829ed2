package org.evenhand.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.engine.demand.Kind;
import org.evenhand.packs.figures.Count;
import org.evenhand.packs.figures.EhcPlans.Plans;
import org.evenhand.vocabulary.Need;

/**
 * What is published of an area that a plan needs. A count that is withheld is absent and never 0; a published 0 is 0.
 *
 * @param plans EHC plans by primary need, of those needs whose count is published
 * @param allPlans EHC plans of all needs
 * @param assessments EHC needs assessments that were decided on in the last year
 * @param settings by kind
 * @param withheld counts of the area that are not published, as phrases
 */
record AreaFacts(
        Map<Need, Double> plans,
        OptionalDouble allPlans,
        OptionalDouble assessments,
        Map<Kind, Long> settings,
        List<String> withheld) {

    static final String ALL_PLANS = "all EHC plans";
    static final String ASSESSMENTS = "EHC needs assessments";

    AreaFacts {
        plans = Map.copyOf(plans);
        settings = Map.copyOf(settings);
        withheld = List.copyOf(withheld);
    }

    /** @param needs those the table has, of which each area should have a count */
    static AreaFacts of(Plans published, Set<Need> needs, Count assessed, Map<Kind, Long> settings) {
        Map<Need, Double> plans = new EnumMap<>(Need.class);
        List<String> withheld = new ArrayList<>();
        for (Need need : Need.values()) {
            OptionalInt count = published.of(need).value();
            if (count.isPresent()) {
                plans.put(need, (double) count.getAsInt());
            } else if (needs.contains(need)) {
                withheld.add(plansFor(need));
            }
        }
        OptionalDouble all = number(published.total());
        OptionalDouble assessments = number(assessed);
        if (all.isEmpty()) {
            withheld.add(ALL_PLANS);
        }
        if (assessments.isEmpty()) {
            withheld.add(ASSESSMENTS);
        }
        return new AreaFacts(plans, all, assessments, settings, withheld);
    }

    /** What the count of a need is called in a sentence. */
    static String plansFor(Need need) {
        return "EHC plans for " + need.label().toLowerCase(java.util.Locale.UK);
    }

    private static OptionalDouble number(Count count) {
        return count.value().isPresent() ? OptionalDouble.of(count.value().getAsInt()) : OptionalDouble.empty();
    }
}

package org.evenhand.planning;

import java.util.Arrays;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;

/** Who counts for a task or for a spread: "plans:HI+VI", "plans:total", "assessments", "figure:qtod.children/plans:HI". */
final class Population {

    private static final String PLANS = "plans:";
    private static final String FIGURE = "figure:";

    private Population() {}

    /** @return people or plans in the area */
    static double of(String population, AreaFacts area, AreaFacts england, Numbers numbers) {
        if (population.equals("assessments")) {
            return area.assessments();
        }
        if (population.startsWith(FIGURE)) {
            int slash = population.indexOf('/');
            double national =
                    numbers.get(population.substring(FIGURE.length(), slash)).mode();
            return national * share(population.substring(slash + 1), area, england);
        }
        return plans(population, area);
    }

    /** The area's part of England. */
    static double share(String population, AreaFacts area, AreaFacts england) {
        double all = plans(population, england);
        return all == 0 ? 0 : plans(population, area) / all;
    }

    private static double plans(String population, AreaFacts area) {
        if (!population.startsWith(PLANS)) {
            throw new NotUnderstood("Population", population, "Use plans:, assessments or figure:.");
        }
        String needs = population.substring(PLANS.length());
        if (needs.equals("total")) {
            return area.allPlans();
        }
        return Arrays.stream(needs.split("\\+"))
                .mapToDouble(need -> area.plans().getOrDefault(Need.of(need), 0.0))
                .sum();
    }
}

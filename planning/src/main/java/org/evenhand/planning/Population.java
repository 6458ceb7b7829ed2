package org.evenhand.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;

/** Who counts for a task or for a spread: "plans:HI+VI", "plans:total", "assessments", "figure:qtod.children/plans:HI". */
final class Population {

    private static final String PLANS = "plans:";
    private static final String FIGURE = "figure:";
    private static final String TOTAL = "total";

    private Population() {}

    /** @param condition a need's code, or {@link NeedPart#ALL_CONDITIONS} */
    record Part(String condition, double number) {}

    /** Whether it is a national figure, which is of just the ages of its task and not cut by them. */
    static boolean isOfItsAges(String population) {
        return population.startsWith(FIGURE);
    }

    /**
     * People or plans of an area.
     *
     * @param parts by condition, of those whose count is published
     * @param withheld counts that are not published, as phrases: with any, the number is too low by nobody knows how much
     */
    record Counted(List<Part> parts, List<String> withheld) {

        Counted {
            parts = List.copyOf(parts);
            withheld = List.copyOf(withheld);
        }

        double number() {
            return parts.stream().mapToDouble(Part::number).sum();
        }

        boolean isWhole() {
            return withheld.isEmpty();
        }

        Counted times(double factor) {
            return new Counted(
                    parts.stream()
                            .map(part -> new Part(part.condition(), part.number() * factor))
                            .toList(),
                    withheld);
        }
    }

    static Counted of(String population, AreaFacts area, AreaFacts england, Numbers numbers) {
        if (population.equals("assessments")) {
            return whole(area.assessments(), AreaFacts.ASSESSMENTS);
        }
        if (population.startsWith(FIGURE)) {
            int slash = population.indexOf('/');
            double national =
                    numbers.get(population.substring(FIGURE.length(), slash)).mode();
            return share(population.substring(slash + 1), area, england).times(national);
        }
        return plans(population, area);
    }

    /** The area's part of England. */
    static Counted share(String population, AreaFacts area, AreaFacts england) {
        double all = plans(population, england).number();
        return plans(population, area).times(all == 0 ? 0 : 1 / all);
    }

    private static Counted plans(String population, AreaFacts area) {
        if (!population.startsWith(PLANS)) {
            throw new NotUnderstood("Population", population, "Use plans:, assessments or figure:.");
        }
        String needs = population.substring(PLANS.length());
        if (needs.equals(TOTAL)) {
            return whole(area.allPlans(), AreaFacts.ALL_PLANS);
        }
        List<Part> parts = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (Need need : Arrays.stream(needs.split("\\+")).map(Need::of).toList()) {
            Double plans = area.plans().get(need);
            if (plans == null) {
                withheld.add(AreaFacts.plansFor(need));
            } else {
                parts.add(new Part(need.name(), plans));
            }
        }
        return new Counted(parts, withheld);
    }

    private static Counted whole(OptionalDouble count, String name) {
        return count.isPresent()
                ? new Counted(List.of(new Part(NeedPart.ALL_CONDITIONS, count.getAsDouble())), List.of())
                : new Counted(List.of(), List.of(name));
    }
}

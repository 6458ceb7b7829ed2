package org.evenhand.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What moves a quantity from one value to another, step by step.
 *
 * <p>The effect of a step is the quantity with this step alone, less the quantity without any. What is left, because steps work together, is the
 * interaction: end − start − Σ effects. Start, effects and interaction add up to the end exactly, not nearly: all are whole millionths.
 *
 * <p>Source: the idea of effects one at a time with an explicit rest is that of the NHS New Hospital Programme's demand model (step counts).
 *
 * @param startMillionths the quantity without any step
 * @param steps in their order
 * @param interactionMillionths what the steps do together beyond what each does alone
 * @param endMillionths with all steps
 */
public record Drivers(long startMillionths, List<Step> steps, long interactionMillionths, long endMillionths) {

    private static final double MILLION = 1e6;

    /** @param effectMillionths positive where the quantity grows */
    public record Step(String name, long effectMillionths) {

        public double effect() {
            return effectMillionths / MILLION;
        }
    }

    public Drivers {
        steps = List.copyOf(steps);
        long sum = startMillionths + interactionMillionths;
        for (Step step : steps) {
            sum += step.effectMillionths();
        }
        if (sum != endMillionths) {
            throw new IllegalArgumentException(
                    "The steps add up to %d millionths, but the end is %d.".formatted(sum, endMillionths));
        }
    }

    public double start() {
        return startMillionths / MILLION;
    }

    public double interaction() {
        return interactionMillionths / MILLION;
    }

    public double end() {
        return endMillionths / MILLION;
    }

    /**
     * @param names of the steps, in their order, none twice
     * @param quantity of a set of steps; must be the same whenever it is asked the same; below 9 million million
     */
    public static Drivers of(List<String> names, ToDoubleFunction<Set<String>> quantity) {
        long start = millionths(quantity.applyAsDouble(Set.of()));
        Map<String, Long> effects = new LinkedHashMap<>();
        long explained = 0;
        for (String name : names) {
            long effect = millionths(quantity.applyAsDouble(Set.of(name))) - start;
            effects.put(name, effect);
            explained += effect;
        }
        long end = millionths(quantity.applyAsDouble(new LinkedHashSet<>(names)));
        List<Step> steps = new ArrayList<>();
        effects.forEach((name, effect) -> steps.add(new Step(name, effect)));
        return new Drivers(start, steps, end - start - explained, end);
    }

    private static long millionths(double value) {
        if (!(Math.abs(value) < 9e12)) {
            throw new IllegalArgumentException(
                    "The quantity is %s, which is not finite or too large.".formatted(value));
        }
        return Math.round(value * MILLION);
    }
}

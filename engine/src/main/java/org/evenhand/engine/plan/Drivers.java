package org.evenhand.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What moves a quantity from one value to another, step by step.
 *
 * <p>The effect of a step is the quantity with this step and those it rests on (a change of a rate rests on the rate), less the quantity with those
 * it rests on. What is left, because steps work together, is the interaction: end − start − Σ effects. Start, effects and interaction add up to
 * the end exactly, not nearly: all are whole millionths.
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
     * A step to be measured.
     *
     * @param given the steps it rests on; usually none
     */
    public record Cause(String name, Set<String> given) {

        public Cause {
            given = Set.copyOf(given);
        }
    }

    /**
     * @param causes in their order, no name twice
     * @param quantity of a set of steps; must be the same whenever it is asked the same; below 9 million million
     */
    public static Drivers of(List<Cause> causes, ToDoubleFunction<Set<String>> quantity) {
        long start = millionths(quantity.applyAsDouble(Set.of()));
        List<Step> steps = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        long explained = 0;
        for (Cause cause : causes) {
            if (!all.add(cause.name())) {
                throw new IllegalArgumentException("The step “%s” stands twice.".formatted(cause.name()));
            }
            Set<String> with = new LinkedHashSet<>(cause.given());
            long without = with.isEmpty() ? start : millionths(quantity.applyAsDouble(with));
            with.add(cause.name());
            long effect = millionths(quantity.applyAsDouble(with)) - without;
            steps.add(new Step(cause.name(), effect));
            explained += effect;
        }
        long end = millionths(quantity.applyAsDouble(all));
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

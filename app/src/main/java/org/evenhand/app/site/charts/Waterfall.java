package org.evenhand.app.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From a first value to a last in steps, one below the other: each step begins where the one before it ended.
 *
 * @param steps in order; those that are totals stand on nothing
 */
public record Waterfall(String title, String subtitle, String source, List<Step> steps) {

    /** The drawing takes this share of the width; the rest is for the number. */
    private static final double WIDEST = 0.7;

    private static final int ROW = 52;

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * @param amount of the total, or the change
     * @param shown as people read it, with its sign
     * @param total whether it is where one stands rather than a change
     */
    public record Step(String label, double amount, String shown, boolean total) {}

    /** A step with its place in the drawing. */
    public record Drawn(Step step, int top, String from, String width, String numberAt, String fill) {}

    public List<Drawn> drawn() {
        double lowest = 0;
        double highest = 0;
        double level = 0;
        for (Step step : steps) {
            level = step.total() ? step.amount() : level + step.amount();
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        double scale = highest > lowest ? WIDEST / (highest - lowest) : 0;
        List<Drawn> all = new ArrayList<>();
        level = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double before = step.total() ? 0 : level;
            level = before + step.amount();
            double from = (Math.min(before, level) - lowest) * scale;
            double width = Math.abs(step.amount()) * scale;
            all.add(new Drawn(
                    step,
                    i * ROW,
                    Place.percent(from),
                    Place.percent(Math.max(width, 0.004)),
                    Place.percent(from + Math.max(width, 0.004)),
                    fill(step)));
        }
        return all;
    }

    /** The sign before the number says the same as the colour. */
    private static String fill(Step step) {
        if (step.total()) {
            return "eh-fill-1";
        }
        return step.amount() > 0 ? "eh-fill-4" : "eh-fill-2";
    }

    public int height() {
        return Math.max(1, steps.size()) * ROW;
    }

    /** The picture in words. */
    public String alternative() {
        return title + ". "
                + steps.stream().map(step -> step.label() + ": " + step.shown()).collect(Collectors.joining("; "))
                + ".";
    }
}

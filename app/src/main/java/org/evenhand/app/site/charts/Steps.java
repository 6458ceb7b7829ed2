package org.evenhand.app.site.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.evenhand.app.site.Words;

/**
 * Values put into ordered classes for a map.
 *
 * @param breaks the lower edges of the second and later classes, rising; a value on an edge belongs to the class above it
 */
public record Steps(double lowest, List<Double> breaks, double highest) {

    public Steps {
        breaks = List.copyOf(breaks);
    }

    /** Classes that hold about as many places each; fewer where many places share a value. At most {@link Palette#STEPS}. */
    public static Steps ofEqualCounts(double[] values, int classes) {
        if (values.length == 0 || classes < 1 || classes > Palette.STEPS) {
            throw new IllegalArgumentException(
                    "%d values cannot be put into %d classes; one value and 1 to %d classes are needed."
                            .formatted(values.length, classes, Palette.STEPS));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Double> breaks = new ArrayList<>();
        double last = sorted[0];
        for (int i = 1; i < classes; i++) {
            double edge = sorted[i * sorted.length / classes];
            if (edge > last) {
                breaks.add(edge);
                last = edge;
            }
        }
        return new Steps(sorted[0], breaks, sorted[sorted.length - 1]);
    }

    /** The colour of a value: few classes are spread over the whole palette. */
    public int level(double value) {
        int at = (int) breaks.stream().filter(edge -> value >= edge).count();
        return level(at);
    }

    private int level(int at) {
        return breaks.isEmpty() ? Palette.STEPS : 1 + (int) Math.round(at * (Palette.STEPS - 1.0) / breaks.size());
    }

    /** What each class means: "310 to under 420". */
    public List<String> key(DoubleFunction<String> words) {
        List<String> key = new ArrayList<>();
        double from = lowest;
        for (double edge : breaks) {
            key.add(Words.of("charts.upTo", words.apply(from), words.apply(edge)));
            from = edge;
        }
        key.add(Words.of("charts.orMore", words.apply(from), words.apply(highest)));
        return key;
    }
}

package org.evenhand.app.site.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Words;

/** Titles that say what a chart shows, made from its data. */
public final class Titles {

    private Titles() {}

    /** "Leeds has most: 420"; empty where no bar has a value. */
    public static Optional<String> most(List<Bar> bars) {
        return bars.stream()
                .filter(bar -> bar.value().isPresent())
                .max(Comparator.comparingDouble(bar -> bar.value().orElse(0)))
                .map(bar -> Words.of("charts.most", bar.label(), bar.shown()));
    }

    /** "Half waited longer than 84 days", or that fewer than half are known to have been seen. */
    public static String half(List<Curve.Point> points, double lastDay) {
        return points.stream()
                .filter(p -> p.share() <= 0.5)
                .findFirst()
                .map(p -> Words.of("charts.half", Math.round(p.day())))
                .orElseGet(() -> Words.of("charts.moreThanHalf", Math.round(lastDay)));
    }
}

package org.evenhand.app.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Horizontal bars, each with its name above it, so that long names need no room beside the bars on a narrow screen.
 *
 * @param title what the bars show, as a sentence of at most ten words
 * @param subtitle measure, area and period
 * @param source publisher and date
 */
public record Bars(String title, String subtitle, String source, List<Bar> bars) {

    /** The longest bar or range takes this share of the width; the rest is for its number. */
    private static final double WIDEST = 0.72;

    private static final int ROW = 52;

    public Bars {
        bars = List.copyOf(bars);
    }

    /** A bar with its place in the drawing. */
    public record Drawn(Bar bar, int top, String width, Optional<Range> range, String numberAt) {}

    /** A whisker. */
    public record Range(String from, String to) {}

    public List<Drawn> drawn() {
        double top = bars.stream()
                .flatMapToDouble(bar -> DoubleStream.concat(
                        bar.value().stream(), bar.interval().stream().mapToDouble(i -> finite(i.high(), i.low()))))
                .max()
                .orElse(0);
        double scale = top > 0 ? WIDEST / top : 0;
        List<Drawn> all = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double end = bar.value().orElse(0) * scale;
            Optional<Range> range = bar.interval()
                    .map(r -> new Range(
                            Place.percent(Math.max(0, r.low()) * scale), Place.percent(finite(r.high(), top) * scale)));
            double numberAt = Math.max(
                    end, bar.interval().map(r -> finite(r.high(), top) * scale).orElse(0.0));
            all.add(new Drawn(bar, i * ROW, Place.percent(end), range, Place.percent(numberAt)));
        }
        return all;
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    public int height() {
        return Math.max(1, bars.size()) * ROW;
    }

    /** Whether one bar stands out, so that the others step back. */
    public boolean hasFocus() {
        return bars.stream().anyMatch(Bar::focus);
    }

    /** The picture in words. */
    public String alternative() {
        return title + ". "
                + bars.stream().map(bar -> bar.label() + ": " + bar.shown()).collect(Collectors.joining("; ")) + ".";
    }
}

package org.evenhand.app.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.site.Words;

/**
 * Lines over the years, each in a band that says how sure one is.
 *
 * @param unit what the upright axis counts: "full-time equivalents"
 * @param years along the axis, rising; at least two
 * @param lines at most two: the first is drawn through, the second dashed
 */
public record Fan(String title, String subtitle, String source, String unit, List<Integer> years, List<Line> lines) {

    private static final int PARTS = 4;
    private static final double LEFT = 0.2;
    private static final double WIDTH = 0.75;

    /** Height of the plot in points of the page. */
    private static final int HEIGHT = 240;

    private static final int TOP = 10;

    public Fan {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        if (years.size() < 2 || lines.isEmpty() || lines.size() > 2) {
            throw new IllegalArgumentException(
                    "“%s” has %d years and %d lines; two years and one or two lines are needed."
                            .formatted(title, years.size(), lines.size()));
        }
        for (Line line : lines) {
            if (line.points().size() != years.size()) {
                throw new IllegalArgumentException("“%s” has %d points for %d years."
                        .formatted(line.label(), line.points().size(), years.size()));
            }
        }
    }

    /** @param points one for each year */
    public record Line(String label, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** A value with its range; low ≤ value ≤ high is usual but not required. */
    public record Point(double value, double low, double high) {}

    /** A mark on an axis. */
    public record Tick(String at, String label) {}

    /** The top of the upright axis: 1, 2 or 5 times a power of ten, times the number of parts. */
    double top() {
        double highest = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> Math.max(point.value(), point.high()))
                .max()
                .orElse(1);
        double part = Math.max(highest, 1e-9) / PARTS;
        double power = Math.pow(10, Math.floor(Math.log10(part)));
        for (double step : new double[] {1, 2, 2.5, 5, 10}) {
            if (step * power >= part) {
                return step * power * PARTS;
            }
        }
        return 10 * power * PARTS;
    }

    // The plot is a drawing of 1000 by 100 that is stretched to its frame; letters stand outside it and are not.

    private double x(int index) {
        return 1000.0 * index / (years.size() - 1);
    }

    private double y(double value) {
        return 100 * (1 - Math.max(0, value) / top());
    }

    public String line(int index) {
        List<Point> points = lines.get(index).points();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(at(i, points.get(i).value()));
        }
        return path.toString();
    }

    /** Along the upper edge, back along the lower. */
    public String band(int index) {
        List<Point> points = lines.get(index).points();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(at(i, points.get(i).high()));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            path.append('L').append(at(i, points.get(i).low()));
        }
        return path.append('Z').toString();
    }

    private String at(int index, double value) {
        return Place.number(x(index)) + " " + Place.number(y(value));
    }

    /** Values on the upright axis; where each stands, in points from the top. */
    public List<Tick> values() {
        List<Tick> ticks = new ArrayList<>();
        for (int part = 0; part <= PARTS; part++) {
            double value = top() * part / PARTS;
            ticks.add(new Tick(
                    Place.number(TOP + HEIGHT * (1 - (double) part / PARTS)), Place.thousands(value, top() / PARTS)));
        }
        return ticks;
    }

    /** Years along the axis: at most four, so that they stand apart on a phone, the first and the last among them. */
    public List<Tick> marked() {
        int last = years.size() - 1;
        int apart = Math.max(1, (int) Math.ceil(last / 3.0));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= last; i += apart) {
            boolean crowdsTheLast = i != last && last - i < apart;
            if (!crowdsTheLast) {
                ticks.add(tick(i));
            }
        }
        if (last % apart != 0) {
            ticks.add(tick(last));
        }
        return ticks;
    }

    private Tick tick(int index) {
        return new Tick(Place.percent(LEFT + WIDTH * index / (years.size() - 1)), String.valueOf(years.get(index)));
    }

    public List<String> fills() {
        return lines.size() == 1 ? List.of("eh-fill-1") : List.of("eh-fill-1", "eh-fill-4");
    }

    public List<String> labels() {
        return lines.stream().map(Line::label).toList();
    }

    /** The picture in words. */
    public String alternative() {
        return title + ". "
                + lines.stream()
                        .map(line -> Words.of(
                                "charts.fanFromTo",
                                line.label(),
                                Place.thousands(line.points().getFirst().value(), 1),
                                years.getFirst(),
                                Place.thousands(line.points().getLast().value(), 1),
                                years.getLast()))
                        .collect(Collectors.joining(" "));
    }
}

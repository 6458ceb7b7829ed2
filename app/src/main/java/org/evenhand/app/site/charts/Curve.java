package org.evenhand.app.site.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenhand.app.site.Words;

/**
 * A step curve of the share still waiting (Kaplan and Meier), with its range and how many were still being counted.
 *
 * @param points in order of time; the curve starts at 1 on day 0 by itself
 * @param censoredDays days on which somebody left the count while still waiting
 * @param counted how many were still waiting at given days, for the row below the axis
 * @param lastDay where the axis ends, above 0
 */
public record Curve(
        String title,
        String subtitle,
        String source,
        List<Point> points,
        List<Double> censoredDays,
        List<Counted> counted,
        double lastDay) {

    public Curve {
        points = List.copyOf(points);
        censoredDays = List.copyOf(censoredDays);
        counted = List.copyOf(counted);
        if (!(lastDay > 0)) {
            throw new IllegalArgumentException(
                    "“%s” ends on day %s; the axis ends after day 0.".formatted(title, lastDay));
        }
    }

    /** From a day on, the share still waiting, with its range. Shares between 0 and 1, low ≤ share ≤ high. */
    public record Point(double day, double share, double low, double high) {}

    /** How many were still waiting on a day. */
    public record Counted(int day, long people) {}

    /** A mark on an axis. */
    public record Tick(String at, String label) {}

    // The plot itself is a drawing of 1000 by 100 that is stretched to its frame; letters stand outside it and are not.

    private double x(double day) {
        return 1000 * Math.min(day, lastDay) / lastDay;
    }

    private static double y(double share) {
        return 100 * (1 - share);
    }

    /** The curve as a path. */
    public String line() {
        StringBuilder path = new StringBuilder("M0 0");
        for (Point point : points) {
            if (point.day() <= lastDay) {
                path.append('H')
                        .append(Place.number(x(point.day())))
                        .append('V')
                        .append(Place.number(y(point.share())));
            }
        }
        return path.append("H1000").toString();
    }

    /** The range around the curve as an area: along the upper edge, back along the lower. */
    public String band() {
        StringBuilder path = new StringBuilder("M0 0");
        List<Point> within = points.stream().filter(p -> p.day() <= lastDay).toList();
        for (Point point : within) {
            path.append('H').append(Place.number(x(point.day()))).append('V').append(Place.number(y(point.high())));
        }
        path.append("H1000");
        for (int i = within.size() - 1; i >= 0; i--) {
            path.append('V')
                    .append(Place.number(y(within.get(i).low())))
                    .append('H')
                    .append(Place.number(x(within.get(i).day())));
        }
        return path.append("V0Z").toString();
    }

    /** A short upright mark on the curve for each who left while still waiting. */
    public String censored() {
        return censoredDays.stream()
                .filter(day -> day <= lastDay)
                .map(day -> "M" + Place.number(x(day)) + " " + Place.number(y(shareOn(day)) - 3) + "v6")
                .collect(Collectors.joining());
    }

    private double shareOn(double day) {
        double share = 1;
        for (Point point : points) {
            if (point.day() <= day) {
                share = point.share();
            }
        }
        return share;
    }

    private static final double LEFT = 0.18;
    private static final double WIDTH = 0.77;

    /** Days along the axis, at the places where people were counted, else in four parts. */
    public List<Tick> days() {
        if (counted.isEmpty()) {
            return List.of(0.0, 0.25, 0.5, 0.75, 1.0).stream()
                    .map(part -> new Tick(
                            Place.percent(LEFT + WIDTH * part), String.format(Locale.UK, "%,.0f", part * lastDay)))
                    .toList();
        }
        return counted.stream()
                .map(c -> new Tick(at(c), String.format(Locale.UK, "%,d", c.day())))
                .toList();
    }

    /** How many were still waiting, under each day. */
    public List<Tick> atRisk() {
        return counted.stream()
                .map(c -> new Tick(at(c), String.format(Locale.UK, "%,d", c.people())))
                .toList();
    }

    private String at(Counted c) {
        return Place.percent(LEFT + WIDTH * Math.min(c.day(), lastDay) / lastDay);
    }

    /** The curve in words, at the days that are marked. */
    public String alternative() {
        String shares = days().isEmpty() || counted.isEmpty()
                ? ""
                : counted.stream()
                        .map(c -> Words.of("charts.curveAt", Math.round(100 * shareOn(c.day())), c.day()))
                        .collect(Collectors.joining("; "));
        return title + ". " + shares;
    }
}

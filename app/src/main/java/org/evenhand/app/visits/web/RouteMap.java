package org.evenhand.app.visits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.packs.maps.Outlines;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;

/**
 * Where a specialist's visits are, over the outlines of their authorities. Drawn here: no map service learns who is visited.
 *
 * @param viewBox the part of the page that is shown, as SVG writes it
 * @param outlines of the authorities, for the attribute d
 * @param spots in the order of the list
 * @param radius of a spot, in the units of the page
 */
public record RouteMap(String viewBox, List<String> outlines, List<Spot> spots, String radius, String letters) {

    /** Room around the outermost spots, as a share of the width, and at least so many units of the page (500 metres each). */
    private static final double MARGIN = 0.25;

    private static final double LEAST = 8;
    private static final double RADIUS_SHARE = 0.035;

    public RouteMap {
        outlines = List.copyOf(outlines);
        spots = List.copyOf(spots);
    }

    /** @param number that the list gives the place */
    public record Spot(int number, String name, String x, String y) {}

    /** A place that is visited. */
    record Visited(int number, String name, GridReference at, LaCode authority) {}

    /** @param visited at least one */
    static RouteMap of(List<Visited> visited, Outlines outlines) {
        double left = visited.stream()
                .mapToDouble(one -> outlines.x(one.at().easting()))
                .min()
                .orElseThrow();
        double right = visited.stream()
                .mapToDouble(one -> outlines.x(one.at().easting()))
                .max()
                .orElseThrow();
        double top = visited.stream()
                .mapToDouble(one -> outlines.y(one.at().northing()))
                .min()
                .orElseThrow();
        double bottom = visited.stream()
                .mapToDouble(one -> outlines.y(one.at().northing()))
                .max()
                .orElseThrow();
        double side = Math.max(right - left, bottom - top);
        double size = side + 2 * Math.max(LEAST, side * MARGIN);
        double x = (left + right - size) / 2;
        double y = (top + bottom - size) / 2;
        List<Spot> spots = new ArrayList<>();
        for (Visited one : visited) {
            spots.add(new Spot(
                    one.number(),
                    one.name(),
                    number(outlines.x(one.at().easting())),
                    number(outlines.y(one.at().northing()))));
        }
        return new RouteMap(
                "%s %s %s %s".formatted(number(x), number(y), number(size), number(size)),
                visited.stream()
                        .map(Visited::authority)
                        .distinct()
                        .flatMap(area -> outlines.find(area.code()).stream())
                        .map(Outlines.Outline::path)
                        .toList(),
                spots,
                number(size * RADIUS_SHARE),
                number(size * RADIUS_SHARE * 1.3));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

package org.evenhand.app.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.site.Words;

/**
 * A map of areas, each a link. The same rows stand in a table before it.
 *
 * @param key what each step of colour means, from the lightest
 * @param viewBox the drawing's frame as SVG writes it: "0 0 600 720"
 */
public record AreaMap(
        String title, String subtitle, String source, List<String> key, String viewBox, List<Area> areas) {

    public AreaMap {
        key = List.copyOf(key);
        areas = List.copyOf(areas);
    }

    /**
     * An area with its outline.
     *
     * @param shown its value as people read it, or the sign that stands for it
     * @param level 1 (lightest) to the number of steps; 0 where there is no value
     * @param path the outline as SVG writes it, in the units of the frame
     * @param here whether it is the one the page is about
     */
    public record Area(String name, String href, String shown, int level, String path, boolean here) {}

    /** A place in a layout of hexagons in rows; each odd row is shifted by half a hexagon to the right, and rows are counted from the bottom. */
    public record Hexagon(String name, String href, String shown, int level, int column, int row, boolean here) {}

    private static final double RADIUS = 20;
    private static final double WIDTH = RADIUS * Math.sqrt(3);

    /** The same map as hexagons of one size, so that a small place is as visible as a large one. */
    public static AreaMap ofHexagons(
            String title, String subtitle, String source, List<String> key, List<Hexagon> hexagons) {
        int left = hexagons.stream().mapToInt(Hexagon::column).min().orElse(0);
        int right = hexagons.stream().mapToInt(Hexagon::column).max().orElse(0);
        int bottom = hexagons.stream().mapToInt(Hexagon::row).min().orElse(0);
        int top = hexagons.stream().mapToInt(Hexagon::row).max().orElse(0);
        List<Area> areas = hexagons.stream()
                .map(h -> new Area(h.name(), h.href(), h.shown(), h.level(), outline(h, left, top), h.here()))
                .toList();
        double width = (right - left + 1.5) * WIDTH + 4;
        double height = (top - bottom) * 1.5 * RADIUS + 2 * RADIUS + 4;
        return new AreaMap(
                title, subtitle, source, key, "0 0 " + Place.number(width) + " " + Place.number(height), areas);
    }

    private static String outline(Hexagon hexagon, int left, int top) {
        double x = 2 + WIDTH / 2 + (hexagon.column() - left + (hexagon.row() & 1) * 0.5) * WIDTH;
        double y = 2 + RADIUS + (top - hexagon.row()) * 1.5 * RADIUS;
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < 6; corner++) {
            double angle = Math.toRadians(60.0 * corner - 90);
            path.append(corner == 0 ? 'M' : 'L')
                    .append(Place.number(x + RADIUS * Math.cos(angle)))
                    .append(' ')
                    .append(Place.number(y + RADIUS * Math.sin(angle)));
        }
        return path.append('Z').toString();
    }

    /** Drawn in order; the one the page is about comes last, so that its outline lies on top. */
    public List<Area> drawn() {
        return Stream.concat(
                        areas.stream().filter(a -> !a.here()), areas.stream().filter(Area::here))
                .toList();
    }

    /** The classes of the key's patches, in its order. */
    public List<String> fills() {
        int classes = key.size();
        List<String> fills = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            fills.add(Palette.step(
                    classes == 1 ? Palette.STEPS : 1 + (int) Math.round(i * (Palette.STEPS - 1.0) / (classes - 1))));
        }
        if (lacksFigures()) {
            fills.add(Palette.step(0));
        }
        return fills;
    }

    /** What each patch of the key means; the last is for areas without a figure, where there are any. */
    public List<String> meanings() {
        return lacksFigures()
                ? Stream.concat(key.stream(), Stream.of(Words.of("charts.noFigure")))
                        .toList()
                : key;
    }

    private boolean lacksFigures() {
        return areas.stream().anyMatch(area -> area.level() == 0);
    }

    public String alternative() {
        return title + ". " + Words.of("charts.mapOf", subtitle);
    }
}

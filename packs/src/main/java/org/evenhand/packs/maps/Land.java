package org.evenhand.packs.maps;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.engine.travel.LandMap;
import org.evenhand.engine.travel.LandMap.Crossing;
import org.evenhand.engine.travel.LandMap.Spot;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.workforce.SharingAssumptions;

/**
 * England, Wales and the councils along Scotland's border as cells of land, from the outlines that maps are drawn of, with the crossings of the
 * pack {@code crossings}. A cell is land where four points around its middle lie in an area; water narrower than a cell may vanish.
 */
public final class Land {

    /** A side of a cell. */
    public static final int CELL_METRES = 1_000;

    /** Points of the outlines lie on a grid of 500 metres, and so do the middles of cells: a middle may be neither in nor out. */
    private static final int ASIDE_METRES = 125;

    private static final int ACROSS = Outlines.RIGHT_METRES / CELL_METRES;
    private static final int DOWN = Outlines.TOP_METRES / CELL_METRES;
    private static final Pattern RING = Pattern.compile("M([^z]*)z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private Land() {}

    /** A point in page units of the outlines; y grows downwards. */
    private record Dot(int x, int y) {}

    /** An area. */
    private record Shape(int metresPerUnit, List<List<Dot>> rings) {}

    public static LandMap from(Packs packs) {
        List<Shape> all = Stream.concat(Stream.of(Outlines.ofAuthorities(packs)), Outlines.ofNeighbours(packs).stream())
                .flatMap(outlines -> outlines.list().stream()
                        .map(outline -> new Shape(outlines.metresPerUnit(), rings(outline.path()))))
                .toList();
        BitSet land = new BitSet(ACROSS * DOWN);
        land.set(0, ACROSS * DOWN);
        for (int east : new int[] {-ASIDE_METRES, ASIDE_METRES}) {
            for (int north : new int[] {-ASIDE_METRES, ASIDE_METRES}) {
                land.and(inAnArea(all, east, north));
            }
        }
        double ratio = SharingAssumptions.from(packs).roadRatio().value().mode();
        return LandMap.of(ACROSS, DOWN, CELL_METRES, land, crossings(packs, ratio));
    }

    /** What a crossing counts as by road, as over land: the ratio is put on again with the rest of the way. */
    private static List<Crossing> crossings(Packs packs, double ratio) {
        List<Crossing> crossings = new ArrayList<>();
        for (Row row : packs.get("crossings").table("crossings")) {
            crossings.add(new Crossing(
                    new Spot(row.whole("one_easting"), row.whole("one_northing")),
                    new Spot(row.whole("other_easting"), row.whole("other_northing")),
                    row.whole("counts_as_road_metres") / ratio,
                    row.text("kind").equals("FERRY")));
        }
        return crossings;
    }

    /** Of every cell whether the point that lies so many metres east and north of its middle is in an area. */
    private static BitSet inAnArea(List<Shape> all, int east, int north) {
        BitSet inside = new BitSet(ACROSS * DOWN);
        for (Shape shape : all) {
            int metres = shape.metresPerUnit();
            IntSummaryStatistics down = shape.rings().stream()
                    .flatMap(List::stream)
                    .mapToInt(Dot::y)
                    .summaryStatistics();
            int first = Math.max(0, (Outlines.TOP_METRES - down.getMax() * metres) / CELL_METRES - 1);
            int last = Math.min(DOWN - 1, (Outlines.TOP_METRES - down.getMin() * metres) / CELL_METRES + 1);
            for (int row = first; row <= last; row++) {
                int northing = row * CELL_METRES + CELL_METRES / 2 + north;
                List<Double> edges = edges(shape.rings(), (double) (Outlines.TOP_METRES - northing) / metres);
                for (int i = 0; i + 1 < edges.size(); i += 2) {
                    int from = cellFrom(edges.get(i) * metres - east);
                    int to = cellFrom(edges.get(i + 1) * metres - east);
                    inside.set(row * ACROSS + Math.min(from, to), row * ACROSS + to);
                }
            }
        }
        return inside;
    }

    /** The first cell whose middle is no farther west than this. */
    private static int cellFrom(double easting) {
        return Math.clamp((long) Math.ceil(easting / CELL_METRES - 0.5), 0, ACROSS);
    }

    /** Where a line from west to east meets the outline, by the rule “evenodd”. */
    private static List<Double> edges(List<List<Dot>> rings, double y) {
        List<Double> edges = new ArrayList<>();
        for (List<Dot> ring : rings) {
            Dot last = ring.getLast();
            for (Dot dot : ring) {
                if (Math.min(last.y(), dot.y()) <= y && y < Math.max(last.y(), dot.y())) {
                    edges.add(last.x() + (y - last.y()) / (dot.y() - last.y()) * (dot.x() - last.x()));
                }
                last = dot;
            }
        }
        edges.sort(null);
        return edges;
    }

    /** The path that {@link PagePath} writes: a beginning, and steps from each point to the next. */
    private static List<List<Dot>> rings(String path) {
        List<List<Dot>> rings = new ArrayList<>();
        Matcher ring = RING.matcher(path);
        while (ring.find()) {
            List<Dot> dots = new ArrayList<>();
            Matcher number = NUMBER.matcher(ring.group(1));
            Dot last = new Dot(0, 0);
            while (number.find()) {
                int x = Integer.parseInt(number.group());
                if (!number.find()) {
                    throw new IllegalArgumentException("The outline “%s” ends within a point.".formatted(ring.group()));
                }
                last = new Dot(last.x() + x, last.y() + Integer.parseInt(number.group()));
                dots.add(last);
            }
            rings.add(dots);
        }
        return rings;
    }
}

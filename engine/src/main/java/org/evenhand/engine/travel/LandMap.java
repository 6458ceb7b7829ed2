package org.evenhand.engine.travel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Land in square cells, and crossings between them: how long the shortest way over land is where the straight line leads through water.
 *
 * <p>A cell is land or not. Where every cell that the straight line meets is land, the way is the straight line. Else it is the shortest path
 * over the middles of land cells (E. W. Dijkstra, 1959, “A note on two problems in connexion with graphs”, Numerische Mathematik 1, 269–271),
 * with steps to the sixteen nearest cells in as many directions that touch no water, and crossings at their own length. On open land such a path
 * between middles is at most 1 ÷ cos(26.57° ÷ 2) = 1.0275 times the straight line, where 26.57° is the widest angle between two directions.
 *
 * <p>Land that no crossing joins to the largest piece is an island: no way leads there. Of a place that is near neither, and of ways within
 * islands, the map knows nothing, and the way is the straight line. Never changes. Invariants: no way is shorter than the
 * straight line, but over a crossing that counts as shorter; the way back is as long.
 */
public final class LandMap {

    private static final int[][] STEPS = {
        {1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1},
        {2, 1}, {1, 2}, {-1, 2}, {-2, 1}, {-2, -1}, {-1, -2}, {1, -2}, {2, -1}
    };
    /** A place in the water belongs to the nearest land no farther away than so many cells: a quay, a pier, a coast drawn roughly. */
    private static final int NEAR_CELLS = 3;

    private final int width;
    private final int height;
    private final double metres;
    private final BitSet land;
    private final BitSet islands = new BitSet();
    private final Map<Integer, List<Link>> links = new HashMap<>();
    /** For each cell, a bit for each of the steps that touch no water. */
    private final char[] free;

    private LandMap(int width, int height, double metres, BitSet land) {
        this.width = width;
        this.height = height;
        this.metres = metres;
        this.land = land;
        this.free = new char[width * height];
    }

    /** A place, in metres east and north of the corner of the map. */
    public record Spot(double east, double north) {

        double to(Spot other) {
            return Math.hypot(east - other.east, north - other.north);
        }
    }

    /**
     * A bridge, tunnel or ferry.
     *
     * @param metres what it counts as, over land
     */
    public record Crossing(Spot one, Spot other, double metres, boolean isFerry) {}

    /** @param metres over land and crossings */
    public record Path(double metres, boolean isByFerry) {}

    private record Link(int to, double metres, boolean isFerry) {}

    /**
     * @param width cells from west to east
     * @param height cells from south to north; width × height at most 2²⁰
     * @param metres a side of a cell
     * @param land cells that are land: northward × width + eastward
     * @throws IllegalArgumentException where a crossing ends too far from any land
     */
    public static LandMap of(int width, int height, double metres, BitSet land, List<Crossing> crossings) {
        if ((long) width * height > CellQueue.MOST_CELLS) {
            throw new IllegalArgumentException("A map of %d by %d cells is too large; at most %d cells."
                    .formatted(width, height, CellQueue.MOST_CELLS));
        }
        LandMap map = new LandMap(width, height, metres, (BitSet) land.clone());
        for (Crossing crossing : crossings) {
            int one = map.end(crossing.one());
            int other = map.end(crossing.other());
            map.links
                    .computeIfAbsent(one, unseen -> new ArrayList<>(2))
                    .add(new Link(other, crossing.metres(), crossing.isFerry()));
            map.links
                    .computeIfAbsent(other, unseen -> new ArrayList<>(2))
                    .add(new Link(one, crossing.metres(), crossing.isFerry()));
        }
        map.keepLargestPiece();
        map.lookAround();
        return map;
    }

    private int end(Spot spot) {
        int cell = cell(spot, land);
        if (cell < 0) {
            throw new IllegalArgumentException("A crossing ends at %s, where no land is near.".formatted(spot));
        }
        return cell;
    }

    /** Over land and crossings, in the order of the places; empty where no way leads there. */
    public List<Optional<Path>> paths(Spot from, List<Spot> to) {
        int start = cell(from, land);
        int[] ends = new int[to.size()];
        BitSet wanted = new BitSet();
        for (int i = 0; i < ends.length; i++) {
            ends[i] = start < 0 || isLandBetween(from, to.get(i)) ? -1 : cell(to.get(i), land);
            if (ends[i] >= 0) {
                wanted.set(ends[i]);
            }
        }
        Search search = new Search();
        search.run(start, wanted);
        List<Optional<Path>> found = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Spot place = to.get(i);
            if (ends[i] >= 0) {
                found.add(Optional.of(search.path(ends[i], from.to(place))));
            } else {
                found.add(isBetweenLandAndIsland(from, place) ? Optional.empty() : Optional.of(straight(from, place)));
            }
        }
        return found;
    }

    private static Path straight(Spot from, Spot to) {
        return new Path(from.to(to), false);
    }

    private boolean isBetweenLandAndIsland(Spot one, Spot other) {
        return isIsland(one) ? cell(other, land) >= 0 : cell(one, land) >= 0 && isIsland(other);
    }

    private boolean isIsland(Spot spot) {
        return cell(spot, land) < 0 && cell(spot, islands) >= 0;
    }

    /** Looked at four times in each cell; a corner that is only touched may be missed. */
    boolean isLandBetween(Spot one, Spot other) {
        int steps = (int) Math.ceil(one.to(other) / metres * 4) + 1;
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            int x = (int) Math.floor((one.east() + share * (other.east() - one.east())) / metres);
            int y = (int) Math.floor((one.north() + share * (other.north() - one.north())) / metres);
            if (!isIn(land, x, y)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLand(int x, int y) {
        return isIn(land, x, y);
    }

    private boolean isIn(BitSet cells, int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && cells.get(y * width + x);
    }

    /** The cell it lies in, or the nearest of these; -1 where none is near. */
    private int cell(Spot spot, BitSet cells) {
        int x = (int) Math.floor(spot.east() / metres);
        int y = (int) Math.floor(spot.north() / metres);
        if (isIn(cells, x, y)) {
            return y * width + x;
        }
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = y - NEAR_CELLS; j <= y + NEAR_CELLS; j++) {
            for (int i = x - NEAR_CELLS; i <= x + NEAR_CELLS; i++) {
                double away = isIn(cells, i, j) ? spot.to(middle(i, j)) : Double.POSITIVE_INFINITY;
                if (away < least) {
                    least = away;
                    nearest = j * width + i;
                }
            }
        }
        return nearest;
    }

    private Spot middle(int x, int y) {
        return new Spot((x + 0.5) * metres, (y + 0.5) * metres);
    }

    /** A step touches no water: nor do the cells beside it. */
    private boolean isFree(int x, int y, int east, int north) {
        if (!isLand(x + east, y + north)) {
            return false;
        }
        int alongEast = east / Math.max(1, Math.abs(east));
        int alongNorth = north / Math.max(1, Math.abs(north));
        return switch (Math.abs(east) + Math.abs(north)) {
            case 1 -> true;
            case 2 -> isLand(x + east, y) && isLand(x, y + north);
            default ->
                Math.abs(east) == 2
                        ? isLand(x + alongEast, y) && isLand(x + alongEast, y + north)
                        : isLand(x, y + alongNorth) && isLand(x + east, y + alongNorth);
        };
    }

    private void keepLargestPiece() {
        BitSet seen = new BitSet();
        BitSet largest = new BitSet();
        for (int cell = land.nextSetBit(0); cell >= 0; cell = land.nextSetBit(cell + 1)) {
            if (!seen.get(cell)) {
                BitSet piece = piece(cell);
                seen.or(piece);
                if (piece.cardinality() > largest.cardinality()) {
                    largest = piece;
                }
            }
        }
        islands.or(land);
        islands.andNot(largest);
        land.and(largest);
    }

    private void lookAround() {
        for (int cell = land.nextSetBit(0); cell >= 0; cell = land.nextSetBit(cell + 1)) {
            for (int step = 0; step < STEPS.length; step++) {
                if (isFree(cell % width, cell / width, STEPS[step][0], STEPS[step][1])) {
                    free[cell] |= (char) (1 << step);
                }
            }
        }
    }

    private BitSet piece(int first) {
        BitSet piece = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
        piece.set(first);
        while (!open.isEmpty()) {
            int cell = open.remove();
            int x = cell % width;
            int y = cell / width;
            for (int[] step : Arrays.asList(STEPS).subList(0, 4)) {
                reach(isLand(x + step[0], y + step[1]) ? cell + step[1] * width + step[0] : -1, piece, open);
            }
            links.getOrDefault(cell, List.of()).forEach(link -> reach(link.to(), piece, open));
        }
        return piece;
    }

    private static void reach(int cell, BitSet piece, ArrayDeque<Integer> open) {
        if (cell >= 0 && !piece.get(cell)) {
            piece.set(cell);
            open.add(cell);
        }
    }

    /** From one cell to as many as are wanted. */
    private final class Search {

        private final double[] lengths = Arrays.stream(STEPS)
                .mapToDouble(step -> Math.hypot(step[0], step[1]) * metres)
                .toArray();
        private float[] least = {};
        private final BitSet settled = new BitSet();
        private final BitSet byFerry = new BitSet();
        private final CellQueue open = new CellQueue();

        private void run(int start, BitSet wanted) {
            int left = wanted.cardinality();
            if (left > 0) {
                least = new float[width * height];
                Arrays.fill(least, Float.POSITIVE_INFINITY);
                least[start] = 0;
                open.add(0, start);
            }
            while (left > 0 && !open.isEmpty()) {
                int cell = open.removeNearest();
                if (settled.get(cell)) {
                    continue;
                }
                settled.set(cell);
                if (wanted.get(cell)) {
                    left--;
                }
                goOn(cell);
            }
        }

        private void goOn(int cell) {
            for (int steps = free[cell]; steps != 0; steps &= steps - 1) {
                int step = Integer.numberOfTrailingZeros(steps);
                go(cell, cell + STEPS[step][1] * width + STEPS[step][0], lengths[step], false);
            }
            for (Link link : links.getOrDefault(cell, List.of())) {
                go(cell, link.to(), link.metres(), link.isFerry());
            }
        }

        private void go(int from, int to, double length, boolean isFerry) {
            float whole = (float) (least[from] + length);
            if (whole < least[to]) {
                least[to] = whole;
                byFerry.set(to, isFerry || byFerry.get(from));
                open.add(whole, to);
            }
        }

        /** All land is joined, so there is one. */
        private Path path(int end, double straight) {
            return new Path(Math.max(straight, least[end]), byFerry.get(end));
        }
    }
}

package org.evenhand.engine.disclose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A table with its totals as a network in which every cell is an arc and its count the flow: what flows into a node flows out of it, which says
 * that parts sum to totals. Another table with the same published cells is a change of flow along cycles of held-back arcs, so the least and
 * the greatest value of a cell are a greatest flow, exactly and in whole numbers.
 *
 * <p>Nodes: one for each counted area (its columns sum to its total), one for each group and column (its parts sum to it), and one that closes
 * the circle. That the columns of a group sum to its total follows from the rest.
 *
 * <p>Source: L. H. Cox (1995), Network models for complementary cell suppression, Journal of the American Statistical Association 90,
 * 1453–1462; L. R. Ford, D. R. Fulkerson (1956) for the greatest flow.
 */
final class CellNetwork {

    private static final long PLENTY = Long.MAX_VALUE / 4;

    private final int[] tail;
    private final int[] head;
    private final long[] value;
    private final long least;
    private final int[][] arcsAt;

    CellNetwork(CountTable table, long least) {
        int width = table.width();
        int cells = table.rows() * width;
        this.least = least;
        tail = new int[cells];
        head = new int[cells];
        value = new long[cells];
        int circle = cells;
        for (int row = 0; row < table.rows(); row++) {
            int parent = table.parent(row);
            for (int column = 0; column < width; column++) {
                int cell = table.cell(row, column);
                // A counted area has one node (under the number of its first cell); a group has one for each column.
                int own = table.isCounted(row) ? table.cell(row, 0) : cell;
                int above = parent < 0 ? circle : table.cell(parent, column);
                boolean total = column == width - 1;
                tail[cell] = total ? above : own;
                head[cell] = total ? own : above;
                value[cell] = table.value(row, column);
            }
        }
        arcsAt = incidence(cells);
    }

    private int[][] incidence(int cells) {
        List<List<Integer>> at = new ArrayList<>();
        for (int node = 0; node <= cells; node++) {
            at.add(new ArrayList<>());
        }
        for (int arc = 0; arc < cells; arc++) {
            at.get(tail[arc]).add(arc);
            at.get(head[arc]).add(arc);
        }
        return at.stream()
                .map(arcs -> arcs.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * How far a cell can rise (or fall) if the held-back cells may change and the others may not.
     *
     * @param enough stop looking there
     */
    long room(int cell, boolean up, BitSet heldBack, long enough) {
        long wanted = up ? enough : Math.min(enough, value[cell] - least);
        int from = up ? head[cell] : tail[cell];
        int to = up ? tail[cell] : head[cell];
        long[] flow = value.clone();
        long found = 0;
        while (found < wanted) {
            long more = augment(from, to, cell, heldBack, flow, wanted - found);
            if (more == 0) {
                break;
            }
            found += more;
        }
        return found;
    }

    private long augment(int from, int to, int without, BitSet heldBack, long[] flow, long atMost) {
        int[] by = new int[arcsAt.length];
        Arrays.fill(by, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
        boolean[] seen = new boolean[arcsAt.length];
        seen[from] = true;
        while (!queue.isEmpty() && !seen[to]) {
            int node = queue.remove();
            for (int arc : arcsAt[node]) {
                int next = other(arc, node);
                if (arc != without && heldBack.get(arc) && !seen[next] && capacity(arc, node, flow) > 0) {
                    seen[next] = true;
                    by[next] = arc;
                    queue.add(next);
                }
            }
        }
        if (!seen[to]) {
            return 0;
        }
        long amount = atMost;
        for (int node = to; node != from; node = other(by[node], node)) {
            amount = Math.min(amount, capacity(by[node], other(by[node], node), flow));
        }
        for (int node = to; node != from; node = other(by[node], node)) {
            flow[by[node]] += tail[by[node]] == other(by[node], node) ? amount : -amount;
        }
        return amount;
    }

    /**
     * The cells that must be held back as well so that a cell can rise (or fall) by an amount, at little cost in counts lost. Since along a way
     * all cells change together, each of them can then take another value too.
     *
     * <p>One way that bears the whole amount is taken where there is one, else several; a total cannot fall below what its parts, each at its
     * least, add up to, and then the ways go as far as that.
     *
     * @param fixed cells that cannot be held back
     */
    BitSet cheapestWays(int cell, boolean up, long amount, BitSet heldBack, BitSet fixed) {
        BitSet ways = new BitSet();
        List<Integer> whole = cheapestWay(cell, up, amount, heldBack, fixed, value);
        if (!whole.isEmpty()) {
            whole.forEach(ways::set);
            return ways;
        }
        BitSet hidden = (BitSet) heldBack.clone();
        long[] flow = value.clone();
        long sent = 0;
        while (sent < amount) {
            List<Integer> way = cheapestWay(cell, up, 1, hidden, fixed, flow);
            if (way.isEmpty()) {
                break;
            }
            int node = up ? tail[cell] : head[cell];
            for (int arc : way) {
                int before = other(arc, node);
                flow[arc] += tail[arc] == before ? 1 : -1;
                node = before;
                hidden.set(arc);
                ways.set(arc);
            }
            sent++;
        }
        return ways;
    }

    /** From the end back to the beginning; empty where no way bears the amount. */
    private List<Integer> cheapestWay(int cell, boolean up, long amount, BitSet heldBack, BitSet fixed, long[] flow) {
        int from = up ? head[cell] : tail[cell];
        int to = up ? tail[cell] : head[cell];
        long[] cost = new long[arcsAt.length];
        Arrays.fill(cost, Long.MAX_VALUE);
        int[] by = new int[arcsAt.length];
        cost[from] = 0;
        record Place(int node, long cost) {}
        PriorityQueue<Place> queue = new PriorityQueue<>((a, b) ->
                a.cost() != b.cost() ? Long.compare(a.cost(), b.cost()) : Integer.compare(a.node(), b.node()));
        queue.add(new Place(from, 0));
        while (!queue.isEmpty()) {
            Place place = queue.remove();
            if (place.cost() > cost[place.node()]) {
                continue;
            }
            for (int arc : arcsAt[place.node()]) {
                int next = other(arc, place.node());
                long reached = place.cost() + (heldBack.get(arc) ? 0 : value[arc] + 1);
                boolean open = arc != cell && !fixed.get(arc) && capacity(arc, place.node(), flow) >= amount;
                if (open && reached < cost[next]) {
                    cost[next] = reached;
                    by[next] = arc;
                    queue.add(new Place(next, reached));
                }
            }
        }
        List<Integer> way = new ArrayList<>();
        if (cost[to] < Long.MAX_VALUE) {
            for (int node = to; node != from; node = other(by[node], node)) {
                way.add(by[node]);
            }
        }
        return way;
    }

    /** Along an arc a count rises, without bound; against it, it falls, to the least an outsider knows it to be. */
    private long capacity(int arc, int from, long[] flow) {
        return tail[arc] == from ? PLENTY : flow[arc] - least;
    }

    private int other(int arc, int node) {
        return tail[arc] == node ? head[arc] : tail[arc];
    }
}

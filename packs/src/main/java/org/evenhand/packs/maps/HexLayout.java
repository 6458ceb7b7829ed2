package org.evenhand.packs.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each area one hexagon near to where it lies, so that a small crowded authority is seen as well as a large empty one. The middles of the
 * areas are pushed apart until none is nearer to another than a hexagon's width, and are then assigned to the cells of a hexagonal grid so
 * that the sum of squared distances is least (the assignment problem; H. W. Kuhn 1955, in the shortest augmenting path form of R. Jonker and
 * A. Volgenant 1987). The same middles always give the same layout.
 */
final class HexLayout {

    private static final int ROUNDS = 1_600;
    private static final double ROW = Math.sqrt(3) / 2;
    private static final double PULL_HOME = 0.001;

    private HexLayout() {}

    /** A point; of a cell, its centre, where neighbours in a row are 1 apart. */
    record Spot(double x, double y) {}

    /**
     * @param middles of the areas, any unit, y growing downwards
     * @param width of the cell grid, in cells
     * @param height of the cell grid, in cells
     * @return for each area the centre of its cell
     */
    static List<Spot> of(List<Spot> middles, int width, int height) {
        double[][] moved = spread(scaled(middles, width, height));
        List<Spot> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                cells.add(new Spot(column + (row % 2) * 0.5, row * ROW));
            }
        }
        int[] assigned = assignment(costs(moved, cells));
        return Arrays.stream(assigned).mapToObj(cells::get).toList();
    }

    private static double[][] scaled(List<Spot> middles, int width, int height) {
        double left = middles.stream().mapToDouble(Spot::x).min().orElse(0);
        double right = middles.stream().mapToDouble(Spot::x).max().orElse(1);
        double top = middles.stream().mapToDouble(Spot::y).min().orElse(0);
        double bottom = middles.stream().mapToDouble(Spot::y).max().orElse(1);
        double scale = Math.min((width - 1) / (right - left), (height - 1) * ROW / (bottom - top));
        return middles.stream()
                .map(spot -> new double[] {(spot.x() - left) * scale, (spot.y() - top) * scale})
                .toArray(double[][]::new);
    }

    private static double[][] spread(double[][] home) {
        double[][] at = Arrays.stream(home).map(double[]::clone).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            // The room asked for grows slowly, so that neighbours make way instead of jumping over each other.
            double room = Math.min(1, (round + 1.0) / (ROUNDS * 0.75));
            for (int i = 0; i < at.length; i++) {
                for (int j = i + 1; j < at.length; j++) {
                    push(at[i], at[j], room, i - j);
                }
                at[i][0] += (home[i][0] - at[i][0]) * PULL_HOME;
                at[i][1] += (home[i][1] - at[i][1]) * PULL_HOME;
            }
        }
        return at;
    }

    private static void push(double[] a, double[] b, double room, int tie) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        double distance = Math.hypot(dx, dy);
        if (distance >= room) {
            return;
        }
        if (distance < 1e-9) {
            dx = Math.cos(tie);
            dy = Math.sin(tie);
            distance = room / 2;
        }
        double step = (room - distance) / 2 / distance;
        a[0] += dx * step;
        a[1] += dy * step;
        b[0] -= dx * step;
        b[1] -= dy * step;
    }

    private static double[][] costs(double[][] at, List<Spot> cells) {
        double[][] costs = new double[at.length][cells.size()];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < cells.size(); j++) {
                double dx = at[i][0] - cells.get(j).x();
                double dy = at[i][1] - cells.get(j).y();
                costs[i][j] = dx * dx + dy * dy;
            }
        }
        return costs;
    }

    /** Rows to different columns at least cost; there are at least as many columns as rows. */
    static int[] assignment(double[][] cost) {
        int rows = cost.length;
        int columns = cost[0].length;
        double[] ofRow = new double[rows + 1];
        double[] ofColumn = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] before = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[columns + 1];
            do {
                used[column] = true;
                int current = rowOf[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (!used[j]) {
                        double reduced = cost[current - 1][j - 1] - ofRow[current] - ofColumn[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            before[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (used[j]) {
                        ofRow[rowOf[j]] += delta;
                        ofColumn[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        int[] columnOf = new int[rows];
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] != 0) {
                columnOf[rowOf[j] - 1] = j - 1;
            }
        }
        return columnOf;
    }
}

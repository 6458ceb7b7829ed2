package org.evenhand.engine.disclose;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who has the published table, knows the threshold and whether zeros are shown, and narrows every held-back count by adding and
 * taking away, again and again, until nothing changes. Shares no code with what is attacked.
 */
final class Attacker {

    private static final long UNKNOWN = Long.MAX_VALUE / 1_000_000;

    private final CountTable table;
    private final long[][] low;
    private final long[][] high;

    private Attacker(CountTable table, Suppression published, long least) {
        this.table = table;
        low = new long[table.rows()][table.width()];
        high = new long[table.rows()][table.width()];
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.width(); column++) {
                boolean hidden = published.cell(row, column).value().isEmpty();
                low[row][column] =
                        hidden ? least : published.cell(row, column).value().getAsLong();
                high[row][column] = hidden ? UNKNOWN : low[row][column];
            }
        }
    }

    static Attacker on(CountTable table, Suppression published, SuppressionRule rule) {
        Attacker attacker = new Attacker(table, published, rule.zerosShown() ? 1 : 0);
        boolean narrowed = true;
        // Bounds move by whole steps and could creep for long; a thousand rounds are far more than anybody would try.
        for (int round = 0; narrowed && round < 1_000; round++) {
            narrowed = attacker.addAndTakeAway();
        }
        return attacker;
    }

    long low(int row, int column) {
        return low[row][column];
    }

    long high(int row, int column) {
        return high[row][column];
    }

    private boolean addAndTakeAway() {
        boolean narrowed = false;
        int last = table.width() - 1;
        for (int row = 0; row < table.rows(); row++) {
            List<int[]> columns = new ArrayList<>();
            for (int column = 0; column < last; column++) {
                columns.add(new int[] {row, column});
            }
            narrowed |= narrow(new int[] {row, last}, columns);
            if (!table.isCounted(row)) {
                for (int column = 0; column <= last; column++) {
                    List<int[]> parts = new ArrayList<>();
                    for (int part = 0; part < table.rows(); part++) {
                        if (table.parent(part) == row) {
                            parts.add(new int[] {part, column});
                        }
                    }
                    narrowed |= narrow(new int[] {row, column}, parts);
                }
            }
        }
        return narrowed;
    }

    /** Of a total and its parts, each lies between what the others leave. */
    private boolean narrow(int[] total, List<int[]> parts) {
        long sumOfLows = parts.stream().mapToLong(p -> low[p[0]][p[1]]).sum();
        long sumOfHighs = parts.stream().mapToLong(p -> high[p[0]][p[1]]).sum();
        boolean narrowed = set(total, sumOfLows, sumOfHighs);
        for (int[] part : parts) {
            long othersLow = sumOfLows - low[part[0]][part[1]];
            long othersHigh = sumOfHighs - high[part[0]][part[1]];
            narrowed |= set(part, low[total[0]][total[1]] - othersHigh, high[total[0]][total[1]] - othersLow);
        }
        return narrowed;
    }

    private boolean set(int[] cell, long atLeast, long atMost) {
        boolean narrowed = atLeast > low[cell[0]][cell[1]] || atMost < high[cell[0]][cell[1]];
        low[cell[0]][cell[1]] = Math.max(low[cell[0]][cell[1]], atLeast);
        high[cell[0]][cell[1]] = Math.min(high[cell[0]][cell[1]], atMost);
        return narrowed;
    }
}

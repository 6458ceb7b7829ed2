package org.evenhand.engine.disclose;

import java.util.Arrays;

/** Tries every table of two areas and three columns that looks the same when published. Slow and obviously right. */
final class EveryTable {

    private static final int PARTS = 6;

    private final CountTable table;
    private final Suppression published;
    private final long least;
    private final long[] low;
    private final long[] high;
    private final long[] tried = new long[PARTS];

    private EveryTable(CountTable table, Suppression published, long least) {
        this.table = table;
        this.published = published;
        this.least = least;
        low = new long[table.rows() * table.width()];
        high = new long[low.length];
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
    }

    /** The least and the greatest of each cell; the grand total must be published. */
    static long[][] thatLooksLike(CountTable table, Suppression published, long least) {
        EveryTable every = new EveryTable(table, published, least);
        every.fill(0, table.value(0, 3));
        return new long[][] {every.low, every.high};
    }

    private void fill(int part, long left) {
        if (part == PARTS) {
            if (left == 0) {
                compare();
            }
            return;
        }
        for (long count = 0; count <= left; count++) {
            tried[part] = count;
            fill(part + 1, left - count);
        }
    }

    private void compare() {
        long[] cells = new long[low.length];
        for (int part = 0; part < PARTS; part++) {
            int row = 1 + part / 3;
            int column = part % 3;
            cells[table.cell(row, column)] += tried[part];
            cells[table.cell(row, 3)] += tried[part];
            cells[table.cell(0, column)] += tried[part];
            cells[table.cell(0, 3)] += tried[part];
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                long count = cells[table.cell(row, column)];
                boolean fits = published.isHeldBack(row, column) ? count >= least : count == table.value(row, column);
                if (!fits) {
                    return;
                }
            }
        }
        for (int cell = 0; cell < cells.length; cell++) {
            low[cell] = Math.min(low[cell], cells[cell]);
            high[cell] = Math.max(high[cell], cells[cell]);
        }
    }
}

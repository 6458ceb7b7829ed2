package org.evenhand.engine.disclose;

import java.util.BitSet;
import java.util.OptionalLong;
import org.evenhand.vocabulary.Disclosure;

/**
 * A table of counts as it may be published: small counts held back, and with them as many others as it takes that nobody can work a small
 * count out from the rest.
 *
 * <p>Invariant, for an outsider who knows everything published, the threshold and whether zeros are shown: a count held back because it is small
 * may still be the least possible (1, or 0 where zeros are not shown; a total: as many as it has parts that are not 0), and may just as
 * well be the threshold or more; every other count that is held back has at least two possible values.
 *
 * <p>Which of the held-back counts are small is not told apart: that would be disclosure.
 *
 * <p>Source: see {@link CellNetwork}; A. Hundepool and others (2012), Statistical Disclosure Control, chapter 4. The way to hold back few
 * counts is a heuristic (one cell at a time, the cheapest way); that they are enough is exact. See docs/methods/disclosure.md.
 */
public final class Suppression {

    /** @param value present exactly when the disclosure state goes with one */
    public record Cell(Disclosure disclosure, OptionalLong value) {}

    private static final long ALL = Long.MAX_VALUE / 8;

    private final CountTable table;
    private final SuppressionRule rule;
    private final CellNetwork network;
    private final BitSet heldBack;

    private Suppression(CountTable table, SuppressionRule rule, CellNetwork network, BitSet heldBack) {
        this.table = table;
        this.rule = rule;
        this.network = network;
        this.heldBack = heldBack;
    }

    public static Suppression of(CountTable table, SuppressionRule rule) {
        CellNetwork network = new CellNetwork(table, rule.least());
        BitSet small = smallCells(table, rule);
        BitSet zeros = new BitSet();
        BitSet heldBack = (BitSet) small.clone();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.width(); column++) {
                zeros.set(table.cell(row, column), rule.zerosShown() && table.value(row, column) == 0);
            }
        }
        for (int cell = small.nextSetBit(0); cell >= 0; cell = small.nextSetBit(cell + 1)) {
            long count = table.value(cell / table.width(), cell % table.width());
            protect(network, cell, true, rule.threshold() - count, heldBack, zeros);
            protect(network, cell, false, count - rule.least(), heldBack, zeros);
        }
        return new Suppression(table, rule, network, heldBack);
    }

    private static void protect(CellNetwork network, int cell, boolean up, long amount, BitSet heldBack, BitSet fixed) {
        if (network.room(cell, up, heldBack, amount) < amount) {
            heldBack.or(network.cheapestWays(cell, up, amount, heldBack, fixed));
        }
    }

    private static BitSet smallCells(CountTable table, SuppressionRule rule) {
        BitSet small = new BitSet();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.width(); column++) {
                small.set(table.cell(row, column), rule.isTooFew(table.value(row, column)));
            }
        }
        return small;
    }

    /** The small counts alone, with nothing held back to protect them: what must never be published. For the twin of the attack test. */
    static Suppression ofSmallCountsOnly(CountTable table, SuppressionRule rule) {
        return new Suppression(table, rule, new CellNetwork(table, rule.least()), smallCells(table, rule));
    }

    /** @throws IllegalArgumentException if the table has no such area or column */
    public Cell at(String area, String column) {
        return cell(table.row(area), table.column(column));
    }

    /** The total of an area or a group over all columns. */
    public Cell total(String area) {
        return cell(table.row(area), table.width() - 1);
    }

    /** How many counts and totals are held back, small or not. */
    public int heldBack() {
        return heldBack.cardinality();
    }

    Cell cell(int row, int column) {
        if (heldBack.get(table.cell(row, column))) {
            return new Cell(Disclosure.SUPPRESSED, OptionalLong.empty());
        }
        long count = table.value(row, column);
        return rule.roundTo() == 1
                ? new Cell(Disclosure.SHOWN, OptionalLong.of(count))
                : new Cell(Disclosure.ROUNDED, OptionalLong.of(rule.rounded(count)));
    }

    boolean isHeldBack(int row, int column) {
        return heldBack.get(table.cell(row, column));
    }

    /** The least that an outsider can work a count out to be, from unrounded counts. */
    long lowest(int row, int column) {
        int cell = table.cell(row, column);
        return table.value(row, column) - (heldBack.get(cell) ? network.room(cell, false, heldBack, ALL) : 0);
    }

    /** The most; at least {@code Long.MAX_VALUE / 8} where nothing bounds it. */
    long highest(int row, int column) {
        int cell = table.cell(row, column);
        return table.value(row, column) + (heldBack.get(cell) ? network.room(cell, true, heldBack, ALL) : 0);
    }
}

package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What follows from prices and weights, exactly, for each goal. Rounded outwards at the twelfth decimal place. */
final class Bounds {

    private final Layout layout;
    private final int[] parts;
    private final @Nullable BigDecimal[] promised;

    /** @param parts of {@link Layout#parts} */
    Bounds(Layout layout, int[] parts) {
        this.layout = layout;
        this.parts = parts;
        this.promised = new @Nullable BigDecimal[layout.covers.size()];
    }

    /** From now on a cover keeps at least this coverage. */
    void promise(int cover, BigDecimal coverage) {
        promised[cover] = coverage;
    }

    boolean isPromised(int cover) {
        return promised[cover] != null;
    }

    /** Days by which the free covers count together: the divisor of a bound of their level. */
    BigDecimal weightOfFree(Multipliers multipliers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < promised.length; i++) {
            if (promised[i] == null) {
                sum = sum.add(
                        multipliers.weights[i].multiply(layout.covers.get(i).needed()));
            }
        }
        return sum;
    }

    /** The free covers cannot all have more coverage than this. */
    BigDecimal level(Multipliers multipliers) {
        BigDecimal sum = multipliers.sum(layout, BigDecimal.ZERO, false, store -> true, promised);
        return sum.divide(weightOfFree(multipliers), ExactPlan.SCALE, RoundingMode.CEILING);
    }

    /**
     * One cover cannot have more than this while the others that count have at least {@code lower}.
     *
     * @param upper of {@link #level}
     */
    BigDecimal cover(Multipliers multipliers, int cover, BigDecimal lower, BigDecimal upper) {
        BigDecimal own =
                multipliers.weights[cover].multiply(layout.covers.get(cover).needed());
        return upper.subtract(lower)
                .multiply(weightOfFree(multipliers))
                .divide(own, ExactPlan.SCALE, RoundingMode.CEILING)
                .add(lower)
                .min(BigDecimal.ONE);
    }

    /** No more days can be served in a part. */
    BigDecimal total(Multipliers multipliers, int part) {
        return multipliers
                .sum(layout, BigDecimal.ONE, false, store -> parts[store] == part, promised)
                .setScale(ExactPlan.SCALE, RoundingMode.CEILING);
    }

    /** Less travel is impossible in a part in which so many days are served. */
    BigDecimal travel(Multipliers multipliers, int part, BigDecimal served) {
        BigDecimal sum = multipliers
                .sum(layout, multipliers.totalWeight, true, store -> parts[store] == part, promised)
                .subtract(multipliers.totalWeight.multiply(served));
        return sum.negate().setScale(ExactPlan.SCALE, RoundingMode.FLOOR);
    }

    /** Each floor asks for its days, times one factor: it cannot be more than this. Below 1 the floors are impossible. */
    BigDecimal factorOfFloors(Multipliers multipliers, boolean[] kept) {
        BigDecimal asked = BigDecimal.ZERO;
        for (int i = 0; i < kept.length; i++) {
            Layout.Cover cover = layout.covers.get(i);
            if (kept[i]) {
                asked = asked.add(multipliers.weights[i].multiply(cover.floor()).multiply(cover.needed()));
            } else if (multipliers.weights[i].signum() != 0) {
                throw new IllegalArgumentException("a cover without a floor has a weight");
            }
        }
        @Nullable BigDecimal[] nothing = new @Nullable BigDecimal[promised.length];
        Arrays.fill(nothing, null);
        return multipliers
                .sum(layout, BigDecimal.ZERO, false, store -> true, nothing)
                .divide(asked, ExactPlan.SCALE, RoundingMode.CEILING);
    }
}

package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prices of stores and weights of covers as exact decimals, and the bound that follows from them.
 *
 * <p>For any plan: multiply each balance by its price, each limit on lending by the least price that makes sending no gain, each limit of serving
 * by what is left of its cover's weight after the price; add up. What remains on the one side is at most the objective, on the other a number.
 * This is weak duality (G. B. Dantzig, 1963, Linear Programming and Extensions, chapter 6); the prices of limits need not be given, since the
 * best ones follow from the others.
 */
final class Multipliers {

    /** Decimal places kept of the solver's numbers. Any rounding gives a true bound; this one gives a close one. */
    private static final int SCALE = 20;

    final BigDecimal[] prices;
    final BigDecimal[] weights;
    final BigDecimal[] floorWeights;
    final BigDecimal totalWeight;

    private Multipliers(BigDecimal[] prices, BigDecimal[] weights, BigDecimal[] floorWeights, BigDecimal totalWeight) {
        this.prices = prices;
        this.weights = weights;
        this.floorWeights = floorWeights;
        this.totalWeight = totalWeight;
    }

    static Multipliers of(Solved solved) {
        return new Multipliers(
                exact(solved.prices()),
                exact(solved.weights()),
                exact(solved.floorWeights()),
                exact(solved.totalWeight()));
    }

    /** Weights that say of each cover: it is served in full, so no more is possible. */
    static Multipliers fullyServed(Layout layout, List<Integer> covers) {
        BigDecimal[] weights = zeros(layout.covers.size());
        covers.forEach(
                i -> weights[i] = BigDecimal.ONE.divide(layout.covers.get(i).needed(), SCALE, RoundingMode.HALF_EVEN));
        return new Multipliers(zeros(layout.stores.size()), weights, zeros(layout.covers.size()), BigDecimal.ZERO);
    }

    /** @throws IllegalArgumentException where the proof names what the problem has not, or a value is negative */
    static Multipliers of(Layout layout, Proof proof) {
        BigDecimal[] prices = zeros(layout.stores.size());
        proof.prices().forEach(one -> put(prices, layout.store(one.area(), one.profession()), one.value(), one));
        BigDecimal[] weights = zeros(layout.covers.size());
        proof.weights().forEach(one -> put(weights, layout.cover(one.area(), one.condition()), one.value(), one));
        BigDecimal[] floors = zeros(layout.covers.size());
        proof.floorWeights().forEach(one -> put(floors, layout.cover(one.area(), one.condition()), one.value(), one));
        if (proof.totalWeight().signum() < 0) {
            throw new IllegalArgumentException("the weight of the total is negative");
        }
        return new Multipliers(prices, weights, floors, Certificate.tame(proof.totalWeight()));
    }

    /**
     * The number in the weak-duality bound, exact.
     *
     * @param gain of a day served, beside its cover's weight: 1 where days are counted
     * @param distances whether sending costs its distance
     * @param in whether a store is looked at
     * @param promised coverage that a cover keeps at least; null where it is free
     */
    BigDecimal sum(
            Layout layout,
            BigDecimal gain,
            boolean distances,
            java.util.function.IntPredicate in,
            @org.jspecify.annotations.Nullable BigDecimal[] promised) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal[] toLend = toLend(layout, distances, in);
        for (int i = 0; i < prices.length; i++) {
            if (in.test(i)) {
                Layout.Store store = layout.stores.get(i);
                sum = plus(sum, prices[i], store.capacity());
                sum = plus(sum, toLend[i], store.mostLent());
            }
        }
        for (Layout.Serving one : layout.servings) {
            if (in.test(one.store())) {
                BigDecimal left = gain.add(weights[one.cover()])
                        .add(floorWeights[one.cover()])
                        .subtract(prices[one.store()]);
                if (left.signum() > 0) {
                    sum = plus(sum, left, one.most());
                }
            }
        }
        for (int i = 0; i < weights.length; i++) {
            Layout.Cover cover = layout.covers.get(i);
            BigDecimal kept = promised[i];
            if (kept != null) {
                sum = plus(sum, weights[i].negate(), kept.multiply(cover.needed()));
            }
            sum = plus(sum, floorWeights[i].negate(), cover.floor().multiply(cover.needed()));
        }
        return sum;
    }

    /** What a day more of leave to lend is worth, at the least, in each store. */
    BigDecimal[] toLend(Layout layout, boolean distances, java.util.function.IntPredicate in) {
        BigDecimal[] toLend = zeros(prices.length);
        for (Layout.Sending one : layout.sendings) {
            if (prices[one.to()].signum() > 0 && in.test(one.from())) {
                BigDecimal gain = one.arrives().multiply(prices[one.to()]).subtract(prices[one.from()]);
                BigDecimal net = distances ? gain.subtract(one.distance()) : gain;
                toLend[one.from()] = toLend[one.from()].max(net);
            }
        }
        return toLend;
    }

    Proof proof(Layout layout, Goal goal, int part, BigDecimal lower, BigDecimal upper, List<Integer> settled) {
        List<Proof.Price> named = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            if (prices[i].signum() > 0) {
                Layout.Store store = layout.stores.get(i);
                named.add(new Proof.Price(store.area(), store.profession(), prices[i]));
            }
        }
        return new Proof(
                goal,
                part,
                lower,
                upper,
                settled.stream()
                        .map(layout.covers::get)
                        .map(cover -> new Proof.CoverName(cover.area(), cover.condition()))
                        .toList(),
                named,
                named(layout, weights),
                named(layout, floorWeights),
                totalWeight);
    }

    private static List<Proof.Weight> named(Layout layout, BigDecimal[] values) {
        List<Proof.Weight> named = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i].signum() > 0) {
                Layout.Cover cover = layout.covers.get(i);
                named.add(new Proof.Weight(cover.area(), cover.condition(), values[i]));
            }
        }
        return named;
    }

    private static void put(BigDecimal[] values, int at, BigDecimal value, Record named) {
        if (at < 0) {
            throw new IllegalArgumentException("the problem has nothing like " + named);
        }
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a value is negative: " + named);
        }
        values[at] = Certificate.tame(value);
    }

    private static BigDecimal plus(BigDecimal sum, BigDecimal factor, BigDecimal value) {
        return factor.signum() == 0 ? sum : sum.add(factor.multiply(value));
    }

    private static BigDecimal[] exact(double[] values) {
        BigDecimal[] exact = new BigDecimal[values.length];
        Arrays.setAll(exact, i -> exact(values[i]));
        return exact;
    }

    private static BigDecimal exact(double value) {
        return value == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value).setScale(SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private static BigDecimal[] zeros(int length) {
        BigDecimal[] zeros = new BigDecimal[length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}

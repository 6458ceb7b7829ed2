package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a figure of the plan cannot be better: prices and weights of which anybody can compute a bound, with nothing but sums and products of
 * decimals. They come from the solver, but need not be trusted: any prices from 0 give a true bound; only good ones give a close one.
 *
 * @param goal what is bounded
 * @param part of the problem, from 0: areas that cannot reach each other, even in steps, are parts of their own
 * @param lower LEVEL: coverage that all covers settled here have at least. TOTAL: days served. TRAVEL: less travel is impossible
 * @param upper LEVEL: they cannot all have more. TOTAL: more days are impossible. TRAVEL: days × distance of the plan
 * @param settled LEVEL: the covers that are at their best here; otherwise empty
 * @param prices of a day in a store, where not 0
 * @param weights of covers, where not 0
 * @param floorWeights of floors, where not 0
 * @param totalWeight of the days served in all; 0 but for TRAVEL
 */
public record Proof(
        Goal goal,
        int part,
        BigDecimal lower,
        BigDecimal upper,
        List<CoverName> settled,
        List<Price> prices,
        List<Weight> weights,
        List<Weight> floorWeights,
        BigDecimal totalWeight) {

    public Proof {
        settled = List.copyOf(settled);
        prices = List.copyOf(prices);
        weights = List.copyOf(weights);
        floorWeights = List.copyOf(floorWeights);
    }

    /** The need of an area for a condition. */
    public record CoverName(String area, String condition) {}

    /** @param value from 0 */
    public record Price(String area, String profession, BigDecimal value) {}

    /** @param value from 0 */
    public record Weight(String area, String condition, BigDecimal value) {}

    /** Not proved better than this. Exact. */
    public BigDecimal width() {
        return upper.subtract(lower);
    }
}

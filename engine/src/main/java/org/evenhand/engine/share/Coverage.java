package org.evenhand.engine.share;

import java.math.BigDecimal;

/**
 * What an area gets for a condition.
 *
 * @param needed days, above 0
 * @param coverage days served ÷ days needed, rounded down at the twelfth decimal place; the plan reaches at least this
 * @param alone the same if nobody lent anything, as found by the solver, not proved
 * @param settledAs the number of the level as which it was settled, from 1; 0 where only the first level was asked for and this is above it
 * @param atMost no plan that keeps every lower level can bring it above this: proved in exact arithmetic; 1 where it was not settled
 */
public record Coverage(
        String area,
        String condition,
        BigDecimal needed,
        BigDecimal coverage,
        double alone,
        int settledAs,
        BigDecimal atMost) {}

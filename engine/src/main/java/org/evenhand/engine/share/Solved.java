package org.evenhand.engine.share;

/**
 * What the solver says of one phase, in floating point: nothing is published from it before it was checked exactly.
 *
 * @param value of the objective
 * @param prices of a day more in each store, from 0
 * @param weights of the covers: how much a day less promised to it would raise the objective, from 0
 * @param floorWeights of the floors, likewise
 * @param totalWeight of the days to be served in all, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, and is never compared
record Solved(double value, double[] prices, double[] weights, double[] floorWeights, double totalWeight) {}

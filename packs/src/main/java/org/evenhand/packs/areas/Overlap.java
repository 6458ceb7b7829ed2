package org.evenhand.packs.areas;

/**
 * How much of one area lies in another.
 *
 * @param area the other area's code
 * @param share of the first area, more than 0 and at most 1; each method says what is counted
 * @param <T> the code's type
 */
public record Overlap<T>(T area, double share) {}

package org.evenhand.engine.demand;

/**
 * Mean and mean square of a number that is not known exactly. Sums and products of independent numbers have exact moments.
 *
 * @param mean finite
 * @param square mean of the square, not below mean²
 */
public record Moments(double mean, double square) {

    public static final Moments NONE = new Moments(0, 0);

    public static Moments exactly(double value) {
        return new Moments(value, value * value);
    }

    public double variance() {
        return Math.max(0, square - mean * mean);
    }

    public double sd() {
        return Math.sqrt(variance());
    }

    /** Of the sum with an independent number: E(x + y)² = Ex² + 2 Ex Ey + Ey². */
    public Moments plus(Moments other) {
        return new Moments(mean + other.mean, square + 2 * mean * other.mean + other.square);
    }

    /** Of the product with an independent number: E(xy)² = Ex² Ey². */
    public Moments times(Moments other) {
        return new Moments(mean * other.mean, square * other.square);
    }

    public Moments times(double factor) {
        return new Moments(mean * factor, square * factor * factor);
    }
}

package org.evenhand.engine.simulate;

/**
 * Random numbers one at a time, all from the key they were given, and keys of streams. SplitMix64: a counter and Stafford's mixing function 13.
 * Logarithms and powers are those of {@link StrictMath}, so that every machine draws the same.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, 453–472.
 */
final class Lots {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Lots(long key) {
        state = key;
    }

    /** A key from a key and one more thing it shall hang on. */
    static long key(long key, long on) {
        return mix(mix(key + GOLDEN) ^ mix(on * GOLDEN + 1));
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** The n-th number, counted from 1, of the stream with this key. */
    static long number(long key, int n) {
        return mix(key + n * GOLDEN);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0, below 1, in steps of 2⁻⁵³. */
    double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Strictly between 0 and 1. */
    double open() {
        return ((next() >>> 12) + 0.5) * 0x1p-52;
    }

    /** From 0 to {@code below} − 1. */
    long below(long below) {
        return (long) (uniform() * below);
    }

    /** Box and Muller (1958); the second of the pair is not used. */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(open())) * StrictMath.cos(2 * StrictMath.PI * open());
    }

    /** @param shape at least 1; scale 1. G. Marsaglia, W. W. Tsang (2000), ACM Transactions on Mathematical Software 26, 363–372. */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(open()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    double draw(Multiplier multiplier) {
        return switch (multiplier) {
            case Multiplier.Certain certain -> certain.value();
            case Multiplier.Gamma gamma -> gamma(gamma.shape()) / gamma.shape();
            case Multiplier.Elicited range -> {
                double first = gamma(range.alpha());
                double second = gamma(range.beta());
                yield range.low() + (range.high() - range.low()) * first / (first + second);
            }
        };
    }
}

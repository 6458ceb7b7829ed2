package org.evenhand.engine.simulate;

/** One draw after the other, with ordinary instructions. Works everywhere. */
final class ScalarKernel implements Kernel {

    private static final long ONE = 0x3FF0000000000000L;
    private static final long UPPER_BITS = 0x000FFFFFFFF00000L;

    @Override
    public void uniform(Batch batch) {
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            long s0 = batch.s0[lane];
            long s1 = batch.s1[lane];
            long s2 = batch.s2[lane] ^ s0;
            long s3 = batch.s3[lane] ^ s1;
            long bits = Long.rotateLeft(s0 + batch.s3[lane], 23) + s0;
            batch.s1[lane] = s1 ^ s2;
            batch.s0[lane] = s0 ^ s3;
            batch.s2[lane] = s2 ^ (s1 << 17);
            batch.s3[lane] = Long.rotateLeft(s3, 45);
            batch.first[lane] = ((bits >>> 12) & UPPER_BITS) | ONE;
            batch.second[lane] = ((bits << 20) & UPPER_BITS) | ONE;
        }
    }

    @Override
    public boolean binomial(
            long[] u, double[] n, int nAt, double[] rest, double[] odds, int at, double[] result, int steps) {
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            double people = n[nAt + lane];
            if (!isCounted(people, rest[at + lane])) {
                return false;
            }
            result[lane] = people - binomial(number(u[lane]), people, rest[at + lane], odds[at + lane]);
        }
        return true;
    }

    @Override
    public boolean poisson(long[] u, double[] none, double[] mean, int at, double[] result, int to, int steps) {
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            if (mean[at + lane] > MOST_MEAN_COUNTED) {
                return false;
            }
            result[to + lane] = poisson(number(u[lane]), none[at + lane], mean[at + lane]);
        }
        return true;
    }

    @Override
    public void rise(double[] people, int at, double[] before, double[] still, double[] risen) {
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            people[at + lane] = still[lane] + risen[lane];
            risen[lane] = before[lane] - still[lane];
        }
    }

    /** Whether a binomial number is counted up from 0. */
    static boolean isCounted(double n, double rest) {
        return n <= MOST_COUNTED && power(rest, (int) n) >= LEAST_COUNTED;
    }

    static double binomial(double u, double n, double rest, double odds) {
        return count(u, power(rest, (int) n), n * odds, odds);
    }

    static double poisson(double u, double none, double mean) {
        return count(u, none, mean, 0);
    }

    /** From 0 to below 1. */
    static double number(long u) {
        return Double.longBitsToDouble(u) - 1;
    }

    /** To the power of 0 to 255, in the order of the bits. */
    private static double power(double base, int exponent) {
        double product = 1;
        double square = base;
        for (int rest = exponent; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product *= square;
            }
            square *= square;
        }
        return product;
    }

    private static double count(double u, double first, double factor, double odds) {
        double pmf = first;
        double c = first;
        double x = factor;
        int k = 0;
        while (u >= c) {
            k++;
            pmf = pmf * x * Batch.INVERSE[k];
            x -= odds;
            c += pmf;
        }
        return k;
    }
}

package org.evenhand.engine.simulate;

/** One draw after the other, with ordinary instructions. Works everywhere. */
final class ScalarKernel implements Kernel {

    @Override
    public void year(Batch batch, int year) {
        draws(batch, year, 0, Batch.WIDTH);
    }

    static void draws(Batch batch, int year, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            leave(batch, year, lane);
            join(batch, lane);
        }
    }

    private static void leave(Batch batch, int year, int lane) {
        int rates = batch.rates(year);
        double risen = 0;
        for (int band = 0; band < batch.bands; band++) {
            int at = band * Batch.WIDTH + lane;
            long bits = next(batch, lane);
            double n = batch.people[at];
            double leaving = binomial(
                    n, batch.staying[rates + at], batch.odds[rates + at], Batch.upper(bits), batch.large[lane]);
            double stayed = n - leaving;
            double moved = binomial(
                    stayed, batch.notMoving[band], batch.movingOdds[band], Batch.lower(bits), batch.large[lane]);
            double rising = batch.movingIsNotRising[band] ? stayed - moved : moved;
            batch.people[at] = stayed - rising + risen;
            risen = rising;
        }
    }

    private static void join(Batch batch, int lane) {
        long bits = 0;
        for (int i = 0; i < batch.entered.length; i++) {
            double u;
            if ((i & 1) == 0) {
                bits = next(batch, lane);
                u = Batch.upper(bits);
            } else {
                u = Batch.lower(bits);
            }
            int at = i * Batch.WIDTH + lane;
            double mean = batch.mean[at];
            batch.joined[batch.entered[i] * Batch.WIDTH + lane] = mean > MOST_MEAN_COUNTED
                    ? LargeCounts.poisson(mean, batch.large[lane])
                    : count(u, batch.noneJoin[at], mean, 0);
        }
    }

    private static double binomial(double n, double rest, double odds, double u, Lots large) {
        return n > MOST_COUNTED
                ? LargeCounts.binomial((int) n, 1 - rest, large)
                : count(u, power(rest, (int) n), n * odds, odds);
    }

    /** To the power of 0 to 63, in the order of the bits. */
    static double power(double base, int exponent) {
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

    /** How many sums of probabilities u reaches; those of a binomial or, with odds 0, of a Poisson distribution. */
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

    private static long next(Batch batch, int lane) {
        long s0 = batch.s0[lane];
        long s1 = batch.s1[lane];
        long s2 = batch.s2[lane] ^ s0;
        long s3 = batch.s3[lane] ^ s1;
        long result = Long.rotateLeft(s0 + batch.s3[lane], 23) + s0;
        batch.s1[lane] = s1 ^ s2;
        batch.s0[lane] = s0 ^ s3;
        batch.s2[lane] = s2 ^ (s1 << 17);
        batch.s3[lane] = Long.rotateLeft(s3, 45);
        return result;
    }
}

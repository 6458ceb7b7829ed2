package org.evenhand.engine.simulate;

import java.util.Arrays;

/** Takes the people of one area through a year, in all draws of a batch: who leaves, who rises, who would join. Limits are not its business. */
final class YearStep {

    private static final int WIDTH = Batch.WIDTH;

    private final Kernel kernel;

    private final double[] stayed = new double[WIDTH];
    private final double[] unmoved = new double[WIDTH];
    private final double[] risen = new double[WIDTH];

    YearStep(Kernel kernel) {
        this.kernel = kernel;
    }

    void take(Batch batch, int year) {
        leave(batch, year);
        join(batch);
    }

    void leave(Batch batch, int year) {
        Arrays.fill(risen, 0);
        int ofYear = batch.rates(year);
        for (int band = 0; band < batch.bands; band++) {
            int at = band * WIDTH;
            int rates = ofYear + at;
            int leaving = batch.leavingSteps[band];
            int moving = batch.movingSteps[band];
            kernel.uniform(batch);
            if (!kernel.binomial(batch.first, batch.people, at, batch.staying, batch.odds, rates, stayed, leaving)) {
                large(batch, batch.first, batch.people, at, batch.staying, batch.odds, rates, stayed);
            }
            if (!kernel.binomial(batch.second, stayed, 0, batch.notMoving, batch.movingOdds, at, unmoved, moving)) {
                large(batch, batch.second, stayed, 0, batch.notMoving, batch.movingOdds, at, unmoved);
            }
            if (batch.movingIsNotRising[band]) {
                subtract(stayed, unmoved);
            }
            kernel.rise(batch.people, at, stayed, unmoved, risen);
        }
    }

    void join(Batch batch) {
        for (int i = 0; i < batch.entered.length; i++) {
            boolean isFirst = (i & 1) == 0;
            if (isFirst) {
                kernel.uniform(batch);
            }
            long[] u = isFirst ? batch.first : batch.second;
            int at = i * WIDTH;
            int to = batch.entered[i] * WIDTH;
            if (!kernel.poisson(u, batch.noneJoin, batch.mean, at, batch.joined, to, batch.joiningSteps[i])) {
                large(batch, u, at, to);
            }
        }
    }

    /** Where those who do not rise were counted. */
    private static void subtract(double[] from, double[] result) {
        for (int lane = 0; lane < WIDTH; lane++) {
            result[lane] = from[lane] - result[lane];
        }
    }

    /** Where some are many: those with numbers of their own, the others as the kernel would. */
    static void large(
            Batch batch, long[] u, double[] n, int nAt, double[] rest, double[] odds, int at, double[] result) {
        for (int lane = 0; lane < WIDTH; lane++) {
            double people = n[nAt + lane];
            double counted = ScalarKernel.isCounted(people, rest[at + lane])
                    ? ScalarKernel.binomial(ScalarKernel.number(u[lane]), people, rest[at + lane], odds[at + lane])
                    : LargeCounts.binomial((int) people, 1 - rest[at + lane], batch.large[lane]);
            result[lane] = people - counted;
        }
    }

    private static void large(Batch batch, long[] u, int at, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            double mean = batch.mean[at + lane];
            batch.joined[to + lane] = mean > Kernel.MOST_MEAN_COUNTED
                    ? LargeCounts.poisson(mean, batch.large[lane])
                    : ScalarKernel.poisson(ScalarKernel.number(u[lane]), batch.noneJoin[at + lane], mean);
        }
    }
}

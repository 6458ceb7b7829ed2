package org.evenhand.engine.simulate;

/** A kernel that writes down who leaves and who retires. It must be asked as {@link YearStep} does: leaving, then rising, band by band. */
final class Books implements Kernel {

    private final Kernel kernel;
    private final double[] left = new double[Batch.WIDTH];
    private double[] retired = {};

    Books(Kernel kernel) {
        this.kernel = kernel;
    }

    double left(int lane) {
        return left[lane];
    }

    /** Those who rise out of the last band. */
    double retired(int lane) {
        return retired[lane];
    }

    static double[] sums(double[] byBand) {
        double[] sums = new double[Batch.WIDTH];
        for (int i = 0; i < byBand.length; i++) {
            sums[i % Batch.WIDTH] += byBand[i];
        }
        return sums;
    }

    @Override
    public void uniform(Batch batch) {
        kernel.uniform(batch);
    }

    @Override
    public boolean binomial(
            long[] u, double[] n, int nAt, double[] rest, double[] odds, int at, double[] result, int steps) {
        return kernel.binomial(u, n, nAt, rest, odds, at, result, steps);
    }

    @Override
    public boolean poisson(long[] u, double[] none, double[] mean, int at, double[] result, int to, int steps) {
        return kernel.poisson(u, none, mean, at, result, to, steps);
    }

    @Override
    public void rise(double[] people, int at, double[] before, double[] still, double[] risen) {
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            left[lane] += people[at + lane] - before[lane];
        }
        kernel.rise(people, at, before, still, risen);
        retired = risen;
    }
}

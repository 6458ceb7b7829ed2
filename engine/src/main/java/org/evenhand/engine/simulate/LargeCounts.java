package org.evenhand.engine.simulate;

/**
 * Binomial and Poisson numbers where they are too large to be counted up from 0. Rejection from a transformed uniform, which needs about 1.2
 * tries whatever the size.
 *
 * <p>Sources: W. Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation 46, 101–110
 * (algorithm BTRS); W. Hörmann (1993), The transformed rejection method for generating Poisson random variables, Insurance: Mathematics and
 * Economics 12, 39–45 (algorithm PTRS). Logarithms of factorials by Stirling's series, relative error below 1e-12.
 */
final class LargeCounts {

    /** Below this mean Hörmann's hats do not cover the distribution. */
    private static final double LEAST_MEAN = 10;

    private static final double[] LOG_FACTORIAL = new double[128];

    static {
        for (int k = 2; k < LOG_FACTORIAL.length; k++) {
            LOG_FACTORIAL[k] = LOG_FACTORIAL[k - 1] + StrictMath.log(k);
        }
    }

    private LargeCounts() {}

    /**
     * @param n not negative
     * @param p from 0 to 1
     */
    static int binomial(int n, double p, Lots lots) {
        if (p > 0.5) {
            return n - binomial(n, 1 - p, lots);
        }
        return n * p < LEAST_MEAN ? countedUp(n, p, lots) : transformed(n, p, lots);
    }

    /** @param mean not negative, at most 1e8 */
    static int poisson(double mean, Lots lots) {
        if (mean < LEAST_MEAN) {
            double c = StrictMath.exp(-mean);
            double pmf = c;
            double u = lots.uniform();
            int k = 0;
            while (u >= c && pmf > 0) {
                k++;
                pmf = pmf * mean / k;
                c += pmf;
            }
            return k;
        }
        return transformedPoisson(mean, lots);
    }

    static double logFactorial(int k) {
        if (k < LOG_FACTORIAL.length) {
            return LOG_FACTORIAL[k];
        }
        double x = k + 1.0;
        double square = 1 / (x * x);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260))) / x;
        return (x - 0.5) * StrictMath.log(x) - x + 0.5 * StrictMath.log(2 * StrictMath.PI) + series;
    }

    /** With np below 10 the probability of 0 is above e⁻²⁰: nothing underflows. */
    private static int countedUp(int n, double p, Lots lots) {
        double odds = p / (1 - p);
        double pmf = StrictMath.exp(n * StrictMath.log1p(-p));
        double c = pmf;
        double u = lots.uniform();
        int k = 0;
        while (u >= c && k < n && pmf > 0) {
            k++;
            pmf = pmf * odds * (n - k + 1) / k;
            c += pmf;
        }
        return k;
    }

    private static int transformed(int n, double p, Lots lots) {
        double spread = StrictMath.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double alpha = (2.83 + 5.1 / b) * spread;
        int mode = (int) StrictMath.floor((n + 1) * p);
        double logOdds = StrictMath.log(p / (1 - p));
        while (true) {
            double u = lots.open() - 0.5;
            double v = lots.open();
            double us = 0.5 - StrictMath.abs(u);
            double candidate = StrictMath.floor((2 * a / us + b) * u + c);
            if (candidate >= 0 && candidate <= n) {
                int k = (int) candidate;
                double hat = StrictMath.log(v * alpha / (a / (us * us) + b));
                double ratio = logFactorial(mode)
                        + logFactorial(n - mode)
                        - logFactorial(k)
                        - logFactorial(n - k)
                        + (k - mode) * logOdds;
                if (hat <= ratio) {
                    return k;
                }
            }
        }
    }

    private static int transformedPoisson(double mean, Lots lots) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double logMean = StrictMath.log(mean);
        while (true) {
            double u = lots.open() - 0.5;
            double v = lots.open();
            double us = 0.5 - StrictMath.abs(u);
            double candidate = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (candidate >= 0 && candidate <= Integer.MAX_VALUE) {
                int k = (int) candidate;
                double hat = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
                if (hat <= k * logMean - mean - logFactorial(k)) {
                    return k;
                }
            }
        }
    }
}

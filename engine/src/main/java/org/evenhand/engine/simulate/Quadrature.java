package org.evenhand.engine.simulate;

/**
 * Points and weights with which an expectation over a {@link Multiplier} is a sum: Gauss's rule for the distribution itself, exact for polynomials
 * up to degree 2n − 1. Gamma: generalised Gauss–Laguerre. Elicited (a beta distribution): Gauss–Jacobi.
 *
 * <p>Source: G. H. Golub, J. H. Welsch (1969), Calculation of Gauss quadrature rules, Mathematics of Computation 23, 221–230: the points are the
 * eigenvalues of the matrix of the three-term recurrence, the weights the squared first components of its eigenvectors.
 */
final class Quadrature {

    private static final int MOST_TURNS = 60;

    private final double[] points;
    private final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** @param n points; a value that is certain needs one */
    static Quadrature of(Multiplier multiplier, int n) {
        return switch (multiplier) {
            case Multiplier.Certain certain -> new Quadrature(new double[] {certain.value()}, new double[] {1});
            case Multiplier.Gamma gamma -> laguerre(gamma.shape(), n);
            case Multiplier.Elicited range -> jacobi(range, n);
        };
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    double weight(int i) {
        return weights[i];
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += weights[i] * points[i];
        }
        return sum;
    }

    double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += weights[i] * (points[i] - mean) * (points[i] - mean);
        }
        return sum;
    }

    /** Laguerre polynomials with exponent shape − 1: centres 2i + shape, neighbours √(i (i + shape − 1)). */
    private static Quadrature laguerre(double shape, int n) {
        double[] centres = new double[n];
        double[] neighbours = new double[n];
        for (int i = 0; i < n; i++) {
            centres[i] = (2 * i + shape) / shape;
            neighbours[i] = Math.sqrt((i + 1.0) * (i + shape)) / shape;
        }
        return solve(centres, neighbours);
    }

    /** Jacobi polynomials on [−1, 1] with exponents a = β − 1 at 1 and b = α − 1 at −1, moved to [low, high]. */
    private static Quadrature jacobi(Multiplier.Elicited range, int n) {
        double a = range.beta() - 1;
        double b = range.alpha() - 1;
        double half = (range.high() - range.low()) / 2;
        double middle = range.low() + half;
        double[] centres = new double[n];
        double[] neighbours = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 2 * i + a + b;
            double centre = i == 0 ? (b - a) / (a + b + 2) : (b * b - a * a) / (s * (s + 2));
            int k = i + 1;
            double t = 2 * k + a + b;
            double square = 4.0 * k * (k + a) * (k + b) * (k + a + b) / (t * t * (t + 1) * (t - 1));
            centres[i] = middle + half * centre;
            neighbours[i] = half * Math.sqrt(square);
        }
        return solve(centres, neighbours);
    }

    /** Eigenvalues by the implicit QL method, with the first components of the eigenvectors. Both arguments are overwritten. */
    private static Quadrature solve(double[] d, double[] e) {
        int n = d.length;
        double[] first = new double[n];
        first[0] = 1;
        e[n - 1] = 0;
        for (int low = 0; low < n; low++) {
            int turns = 0;
            for (int m = split(d, e, low); m > low; m = split(d, e, low)) {
                if (turns++ == MOST_TURNS) {
                    throw new IllegalStateException("No quadrature after %d turns.".formatted(MOST_TURNS));
                }
                turn(d, e, first, low, m);
            }
        }
        double[] weights = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = first[i] * first[i];
            sum += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        return new Quadrature(d, weights);
    }

    /** Where the matrix falls apart. */
    private static int split(double[] d, double[] e, int low) {
        int m = low;
        while (m < d.length - 1 && Math.abs(e[m]) > Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1])) / 2) {
            m++;
        }
        return m;
    }

    private static void turn(double[] d, double[] e, double[] first, int low, int m) {
        double g = (d[low + 1] - d[low]) / (2 * e[low]);
        double r = Math.hypot(g, 1);
        g = d[m] - d[low] + e[low] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= low; i--) {
            double f = s * e[i];
            double b = c * e[i];
            r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            double component = first[i + 1];
            first[i + 1] = s * first[i] + c * component;
            first[i] = c * first[i] - s * component;
        }
        d[low] -= p;
        e[low] = g;
        e[m] = 0;
    }
}

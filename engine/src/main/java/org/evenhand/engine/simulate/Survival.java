package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely people of one profession are still there: those of the start by band, those who joined by the year they joined. Expectations over the
 * multiplier of leaving are taken once for all areas; what is left for an area are sums over its people.
 */
final class Survival {

    private final List<Year> years;

    private Survival(List<Year> years) {
        this.years = years;
    }

    static Survival of(StockFlow model, int profession) {
        Quadrature h = Quadrature.of(model.leavingMultiplier(profession), ExactMoments.POINTS);
        Quadrature g = Quadrature.of(model.joinerMultiplier(profession), ExactMoments.POINTS);
        List<Year> years = new ArrayList<>();
        for (int year = 0; year < model.shape().years(); year++) {
            double[][] stays = new double[h.size()][];
            for (int i = 0; i < stays.length; i++) {
                stays[i] = stays(model, profession, year, h.point(i));
            }
            years.add(new Year(model.shape().bands(), h, g.mean(), g.variance(), stays));
        }
        return new Survival(years);
    }

    Year in(int year) {
        return years.get(year);
    }

    /**
     * Probability to be there at the end of a year: by band at the start, then by the year of joining. Worked backwards: v(b) is the probability for
     * one who is in band b after the year looked at, 1 after the last.
     */
    private static double[] stays(StockFlow model, int profession, int lastYear, double h) {
        int bands = model.shape().bands();
        double[] stays = new double[bands + lastYear + 1];
        double[] v = new double[bands];
        Arrays.fill(v, 1);
        for (int year = lastYear; year >= 0; year--) {
            double joining = 0;
            for (int band = 0; band < bands; band++) {
                joining += model.joinerShare(profession, band) * v[band];
            }
            stays[bands + year] = joining;
            for (int band = 0; band < bands; band++) {
                double rising = model.rising(profession, band);
                double above = band + 1 < bands ? v[band + 1] : 0;
                v[band] = (1 - model.leaving(profession, year, band, h)) * ((1 - rising) * v[band] + rising * above);
            }
        }
        System.arraycopy(v, 0, stays, 0, bands);
        return stays;
    }

    /** Expectations for the end of one year. A vector x holds people by band, then joiners by year. */
    static final class Year {

        private final int size;
        private final double[] mean;
        private final double[] chance;
        private final double[] covariance;

        private Year(int bands, Quadrature h, double g, double gVariance, double[][] stays) {
            size = stays[0].length;
            mean = new double[size];
            chance = new double[size];
            double[] second = new double[size];
            for (int i = 0; i < size; i++) {
                for (int point = 0; point < stays.length; point++) {
                    double stay = stays[point][i];
                    mean[i] += h.weight(point) * stay;
                    second[i] += h.weight(point) * stay * (1 - stay);
                }
            }
            covariance = covariance(h, stays, mean);
            for (int i = 0; i < size; i++) {
                boolean joined = i >= bands;
                chance[i] = joined ? g * mean[i] : second[i];
                for (int j = i; j < size; j++) {
                    double factor = (joined ? g : 1) * (j >= bands ? g : 1);
                    double pairs = i == j ? 1 : 2;
                    double ofJoiners = joined ? gVariance * (covariance[i * size + j] + mean[i] * mean[j]) : 0;
                    covariance[i * size + j] = pairs * (factor * covariance[i * size + j] + ofJoiners);
                }
            }
            for (int i = bands; i < size; i++) {
                mean[i] *= g;
            }
        }

        int size() {
            return size;
        }

        double mean(double[] x) {
            return product(mean, x);
        }

        double chance(double[] x) {
            return product(chance, x);
        }

        double parameters(double[] x) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                double row = 0;
                for (int j = i; j < size; j++) {
                    row += covariance[i * size + j] * x[j];
                }
                sum += row * x[i];
            }
            return Math.max(0, sum);
        }

        /** Of the probabilities of staying, over the multiplier of leaving; the upper triangle. */
        private static double[] covariance(Quadrature h, double[][] stays, double[] mean) {
            int size = mean.length;
            double[] covariance = new double[size * size];
            double[] beyond = new double[size];
            for (int point = 0; point < stays.length; point++) {
                for (int i = 0; i < size; i++) {
                    beyond[i] = stays[point][i] - mean[i];
                }
                for (int i = 0; i < size; i++) {
                    double weighted = h.weight(point) * beyond[i];
                    for (int j = i; j < size; j++) {
                        covariance[i * size + j] += weighted * beyond[j];
                    }
                }
            }
            return covariance;
        }

        private static double product(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}

package org.evenhand.engine.simulate;

import java.util.Arrays;
import java.util.List;

/** Shares, added up, from which one is drawn. */
final class Cumulative {

    private final double[] sums;

    private Cumulative(double[] sums) {
        this.sums = sums;
    }

    /** @param shares that sum to about 1; one of share 0 is never drawn */
    static Cumulative of(List<Double> shares) {
        double[] sums = new double[shares.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += shares.get(i);
            sums[i] = sum;
        }
        return new Cumulative(sums);
    }

    /** An index with the probability of its share. */
    int draw(Lots lots) {
        double u = lots.uniform() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, u);
        int at = found >= 0 ? found + 1 : -found - 1;
        while (at > 0 && sums[at] == sums[at - 1]) {
            at--;
        }
        return at;
    }
}

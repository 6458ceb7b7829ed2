package org.evenhand.engine.simulate;

import java.util.Arrays;

/**
 * How many people there are, over all draws.
 *
 * <p>A quantile is the smallest number that at least so large a share of the draws does not exceed, so always a number that was drawn. Sums of
 * whole numbers have no order, so this is the same however the draws were spread over threads.
 *
 * @param mean over draws; its standard error is sd/√draws
 * @param sd standard deviation, the sum of squares divided by draws − 1; 0 with one draw
 * @param p5 one draw in twenty is at or below
 * @param p25 a quarter
 * @param p50 the median
 * @param p75 three quarters
 * @param p95 all but one in twenty
 */
public record Summary(double mean, double sd, int p5, int p25, int p50, int p75, int p95) {

    /** Beyond so wide a range sorting is quicker than counting. */
    private static final int WIDEST_COUNTED = 1 << 16;

    /**
     * @param values one for each draw, from {@code from} to below {@code to}; not changed
     * @param counts at least as long as the range of values is wide, where that is at most 65,536; holds zeros and does so afterwards
     */
    static Summary of(int[] values, int from, int to, int[] counts) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        long sum = 0;
        for (int i = from; i < to; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
            sum += values[i];
        }
        int draws = to - from;
        long squares = 0;
        for (int i = from; i < to; i++) {
            long beyond = values[i] - (long) least;
            squares += beyond * beyond;
        }
        double mean = (double) sum / draws;
        double centre = (double) (sum - (long) least * draws) / draws;
        double sd = draws == 1 ? 0 : Math.sqrt(Math.max(0, squares - centre * centre * draws) / (draws - 1));
        int[] at = (long) greatest - least < counts.length
                ? counted(values, from, to, least, greatest, counts)
                : sorted(values, from, to);
        return new Summary(mean, sd, at[0], at[1], at[2], at[3], at[4]);
    }

    static int[] counts() {
        return new int[WIDEST_COUNTED];
    }

    private static int[] counted(int[] values, int from, int to, int least, int greatest, int[] counts) {
        for (int i = from; i < to; i++) {
            counts[values[i] - least]++;
        }
        int[] at = new int[5];
        int level = 0;
        int sum = 0;
        for (int value = least; value <= greatest && level < at.length; value++) {
            sum += counts[value - least];
            while (level < at.length && sum > rank(level, to - from)) {
                at[level++] = value;
            }
        }
        Arrays.fill(counts, 0, greatest - least + 1, 0);
        return at;
    }

    private static int[] sorted(int[] values, int from, int to) {
        int[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        int[] at = new int[5];
        for (int level = 0; level < at.length; level++) {
            at[level] = sorted[rank(level, sorted.length)];
        }
        return at;
    }

    /** Place of a quantile among sorted values, counted from 0. Whole numbers, lest 0.05 × 20 be above 1. */
    private static int rank(int level, int draws) {
        long hundredths = switch (level) {
            case 0 -> 5;
            case 1 -> 25;
            case 2 -> 50;
            case 3 -> 75;
            default -> 95;
        };
        return (int) ((hundredths * draws + 99) / 100) - 1;
    }
}

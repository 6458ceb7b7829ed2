package org.evenhand.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * A waiting list as stocks by whole months waited; the last stock holds all who wait longer. In a month everybody waits a month longer, referrals
 * come in, some leave untreated and some are taken.
 *
 * <p>With n(m) in stock m after ageing: leave(m) = r(m) n(m); taken(m) = capacity × c(m) n(m) ÷ Σ c n; left = n − taken − leave. Where a stock
 * would go below nothing, nobody more is taken from it and the rest of the capacity goes to the other stocks in proportion to who waits there;
 * capacity that finds nobody is not used.
 *
 * <p>Invariant with rates from 0 to 1: people before + referrals = people after + taken + left untreated; no stock is below 0.
 *
 * <p>Source: the compartments of NHSRtt 0.1 (Bristol, North Somerset and South Gloucestershire Integrated Care Board), from its description; its
 * worked numbers are a test. The rule for stocks that would go below nothing is ours.
 *
 * @param taking weight by months waited with which capacity is spent
 * @param leaving share that leaves untreated, by months waited
 */
public record WaitStocks(List<Double> taking, List<Double> leaving) {

    public WaitStocks {
        taking = List.copyOf(taking);
        leaving = List.copyOf(leaving);
        if (taking.size() < 2 || taking.size() != leaving.size()) {
            throw new NotUnderstood(
                    "Stocks by months waited",
                    taking.size() + " and " + leaving.size(),
                    "Give at least two, and as many weights of taking as shares of leaving.");
        }
    }

    /**
     * One month.
     *
     * @param waiting after it, by months waited
     * @param taken by months waited
     * @param left untreated, by months waited
     */
    public record Month(List<Double> waiting, List<Double> taken, List<Double> left) {

        public Month {
            waiting = List.copyOf(waiting);
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }

        public double total() {
            return waiting.stream().mapToDouble(Double::doubleValue).sum();
        }

        /** Who has waited at least so many whole months. */
        public double atLeast(int months) {
            double sum = 0;
            for (int m = months; m < waiting.size(); m++) {
                sum += waiting.get(m);
            }
            return sum;
        }
    }

    /** First come, first served: whoever waits longer is far more likely to be taken. */
    public static WaitStocks longestFirst(int stocks, double leaveAMonth) {
        List<Double> taking = new ArrayList<>();
        List<Double> leaving = new ArrayList<>();
        for (int m = 0; m < stocks; m++) {
            taking.add(m == 0 ? 1.0 : 1.0 + m * m);
            leaving.add(leaveAMonth);
        }
        return new WaitStocks(taking, leaving);
    }

    /**
     * @param waiting before, by months waited, as many as there are stocks
     * @param referrals that come in this month
     * @param capacity people who can be taken in this month
     */
    public Month next(List<Double> waiting, double referrals, double capacity) {
        int stocks = taking.size();
        if (waiting.size() != stocks) {
            throw new NotUnderstood("Stocks by months waited", waiting.toString(), "Give %d.".formatted(stocks));
        }
        double[] now = new double[stocks];
        now[0] = referrals;
        for (int m = 0; m < stocks; m++) {
            now[Math.min(m + 1, stocks - 1)] += waiting.get(m);
        }
        double[] left = new double[stocks];
        double[] room = new double[stocks];
        for (int m = 0; m < stocks; m++) {
            left[m] = leaving.get(m) * now[m];
            room[m] = now[m] - left[m];
        }
        double[] taken = spend(now, room, capacity);
        List<Double> after = new ArrayList<>();
        for (int m = 0; m < stocks; m++) {
            after.add(room[m] - taken[m]);
        }
        return new Month(after, listed(taken), listed(left));
    }

    private double[] spend(double[] now, double[] room, double capacity) {
        int stocks = now.length;
        double[] taken = new double[stocks];
        double[] weight = new double[stocks];
        double sum = 0;
        for (int m = 0; m < stocks; m++) {
            weight[m] = taking.get(m) * now[m];
            sum += weight[m];
        }
        double rest = 0;
        for (int m = 0; m < stocks; m++) {
            double wanted = sum == 0 ? 0 : capacity * weight[m] / sum;
            taken[m] = Math.min(wanted, room[m]);
            rest += wanted - taken[m];
        }
        double free = 0;
        for (int m = 0; m < stocks; m++) {
            free += room[m] - taken[m];
        }
        double share = free > 0 ? Math.min(1, rest / free) : 0;
        for (int m = 0; m < stocks && share > 0; m++) {
            taken[m] += share * (room[m] - taken[m]);
        }
        return taken;
    }

    private static List<Double> listed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}

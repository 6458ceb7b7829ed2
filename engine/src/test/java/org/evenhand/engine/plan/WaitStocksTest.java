package org.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.evenhand.engine.plan.WaitStocks.Month;
import org.junit.jupiter.api.Test;

class WaitStocksTest {

    /** Rates and results of the tests of NHSRtt (nhs-bnssg-analytics, tests/testthat/test-modelling.R), to the digits given there. */
    private static final WaitStocks PUBLISHED = new WaitStocks(
            List.of(0.5196652828326, 2.55465828915496, 4.3484007188955, 4.38332515684441, 4.43358598769489),
            List.of(0.37640166060088, -2.06558994698596, -4.2180808626746, -4.25999018821329, -4.32030318523386));

    private static final double DIGITS = 1e-7;

    @Test
    void the_numbers_of_nhsrtt_come_out() {
        // Its first month has 338 referrals, 322 treatments; waiting before: what flows in, 197, 121, 143 and 331 =
        // treated + reneged + left.
        Month first = PUBLISHED.next(List.of(197.0, 121.0, 143.0, 331.0, 0.0), 338, 322);

        assertClose(
                first.taken(), 17.1419745447141, 49.1156035218472, 51.3493996934086, 61.173054609372, 143.219967630658);
        assertClose(
                first.left(),
                127.223761283097,
                -406.921219556234,
                -510.387784383627,
                -609.1785969145,
                -1430.02035431241);
        assertClose(
                first.waiting(),
                193.634264172189,
                554.805616034387,
                580.038384690218,
                691.005542305128,
                1617.80038668175);
    }

    @Test
    void the_second_month_of_nhsrtt_follows_from_the_first() {
        Month first = PUBLISHED.next(List.of(197.0, 121.0, 143.0, 331.0, 0.0), 338, 322);

        // 330 referrals (5.342… + 124.212… + 200.445…) and 494 treatments.
        Month second = PUBLISHED.next(first.waiting(), 330, 494);

        assertThat(second.taken().get(4)).isCloseTo(318.886269703902, within(1e-6));
        assertThat(second.waiting().get(4)).isCloseTo(11964.6612683718, within(1e-6));
        assertThat(second.waiting().get(0)).isCloseTo(200.445119689543, within(1e-6));
    }

    @Test
    void people_are_conserved_and_no_stock_is_below_nothing() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            WaitStocks stocks = WaitStocks.longestFirst(6, random.nextDouble() * 0.3);
            List<Double> waiting = new ArrayList<>();
            for (int m = 0; m < 6; m++) {
                waiting.add(random.nextDouble() * 100);
            }
            double referrals = random.nextDouble() * 200;

            Month month = stocks.next(waiting, referrals, random.nextDouble() * 900);

            double before = sum(waiting) + referrals;
            assertThat(sum(month.waiting()) + sum(month.taken()) + sum(month.left()))
                    .isCloseTo(before, within(1e-9 * before));
            assertThat(month.waiting()).allMatch(stock -> stock >= -1e-9);
        }
    }

    @Test
    void capacity_that_meets_demand_empties_the_list() {
        WaitStocks stocks = WaitStocks.longestFirst(4, 0);

        Month month = stocks.next(List.of(10.0, 10.0, 10.0, 10.0), 10, 50);

        assertThat(month.total()).isCloseTo(0, within(1e-9));
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void assertClose(List<Double> actual, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i)).isCloseTo(expected[i], within(DIGITS));
        }
    }
}

package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactMomentsTest {

    /** The oracle is printed with ten digits, so it says no more than 5e-11 relative. */
    private static final double AS_PRINTED = 1e-9;

    @Test
    void one_area_and_year_can_be_checked_by_hand() {
        // 10 people, each leaves with 0.2, nobody rises; 3 join on average; nothing uncertain.
        // mean = 10 × 0.8 + 3 = 11; variance = 10 × 0.8 × 0.2 + 3 = 4.6, all of it chance.
        StockFlow model = StockFlow.builder(new Shape(1, 1, 1, 1))
                .people(10)
                .leaving(0.2)
                .joiners(3)
                .build();

        ExactMoments.Moments moments = ExactMoments.of(model).get(0, 0, 0);

        assertThat(moments.mean()).isCloseTo(11, within(1e-14));
        assertThat(moments.chanceVariance()).isCloseTo(4.6, within(1e-14));
        assertThat(moments.parameterVariance()).isZero();
    }

    @Test
    void what_is_not_known_about_rates_is_told_from_chance() {
        // h is 1 on average with variance 1/25, g likewise with 1/16; one year, and 0.2 h stays below the cap but for
        // 1e-13 of h.
        // mean = 10 (1 − 0.2) + 3; parameters = (10 × 0.2)²/25 + 3²/16 = 0.16 + 0.5625.
        // chance = 10 E[(1 − 0.2h) 0.2h] + 3 = 10 (0.2 − 0.04 (1 + 1/25)) + 3 = 4.584.
        StockFlow model = StockFlow.builder(new Shape(1, 1, 1, 1))
                .people(10)
                .leaving(0.2)
                .joiners(3)
                .leavingMultipliers(List.of(new Multiplier.Gamma(25)))
                .joinerMultipliers(List.of(new Multiplier.Gamma(16)))
                .build();

        ExactMoments.Moments moments = ExactMoments.of(model).get(0, 0, 0);

        assertThat(moments.mean()).isCloseTo(11, within(1e-9));
        assertThat(moments.parameterVariance()).isCloseTo(0.7225, within(1e-9));
        assertThat(moments.chanceVariance()).isCloseTo(4.584, within(1e-9));
    }

    @Test
    void all_rows_of_england_agree_with_another_program() {
        List<String[]> expected = Oracle.rows("B_wf_exact_moments.csv.gz");

        ExactMoments exact = ExactMoments.of(WorkforceWorkload.england());

        assertThat(expected).hasSize(45_900);
        double worst = 0;
        for (String[] row : expected) {
            int area = Integer.parseInt(row[0]);
            int profession = Integer.parseInt(row[1]);
            int year = Integer.parseInt(row[2]) - 1;
            double mean = Double.parseDouble(row[3]);
            double sd = Double.parseDouble(row[4]);
            worst = Math.max(worst, Math.abs(exact.mean(area, profession, year) / mean - 1));
            worst = Math.max(worst, Math.abs(exact.sd(area, profession, year) / sd - 1));
        }
        assertThat(worst).isLessThan(AS_PRINTED);
    }

    @Test
    void the_nation_is_less_certain_than_areas_that_know_nothing_of_each_other_would_make_it() {
        StockFlow model = WorkforceWorkload.of(20, 1).build();

        ExactMoments areas = ExactMoments.of(model);
        ExactMoments.Moments nation = ExactMoments.ofTotals(model).get(0, 0, 9);

        double mean = 0;
        double chance = 0;
        double parameters = 0;
        for (int area = 0; area < 20; area++) {
            mean += areas.get(area, 0, 9).mean();
            chance += areas.get(area, 0, 9).chanceVariance();
            parameters += areas.get(area, 0, 9).parameterVariance();
        }
        // Chance of areas adds up; what is shared does not cancel: about 20 times as much variance as if it did.
        assertThat(nation.mean()).isCloseTo(mean, within(1e-9));
        assertThat(nation.chanceVariance()).isCloseTo(chance, within(1e-9));
        assertThat(nation.parameterVariance()).isBetween(15 * parameters, 20 * parameters);
    }

    @Test
    void an_elicited_range_has_the_moments_of_a_pert_distribution() {
        // Malcolm and others 1959 as a beta distribution: mean (0.5 + 4 × 0.9 + 2)/6; variance (mean − low)(high −
        // mean)/7.
        Multiplier.Elicited range = new Multiplier.Elicited(0.5, 0.9, 2);

        Quadrature quadrature = Quadrature.of(range, 48);

        double mean = (0.5 + 4 * 0.9 + 2) / 6;
        assertThat(quadrature.mean()).isCloseTo(mean, within(1e-13));
        assertThat(quadrature.variance()).isCloseTo((mean - 0.5) * (2 - mean) / 7, within(1e-13));
    }

    @Test
    void doubling_people_and_joiners_doubles_mean_and_chance_and_quadruples_the_rest() {
        StockFlow once = WorkforceWorkload.of(3, 2).build();
        StockFlow twice = WorkforceWorkload.of(3, 2)
                .people(doubled(once))
                .joiners(doubledJoiners(once))
                .build();

        ExactMoments.Moments single = ExactMoments.of(once).get(2, 1, 7);
        ExactMoments.Moments both = ExactMoments.of(twice).get(2, 1, 7);

        assertThat(both.mean()).isCloseTo(2 * single.mean(), within(1e-10));
        assertThat(both.chanceVariance()).isCloseTo(2 * single.chanceVariance(), within(1e-10));
        assertThat(both.parameterVariance()).isCloseTo(4 * single.parameterVariance(), within(1e-10));
    }

    @Test
    void a_model_with_limits_is_refused() {
        StockFlow model = StockFlow.builder(new Shape(1, 1, 1, 1)).posts(12).build();

        assertThatThrownBy(() -> ExactMoments.of(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not linear")
                .hasMessageContaining("MonteCarlo");
    }

    @Test
    void rates_may_differ_from_year_to_year() {
        // Nobody leaves in the first year and half in the second; 4 join in the first only: 8 + 4, then 6.
        StockFlow model = StockFlow.builder(new Shape(1, 1, 2, 1))
                .people(8)
                .leaving(0, 0.5)
                .joiners(4, 0)
                .leavingMultipliers(Collections.nCopies(1, Multiplier.none()))
                .build();

        ExactMoments exact = ExactMoments.of(model);

        assertThat(exact.mean(0, 0, 0)).isCloseTo(12, within(1e-14));
        assertThat(exact.mean(0, 0, 1)).isCloseTo(6, within(1e-14));
        // 8 of the start and a Poisson number of mean 4, each kept with ½: 8/4 + 2.
        assertThat(exact.get(0, 0, 1).chanceVariance()).isCloseTo(4, within(1e-14));
    }

    private static int[] doubled(StockFlow model) {
        Shape shape = model.shape();
        int[] people = new int[shape.cells()];
        for (int a = 0; a < shape.areas(); a++) {
            for (int p = 0; p < shape.professions(); p++) {
                for (int b = 0; b < shape.bands(); b++) {
                    people[shape.cell(a, p, b)] = 2 * model.people(a, p, b);
                }
            }
        }
        return people;
    }

    private static double[] doubledJoiners(StockFlow model) {
        Shape shape = model.shape();
        double[] joiners = new double[shape.rows()];
        for (int a = 0; a < shape.areas(); a++) {
            for (int p = 0; p < shape.professions(); p++) {
                for (int y = 0; y < shape.years(); y++) {
                    joiners[shape.row(a, p, y)] = 2 * model.joiners(a, p, y);
                }
            }
        }
        return joiners;
    }
}

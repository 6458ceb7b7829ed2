package org.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.evenhand.engine.compare.FunnelLimits.Place;
import org.junit.jupiter.api.Test;

class FunnelLimitsTest {

    /** The source's formula computed with SciPy 1.17.1 (stats.binom.ppf, cdf, pmf). Sums of n terms: 1e-10 is ample. */
    @Test
    void has_the_limits_of_the_source_s_formula() {
        FunnelLimits fifty = FunnelLimits.of(0.3, 50);
        FunnelLimits england = FunnelLimits.of(0.05, 20_000);

        assertThat(fifty.inner().low()).isCloseTo(0.1661393803119346, within(1e-10));
        assertThat(fifty.inner().high()).isCloseTo(0.42013588671688035, within(1e-10));
        assertThat(fifty.outer().low()).isCloseTo(0.10312998454753805, within(1e-10));
        assertThat(fifty.outer().high()).isCloseTo(0.4990695885480361, within(1e-10));
        assertThat(england.inner().low()).isCloseTo(0.04697564895645819, within(1e-10));
        assertThat(england.outer().high()).isCloseTo(0.05480072087066718, within(1e-10));
    }

    @Test
    void never_leaves_the_range_of_a_share() {
        FunnelLimits tiny = FunnelLimits.of(0.2, 10);

        // The formula gives −0.077 and −0.099 here (SciPy 1.17.1): a share cannot be that, so the limit is 0.
        assertThat(tiny.inner().low()).isZero();
        assertThat(tiny.outer().low()).isZero();
        assertThat(tiny.inner().high()).isCloseTo(0.4294938829210066, within(1e-10));
    }

    @Test
    void nests_and_narrows_as_areas_grow() {
        double before = 1;
        for (int n = 10; n <= 100_000; n *= 10) {
            FunnelLimits limits = FunnelLimits.of(0.5, n);

            assertThat(limits.outer().low()).isLessThanOrEqualTo(limits.inner().low());
            assertThat(limits.outer().high())
                    .isGreaterThanOrEqualTo(limits.inner().high());
            assertThat(limits.inner().high() - limits.inner().low()).isLessThan(before);
            before = limits.inner().high() - limits.inner().low();
        }
    }

    /** A world where only chance differs: 10,000 areas of 400 at a share of 0.3. About 5 % lie beyond the inner limits, 0.2 % beyond the outer. */
    @Test
    void calls_about_one_in_twenty_unusual_where_only_chance_differs() {
        Random random = new Random(2005);
        FunnelLimits limits = FunnelLimits.of(0.3, 400);
        int areas = 10_000;
        int unusual = 0;
        int veryUnusual = 0;
        for (int area = 0; area < areas; area++) {
            double share = random.doubles(400).filter(draw -> draw < 0.3).count() / 400.0;
            Place place = limits.placeOf(share);
            unusual += place == Place.AS_EXPECTED ? 0 : 1;
            veryUnusual += place == Place.VERY_UNUSUAL ? 1 : 0;
        }

        // Counts are whole, so the share beyond an interpolated limit is not exactly 5 %: one count either way,
        // and four standard errors of 10,000 areas are 0.9 %.
        assertThat((double) unusual / areas).isCloseTo(0.05, within(0.015));
        assertThat((double) veryUnusual / areas).isCloseTo(0.002, within(0.003));
    }

    @Test
    void refuses_a_target_in_per_cent() {
        assertThatThrownBy(() -> FunnelLimits.of(30, 50))
                .hasMessageContaining("30")
                .hasMessageContaining("per cent");
        assertThatThrownBy(() -> FunnelLimits.of(0.3, 0)).hasMessageContaining("n = 0");
    }
}

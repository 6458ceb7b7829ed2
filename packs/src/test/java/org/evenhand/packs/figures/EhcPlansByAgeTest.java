package org.evenhand.packs.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.figures.EhcPlansByAge.Ages;
import org.evenhand.packs.figures.EhcPlansByAge.Shares;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;

class EhcPlansByAgeTest {

    private static final LaCode LEEDS = LaCode.of("383");
    private static final LaCode SURREY = LaCode.of("936");
    private static final LaCode WIRRAL = LaCode.of("344");

    private final EhcPlansByAge plans =
            EhcPlansByAge.from(Packs.on(SharedData.project().resolve("packs/data")));

    @Test
    void plans_of_england_divide_as_those_of_the_authorities_whose_ages_are_published() {
        Shares deaf = plans.england("HI");

        // The Department's table of England: 398, 2,700, 3,035, 1,950 and 682 of 8,765 in the five bands; without
        // Surrey's 162, which are not published, a share can differ by no more than 162 ÷ 8,765 = 0.018.
        assertThat(deaf.byBand().get(0)).isCloseTo(398 / 8765.0, within(0.018));
        assertThat(deaf.byBand().get(1)).isCloseTo(2700 / 8765.0, within(0.018));
        assertThat(deaf.byBand().get(4)).isCloseTo(682 / 8765.0, within(0.018));
        assertThat(deaf.byBand().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void an_authority_divides_as_its_own_plans_do() {
        assertThat(plans.of(LEEDS, "ASD").ages()).isEqualTo(Ages.PUBLISHED);
        assertThat(plans.of(LEEDS, "ASD")).isNotEqualTo(plans.england("ASD"));
    }

    @Test
    void england_stands_in_where_ages_are_not_published() {
        Shares surrey = plans.of(SURREY, "SLD");

        assertThat(surrey.ages()).isEqualTo(Ages.NOT_PUBLISHED);
        assertThat(surrey.byBand()).isEqualTo(plans.england("SLD").byBand());
    }

    /** Wirral has 3 plans for hearing impairment: any band with some of them has fewer than five. */
    @Test
    void england_stands_in_where_a_band_would_tell_of_a_few_children() {
        Shares wirral = plans.of(WIRRAL, "HI");

        assertThat(wirral.ages()).isEqualTo(Ages.FEW);
        assertThat(wirral.byBand()).isEqualTo(plans.england("HI").byBand());
    }

    @Test
    void a_band_is_cut_by_single_years_of_england_and_those_under_three_evenly() {
        // Autism at 16, 17, 18 and 19: 12,767, 11,037, 8,692 and 6,273.
        assertThat(plans.within(new AgeBand(16, 19), "ASD", 16, 18)).isCloseTo(32_496 / 38_769.0, within(1e-12));
        // Hearing impairment: 22 under three, 95 at three, 281 at four; two of the first three years are 22 × 2 ÷ 3.
        assertThat(plans.within(new AgeBand(0, 4), "HI", 0, 1)).isCloseTo(22 * 2 / 3.0 / 398, within(1e-12));
        assertThat(plans.within(new AgeBand(5, 10), "HI", 0, 4)).isZero();
        assertThat(plans.within(new AgeBand(5, 10), "HI", 5, 25)).isEqualTo(1);
    }

    @Test
    void the_five_bands_hold_every_age_once() {
        for (int age = 0; age <= AgeBand.OLDEST; age++) {
            int years = age;
            assertThat(AgeBand.all())
                    .filteredOn(band -> band.holds(years, years))
                    .hasSize(1);
        }
    }
}

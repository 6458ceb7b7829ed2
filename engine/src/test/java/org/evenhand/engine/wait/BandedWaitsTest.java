package org.evenhand.engine.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.engine.wait.BandedWaits.Band;
import org.evenhand.engine.wait.BandedWaits.MiddleOfThoseStillWaiting;
import org.evenhand.engine.wait.BandedWaits.Over;
import org.junit.jupiter.api.Test;

class BandedWaitsTest {

    /** NHS England, community health services situation report, October 2025: children's speech and language therapy, England. */
    private static final BandedWaits SPEECH_AND_LANGUAGE = BandedWaits.of(List.of(
            Band.of(0, 1, 3_185),
            Band.of(1, 2, 4_082),
            Band.of(2, 4, 7_720),
            Band.of(4, 12, 14_697),
            Band.of(12, 18, 8_200),
            Band.of(18, 52, 18_909),
            Band.of(52, 104, 4_053),
            Band.from(104, 999)));

    /** 18,909 + 4,053 + 999 = 23,961 of 61,845; 4,053 + 999 = 5,052. */
    @Test
    void give_the_shares_over_18_and_52_weeks_of_those_still_waiting() {
        Proportion over18 = Proportion.of(23_961, 61_845);
        Proportion over52 = Proportion.of(5_052, 61_845);

        assertThat(SPEECH_AND_LANGUAGE.stillWaiting()).isEqualTo(61_845);
        assertThat(SPEECH_AND_LANGUAGE.over(18)).hasValue(new Over.Exactly(over18, over18.interval(Level.NINETY_FIVE)));
        assertThat(SPEECH_AND_LANGUAGE.over(52)).hasValue(new Over.Exactly(over52, over52.interval(Level.NINETY_FIVE)));
    }

    /** The middle one of 61,845 is the 30,923rd; 29,684 have waited less than 12 weeks and 37,884 less than 18. */
    @Test
    void say_between_which_weeks_the_middle_one_lies() {
        assertThat(SPEECH_AND_LANGUAGE.middle()).hasValue(new MiddleOfThoseStillWaiting(12, OptionalInt.of(18)));
    }

    @Test
    void leave_the_upper_end_open_where_the_middle_lies_in_the_open_band() {
        BandedWaits waits = BandedWaits.of(List.of(Band.of(0, 52, 3), Band.from(52, 5)));

        assertThat(waits.middle()).hasValue(new MiddleOfThoseStillWaiting(52, OptionalInt.empty()));
    }

    /** Of four, the two in the middle stand in different bands: the median is somewhere between their outer edges. */
    @Test
    void span_two_bands_where_the_two_in_the_middle_stand_in_both() {
        BandedWaits waits = BandedWaits.of(List.of(Band.of(0, 4, 2), Band.of(4, 12, 0), Band.of(12, 18, 2)));

        assertThat(waits.middle()).hasValue(new MiddleOfThoseStillWaiting(0, OptionalInt.of(18)));
    }

    /** Weeks 18 to 52 lie across week 26: at least those from 52, at most those from 18. */
    @Test
    void give_bounds_where_a_band_lies_across_the_week_asked_for() {
        assertThat(SPEECH_AND_LANGUAGE.over(26)).hasValue(new Over.Between(5_052 / 61_845.0, 23_961 / 61_845.0));
    }

    @Test
    void have_no_share_and_no_middle_where_nobody_waits() {
        BandedWaits nobody = BandedWaits.of(List.of(Band.of(0, 18, 0), Band.from(18, 0)));

        assertThat(nobody.over(18)).isEmpty();
        assertThat(nobody.middle()).isEmpty();
    }

    /** Whatever the waits within the bands are, the true share and the true median lie within what is said. */
    @Test
    void hold_the_true_share_and_median_of_any_waits() {
        Random random = new Random(18);
        int[] edges = {0, 1, 2, 4, 12, 18, 52, 104};
        for (int round = 0; round < 1_000; round++) {
            List<Integer> weeks = new ArrayList<>();
            int size = 1 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                weeks.add(random.nextInt(130));
            }
            weeks.sort(null);
            List<Band> bands = new ArrayList<>();
            for (int i = 0; i < edges.length; i++) {
                int from = edges[i];
                int to = i + 1 < edges.length ? edges[i + 1] : Integer.MAX_VALUE;
                long children = weeks.stream().filter(w -> w >= from && w < to).count();
                bands.add(to == Integer.MAX_VALUE ? Band.from(from, children) : Band.of(from, to, children));
            }
            int asked = random.nextInt(120);

            BandedWaits waits = BandedWaits.of(bands);

            double truly = weeks.stream().filter(w -> w >= asked).count() / (double) size;
            switch (waits.over(asked).orElseThrow()) {
                case Over.Exactly exactly ->
                    assertThat(exactly.proportion().share()).isEqualTo(truly);
                case Over.Between between -> assertThat(truly).isBetween(between.low(), between.high());
            }
            MiddleOfThoseStillWaiting middle = waits.middle().orElseThrow();
            double median = (weeks.get((size - 1) / 2) + weeks.get(size / 2)) / 2.0;
            assertThat(median).isBetween((double) middle.lowWeeks(), (double)
                    middle.highWeeks().orElse(Integer.MAX_VALUE));
        }
    }

    @Test
    void refuse_bands_with_gaps_overlaps_or_in_disorder() {
        assertThatThrownBy(() -> BandedWaits.of(List.of(Band.of(0, 4, 1), Band.of(12, 18, 1))))
                .hasMessageContaining("12 weeks where 4 was expected");
        assertThatThrownBy(() -> BandedWaits.of(List.of(Band.from(0, 1), Band.of(4, 12, 1))))
                .hasMessageContaining("not the last");
        assertThatThrownBy(() -> Band.of(4, 2, 1)).hasMessageContaining("swapped");
        assertThatThrownBy(() -> Band.of(0, 2, -1)).hasMessageContaining("-1 children");
    }
}

package org.evenhand.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.evenhand.app.access.counts.RequestsCounted.FirstWait;
import org.evenhand.app.evaluation.Evaluated.Line;
import org.evenhand.app.evaluation.Evaluated.Ratio;
import org.evenhand.app.evaluation.TimeCounts.Time;
import org.evenhand.app.evaluation.Value.Known;
import org.evenhand.app.evaluation.Value.NotKnown;
import org.evenhand.engine.wait.Wait;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.ServiceIndicators;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures that are worked out by hand. */
class FiguresTest {

    private static final Period TWELVE_WEEKS = new Period(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 8, 31));
    private static final Packs PACKS = Packs.on(SharedData.project().resolve("packs/data"));
    private static final ServiceIndicators INDICATORS = ServiceIndicators.from(PACKS);

    @Test
    void days_for_a_thousand_children_leave_out_time_at_settings_whose_children_nobody_counts() {
        List<Time> given = List.of(
                new Time(SettingType.PRIMARY, true, false, 10, 8),
                new Time(SettingType.SECONDARY, true, false, 4, 2),
                new Time(SettingType.INDEPENDENT, false, false, 70, 50));

        Value value = TimeCounts.forAThousand(OptionalLong.of(500), given, 7, TWELVE_WEEKS);

        // 14 hours are 2 days of 7 hours; 2 / 500 × 1000 = 4 in 84 days; × 365 / 84 = 17.380952…
        assertThat(((Known) value).number()).isCloseTo(17.380952, within(1e-6));
        assertThat(((Known) value).interval()).isEmpty();
    }

    @Test
    void without_a_number_of_children_there_is_no_figure() {
        List<Time> given = List.of(new Time(SettingType.FE_COLLEGE, false, false, 10, 8));

        assertThat(TimeCounts.forAThousand(OptionalLong.empty(), given, 7, TWELVE_WEEKS))
                .isEqualTo(new NotKnown(Value.Reason.NO_CHILDREN));
        assertThat(TimeCounts.forAThousand(OptionalLong.of(500), given, 7, TWELVE_WEEKS))
                .isEqualTo(new NotKnown(Value.Reason.NO_CHILDREN));
    }

    @Test
    void children_are_those_that_registers_publish_and_colleges_publish_none() {
        Children children = new Children(Settings.from(PACKS), INDICATORS);
        LaCode scilly = LaCode.of("420");

        // Isles of Scilly in the packs settings@2025-05-24 and childcare@2021-08-31: one nursery of 32 places, two
        // childminders of 11 in all.
        assertThat(children.in(scilly, Optional.of(kind("PVI_NURSERY")))).hasValue(32);
        assertThat(children.in(scilly, Optional.of(kind("CHILDMINDER")))).hasValue(11);
        assertThat(children.in(scilly, Optional.of(kind("COLLEGE")))).isEmpty();
    }

    @Test
    void statutory_time_is_a_share_of_both_ledgers() {
        // 3 of 3 + 9 hours
        assertThat(TimeCounts.statutory(List.of(
                        new Time(SettingType.PRIMARY, false, true, 3, 1),
                        new Time(SettingType.PRIMARY, true, false, 9, 9))))
                .isEqualTo(Value.of(0.25));
    }

    @Test
    void each_period_is_followed_to_its_own_last_day() {
        LocalDate asked = LocalDate.of(2026, 8, 3);

        // The last day is Sunday 30 August: 27 days after the asking.
        assertThat(asOf(asked, LocalDate.of(2026, 8, 30), null)).isEqualTo(new Wait(27, true));
        assertThat(asOf(asked, LocalDate.of(2026, 8, 31), null)).isEqualTo(new Wait(27, false));
        assertThat(asOf(asked, null, LocalDate.of(2026, 8, 10))).isEqualTo(new Wait(7, false));
        assertThat(asOf(asked, null, LocalDate.of(2026, 9, 10))).isEqualTo(new Wait(27, false));
    }

    @Test
    void parity_divides_by_schools_and_says_nothing_where_either_is_held_back() {
        Reading half = Reading.open(Value.of(4), 10);
        Reading whole = Reading.open(Value.of(8), 10);
        List<Line> lines = List.of(
                new Line(Optional.empty(), whole, whole),
                new Line(Optional.of(kind("SCHOOL")), whole, whole),
                new Line(Optional.of(kind("PVI_NURSERY")), half, whole),
                new Line(Optional.of(kind("COLLEGE")), Reading.TOO_FEW, half),
                new Line(Optional.of(kind("SPECIAL")), half, half));

        assertThat(Evaluating.ratios(lines))
                .containsExactly(
                        new Ratio(kind("PVI_NURSERY"), kind("SCHOOL"), OptionalDouble.of(0.5), OptionalDouble.of(1)),
                        new Ratio(kind("COLLEGE"), kind("SCHOOL"), OptionalDouble.empty(), OptionalDouble.of(0.5)));
    }

    private static Wait asOf(LocalDate asked, @Nullable LocalDate seen, @Nullable LocalDate closed) {
        return RequestCounts.asOf(
                new FirstWait(SettingType.PRIMARY, asked, Optional.ofNullable(seen), Optional.ofNullable(closed)),
                TWELVE_WEEKS.lastDay());
    }

    private static Kind kind(String code) {
        return INDICATORS.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package org.evenhand.app.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.evenhand.app.equity.ReleasedWaits.Median;
import org.evenhand.app.equity.ReleasedWaits.Week;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SuppressionRule RULE = new SuppressionRule(10, false, 5);

    @Test
    void half_are_seen_after_the_day_on_which_half_were_seen() {
        // Ten waits of 10, 20 … 100 days, all ended: after 50 days 5 of 10 have ended. The curve runs level at one half
        // until day 60, and the middle of that stretch is taken.
        List<OwnWait> waits = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> seen(Stage.SCHOOL, 10 * i))
                .toList();

        ReleasedWaits all = release(waits).getFirst();

        assertThat(all.curve().orElseThrow().median().reached()).isTrue();
        assertThat(all.curve().orElseThrow().median().days()).isEqualTo(55);
        assertThat(all.n()).isEqualTo(OptionalLong.of(10));
    }

    @Test
    void who_was_never_answered_makes_the_figure_worse_not_invisible() {
        List<OwnWait> answered = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> seen(Stage.SCHOOL, 10 * i))
                .toList();
        List<OwnWait> withUnanswered = new ArrayList<>(answered);
        for (int i = 0; i < 12; i++) {
            withUnanswered.add(waitingFor(Stage.EARLY_YEARS, 150));
        }

        Median before = release(answered).getFirst().curve().orElseThrow().median();
        Median after = release(withUnanswered).getFirst().curve().orElseThrow().median();

        // 12 of 22 still wait after 150 days: more than half.
        assertThat(before.reached()).isTrue();
        assertThat(after.reached()).isFalse();
        assertThat(after.days()).isEqualTo(150);
        assertThat(after.high()).isEmpty();
    }

    @Test
    void few_are_held_back_and_so_is_a_second_one_from_which_they_could_be_worked_out() {
        List<OwnWait> waits = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            waits.add(seen(Stage.SCHOOL, 10 + i));
        }
        for (int i = 0; i < 15; i++) {
            waits.add(seen(Stage.EARLY_YEARS, 20 + i));
        }
        for (int i = 0; i < 3; i++) {
            waits.add(seen(Stage.POST_16, 30 + i));
        }

        List<ReleasedWaits> released = release(waits);

        assertThat(of(released, Stage.POST_16).disclosure()).isEqualTo(Disclosure.SUPPRESSED);
        assertThat(of(released, Stage.POST_16).n()).isEmpty();
        assertThat(of(released, Stage.POST_16).curve()).isEmpty();
        // 48 − 30 − 15 = 3 would tell, were the other two and the whole shown.
        long heldBack = released.stream()
                .filter(one -> !(one.series() instanceof Series.OfProfession))
                .filter(one -> one.disclosure() == Disclosure.SUPPRESSED)
                .count();
        assertThat(heldBack).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_area_with_few_requests_has_no_figure_at_all() {
        List<ReleasedWaits> released = release(List.of(seen(Stage.SCHOOL, 5), waitingFor(Stage.SCHOOL, 50)));

        assertThat(released)
                .allMatch(one ->
                        one.disclosure() == Disclosure.SUPPRESSED && one.curve().isEmpty());
    }

    @Test
    void how_many_have_waited_so_long_is_rounded_and_few_are_not_told() {
        // 12 waits of 3, 10, 17 … 80 days: 12 have lasted 0 days, 11 have lasted 7, 10 have lasted 14, 9 have lasted
        // 21.
        List<OwnWait> waits = IntStream.range(0, 12)
                .mapToObj(i -> seen(Stage.SCHOOL, 3 + 7 * i))
                .toList();

        List<Week> weeks = release(waits).getFirst().curve().orElseThrow().weeks();

        assertThat(weeks.get(0).waiting()).hasValue(10);
        assertThat(weeks.get(2).waiting()).hasValue(10);
        assertThat(weeks.get(3).waiting()).isEmpty();
        assertThat(weeks.get(0).percent()).isEqualTo(100);
        // One of 12 ended on day 3: 11/12 = 91.7 %.
        assertThat(weeks.get(1).percent()).isEqualTo(92);
    }

    private static ReleasedWaits of(List<ReleasedWaits> released, Stage stage) {
        return released.stream()
                .filter(one -> one.series().equals(new Series.OfStage(stage)))
                .findFirst()
                .orElseThrow();
    }

    private static List<ReleasedWaits> release(List<OwnWait> waits) {
        return new Release(LaCode.DEMONSTRATION, TODAY, RULE, new DataVersion("disclosure-control", "test")).of(waits);
    }

    private static OwnWait seen(Stage stage, int days) {
        return new OwnWait(
                Profession.QTVI,
                stage,
                TODAY.minusDays(200),
                Optional.of(TODAY.minusDays(200L - days)),
                Optional.empty());
    }

    private static OwnWait waitingFor(Stage stage, int days) {
        return new OwnWait(Profession.QTVI, stage, TODAY.minusDays(days), Optional.empty(), Optional.empty());
    }
}

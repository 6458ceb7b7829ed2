package org.evenhand.app.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.app.continuity.Continuity.ChildMet;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.ServiceIndicators;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.Test;

/** What is counted is told by kind of setting, and what is too small is not told nor can it be worked out. */
class ByKindTest {

    private static final Packs PACKS = Packs.on(SharedData.project().resolve("packs/data"));
    private static final ServiceIndicators INDICATORS = ServiceIndicators.from(PACKS);
    private final ByKind byKind = new ByKind(INDICATORS, DisclosureRules.from(PACKS));

    @Test
    void types_of_one_kind_are_counted_together_and_cases_are_rounded_to_five() {
        List<SettingType> items = new ArrayList<>();
        INDICATORS
                .kinds()
                .forEach(kind ->
                        items.addAll(Collections.nCopies(13, kind.types().getFirst())));
        items.addAll(Collections.nCopies(10, SettingType.SECONDARY));

        Column column = counted(items);

        // 13 primary and 10 secondary schools are 23 schools, rounded 25; 7 kinds of 13 and 10 more are 101, rounded
        // 100.
        assertThat(column.byKind().get(kind("SCHOOL"))).isEqualTo(new Reading(Value.of(23), OptionalLong.of(25)));
        assertThat(column.byKind().get(kind("COLLEGE"))).isEqualTo(new Reading(Value.of(13), OptionalLong.of(15)));
        assertThat(column.whole()).isEqualTo(new Reading(Value.of(101), OptionalLong.of(100)));
    }

    @Test
    void one_below_the_threshold_is_held_back_and_with_it_what_would_give_it_away() {
        List<SettingType> items = new ArrayList<>();
        INDICATORS
                .kinds()
                .forEach(kind -> items.addAll(Collections.nCopies(
                        kind.code().equals("CHILDMINDER") ? 9 : 13, kind.types().getFirst())));

        Column column = counted(items);

        assertThat(column.byKind().get(kind("CHILDMINDER"))).isEqualTo(Reading.TOO_FEW);
        long heldBack = column.byKind().values().stream()
                .filter(Reading.TOO_FEW::equals)
                .count();
        assertThat(heldBack >= 2 || column.whole().equals(Reading.TOO_FEW))
                .as("the whole less the other kinds would be the ninth childminder")
                .isTrue();
    }

    @Test
    void none_at_all_looks_like_few() {
        assertThat(counted(List.of()).whole()).isEqualTo(Reading.TOO_FEW);
    }

    @Test
    void recommendations_are_counted_by_kind_and_each_is_a_share_of_all_that_were_due() {
        List<AdviceOutcome> due = new ArrayList<>();
        for (Kind kind : INDICATORS.kinds()) {
            SettingType type = kind.types().getFirst();
            due.addAll(Collections.nCopies(8, new AdviceOutcome(type, true, Ending.DONE_IN_TIME, Optional.empty())));
            due.addAll(Collections.nCopies(2, new AdviceOutcome(type, true, Ending.DONE_LATE, Optional.empty())));
            due.addAll(
                    Collections.nCopies(3, new AdviceOutcome(type, false, Ending.ACCEPTED_NOT_DONE, Optional.empty())));
            due.addAll(
                    Collections.nCopies(5, new AdviceOutcome(type, false, Ending.DECLINED, Optional.of("NO_FUNDING"))));
            due.addAll(Collections.nCopies(
                    1, new AdviceOutcome(type, false, Ending.DECLINED, Optional.of("NO_CAPACITY"))));
            due.addAll(Collections.nCopies(1, new AdviceOutcome(type, false, Ending.UNANSWERED, Optional.empty())));
        }

        Map<String, Column> columns = AdviceCounts.columns(due, byKind);

        // Of 20 of each kind: 8 + 2 say how much; 8 + 2 + 3 taken on; 8 + 2 done; 8 in time; 5 for money.
        Map<String, Long> expected =
                Map.of("specified", 10L, "accepted", 13L, "delivered", 10L, "on-time", 8L, "declined-for-money", 5L);
        assertThat(columns).containsOnlyKeys(expected.keySet());
        expected.forEach((measure, part) -> {
            Column column = requireNonNull(columns.get(measure));
            assertThat(column.byKind().get(kind("PVI_NURSERY")))
                    .isEqualTo(new Reading(Value.share(part, 20), OptionalLong.of(20)));
            assertThat(column.whole()).isEqualTo(new Reading(Value.share(7 * part, 140), OptionalLong.of(140)));
        });
    }

    @Test
    void different_professionals_of_a_child_are_a_mean_over_children() {
        List<ChildMet> met = new ArrayList<>();
        for (Kind kind : INDICATORS.kinds()) {
            met.addAll(Collections.nCopies(9, new ChildMet(kind.types().getFirst(), 1)));
            met.addAll(Collections.nCopies(3, new ChildMet(kind.types().getFirst(), 2)));
            met.addAll(Collections.nCopies(3, new ChildMet(kind.types().getFirst(), 5)));
        }

        Column column = requireNonNull(ContinuityCounts.columns(met, byKind).get("specialists"));

        // (9 × 1 + 3 × 2 + 3 × 5) / 15
        assertThat(column.byKind().get(kind("COLLEGE"))).isEqualTo(new Reading(Value.of(2), OptionalLong.of(15)));
    }

    private Column counted(List<SettingType> items) {
        return byKind.column(items, type -> type, type -> 1, (kind, those) -> Value.of(those.size()));
    }

    private static Kind kind(String code) {
        return INDICATORS.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

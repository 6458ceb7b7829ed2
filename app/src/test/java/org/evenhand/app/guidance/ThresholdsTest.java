package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.PolicyStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Thresholds THRESHOLDS = Thresholds.from(Packs.on(Packs.builtInShelf()));

    /** The one runner of cases.csv: whoever adds a line there adds a test. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_worked_example_gets_the_answer_it_names(String name, Example example) {
        Decision decision = THRESHOLDS.decide(example.facts(), TODAY);

        assertThat(decision.rowId()).as(example.why()).isEqualTo(example.row());
        assertThat(decision.layer()).as(example.why()).isEqualTo(example.layer());
        assertThat(decision.professions().getFirst()).as(example.why()).isEqualTo(example.firstProfession());
    }

    static Stream<Object[]> examples() {
        return THRESHOLDS.inForce(TODAY).examples().stream().map(example -> new Object[] {example.name(), example});
    }

    /** 3 subjects × 2^13 sets of signs × 2 numbers of cycles, and every area once: the areas only choose the profession. */
    @Test
    void no_facts_are_without_an_answer() {
        int sets = 1 << Sign.values().length;
        for (About about : About.values()) {
            for (int cycles = 0; cycles <= 1; cycles++) {
                for (int set = 0; set < sets; set++) {
                    Area area = List.of(Area.values()).get(set % Area.values().length);

                    Decision decision = THRESHOLDS.decide(new Facts(about, area, signs(set), cycles), TODAY);

                    assertThat(decision.professions()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void every_area_has_somebody_who_usually_helps() {
        assertThat(Area.values())
                .allSatisfy(area -> assertThat(THRESHOLDS
                                .decide(Facts.of(About.CHILD, area), TODAY)
                                .professions())
                        .isNotEmpty());
    }

    @Test
    void every_row_fires_in_some_example() {
        Set<String> fired = Set.copyOf(
                THRESHOLDS.inForce(TODAY).examples().stream().map(Example::row).toList());

        assertThat(THRESHOLDS.inForce(TODAY).rows())
                .allSatisfy(row -> assertThat(fired).contains(row.id()));
    }

    @Test
    void the_answer_names_its_row_its_version_and_its_status_and_why_no_earlier_row_applied() {
        Decision decision = THRESHOLDS.decide(
                Facts.of(About.CHILD, Area.SPEECH_AND_LANGUAGE, Sign.STAMMERING).withCyclesWithoutProgress(2), TODAY);

        assertThat(decision.rowId()).isEqualTo("speech-itself");
        assertThat(decision.version().pack()).isEqualTo("thresholds");
        assertThat(decision.status()).isEqualTo(PolicyStatus.PROPOSAL);
        assertThat(decision.earlierRows()).hasSize(decision.rowNumber() - 1);
        assertThat(decision.earlierRows().getFirst().because())
                .isEqualTo("None of these was told: “We worry that a child is being harmed, or may be”.");
    }

    @Test
    void one_child_gets_an_expert_of_their_own_after_two_cycles_below_the_specialist_layer_and_keeps_one_after_more() {
        for (int cycles : new int[] {2, 3, 10}) {
            Decision decision =
                    THRESHOLDS.decide(Facts.of(About.CHILD, Area.LEARNING).withCyclesWithoutProgress(cycles), TODAY);

            assertThat(decision.offer()).isEqualTo("INDIVIDUAL_ASSESSMENT");
            assertThat(decision.layer().code()).isEqualTo("TARGETED_PLUS");
        }
    }

    /** Nothing about the setting, no plan and no diagnosis can decide, because none of them can be told. */
    @Test
    void facts_have_no_kind_of_setting_no_plan_and_no_diagnosis() {
        List<String> told = Stream.concat(
                        Arrays.stream(Facts.class.getRecordComponents()).map(RecordComponent::getName),
                        Stream.of(Sign.values()).map(Sign::name))
                .toList();

        assertThat(Arrays.stream(Facts.class.getRecordComponents()).map(RecordComponent::getType))
                .containsExactly(About.class, Area.class, Set.class, int.class);
        assertThat(told)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT)
                        .matches(".*(setting|school|nursery|college|plan|isp|ehc|diagnos|autis).*"));
    }

    private static Set<Sign> signs(int bits) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        int bit = 1;
        for (Sign sign : Sign.values()) {
            if ((bits & bit) != 0) {
                signs.add(sign);
            }
            bit <<= 1;
        }
        return signs;
    }
}

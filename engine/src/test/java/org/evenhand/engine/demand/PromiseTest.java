package org.evenhand.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.evenhand.engine.demand.Promise.Inputs;
import org.evenhand.engine.demand.Promise.Kept;
import org.evenhand.engine.demand.Promise.Line;
import org.evenhand.engine.demand.Promise.Plan;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

class PromiseTest {

    /** A handful of products of doubles. */
    private static final Offset<Double> ROUNDING = within(1e-9);

    private static final Offer PRIMARY =
            new Offer.Days(Range.exactly(40), "reported, an average primary by April 2029");
    private static final Offer SECONDARY =
            new Offer.Days(Range.exactly(160), "reported, an average secondary by April 2029");
    private static final Offer NOTHING_SAID = new Offer.NoFigure("No figure has been promised.");
    private static final Map<Kind, Offer> OFFERS = Map.of(
            Kind.PRIMARY, PRIMARY,
            Kind.SECONDARY, SECONDARY,
            Kind.NURSERY, NOTHING_SAID,
            Kind.COLLEGE, NOTHING_SAID);
    private static final Assumptions ALL_OF_A_YEAR =
            new Assumptions(Range.exactly(220), Range.exactly(1), Range.exactly(1), Range.exactly(0));

    /**
     * By hand: 16,700 × 40 = 668,000; 3,450 × 160 = 552,000; together 1,220,000. Among 7,500 experts 1,220,000 / 7,500 = 162.666… days each.
     * £600m a year / 7,500 = £80,000; £600m / 1,220,000 = £491.803… a day.
     */
    @Test
    void to_england_is_what_a_hand_calculation_gives() {
        Map<Kind, Long> england = Map.of(Kind.PRIMARY, 16_700L, Kind.SECONDARY, 3_450L);
        Plan plan = new Plan(7_500, 600_000_000_00L);

        Promise promise = Promise.of(new Inputs(england, OFFERS, ALL_OF_A_YEAR, Optional.of(plan)));

        Kept kept = promise.kept().orElseThrow();
        assertThat(promise.daysPerYear()).isEqualTo(Range.exactly(1_220_000));
        assertThat(kept.daysEachMustGive().mode()).isCloseTo(162.6666666667, ROUNDING);
        assertThat(kept.pencePerExpert()).isEqualTo(80_000_00L);
        assertThat(kept.pencePerDay()).hasValue(491_80L);
    }

    /** 400 + 160 = 560 days; 195 × 0.75 × 0.5 × 0.8 = 58.5 days an expert; 560 / 58.5 = 9.5726…; five experts add 292.5 days, 0.5223 of 560. */
    @Test
    void needs_more_experts_the_less_of_their_time_is_new_and_reaches_schools() {
        Assumptions assumptions =
                new Assumptions(Range.exactly(195), Range.exactly(0.75), Range.exactly(0.5), Range.exactly(0.2));
        Map<Kind, Long> area = Map.of(Kind.PRIMARY, 10L, Kind.SECONDARY, 1L);

        Promise promise = Promise.of(new Inputs(area, OFFERS, assumptions, Optional.of(new Plan(5, 0))));

        assertThat(promise.daysPerExpert().mode()).isCloseTo(58.5, ROUNDING);
        assertThat(promise.expertsNeeded().mode()).isCloseTo(560 / 58.5, ROUNDING);
        assertThat(promise.kept().orElseThrow().share().orElseThrow().mode()).isCloseTo(292.5 / 560, ROUNDING);
    }

    @Test
    void to_nurseries_and_colleges_is_no_figure_and_never_zero() {
        Map<Kind, Long> area = Map.of(Kind.NURSERY, 80L, Kind.COLLEGE, 2L, Kind.PRIMARY, 10L);

        Promise promise = Promise.of(new Inputs(area, OFFERS, ALL_OF_A_YEAR, Optional.empty()));

        assertThat(promise.notPromised())
                .containsExactly(
                        new Line.NotPromised(Kind.NURSERY, 80, "No figure has been promised."),
                        new Line.NotPromised(Kind.COLLEGE, 2, "No figure has been promised."));
        assertThat(promise.lines()).filteredOn(Line.Promised.class::isInstance).hasSize(1);
    }

    /** The rule for middle and all-through schools is an input and comes back with the line: 2 × (40 to 160, 100 likely) = 80, 200, 320. */
    @Test
    void carries_the_stated_rule_for_schools_the_policy_does_not_name() {
        Offer middle = new Offer.Days(Range.of(40, 100, 160), "between a primary and a secondary: assumed, not stated");
        Map<Kind, Long> area = Map.of(Kind.MIDDLE_DEEMED_SECONDARY, 2L);

        Promise promise = Promise.of(
                new Inputs(area, Map.of(Kind.MIDDLE_DEEMED_SECONDARY, middle), ALL_OF_A_YEAR, Optional.empty()));

        assertThat(promise.daysPerYear()).isEqualTo(Range.of(80, 200, 320));
        assertThat(promise.lines())
                .first()
                .isInstanceOfSatisfying(
                        Line.Promised.class,
                        line -> assertThat(line.each().rule()).contains("assumed, not stated"));
    }

    @Test
    void where_nothing_is_promised_leaves_the_share_kept_open() {
        Promise promise =
                Promise.of(new Inputs(Map.of(Kind.NURSERY, 3L), OFFERS, ALL_OF_A_YEAR, Optional.of(new Plan(5, 100))));

        assertThat(promise.expertsNeeded()).isEqualTo(Range.exactly(0));
        assertThat(promise.kept().orElseThrow().share()).isEmpty();
        assertThat(promise.kept().orElseThrow().pencePerDay()).isEmpty();
    }

    @Test
    void never_falls_when_a_setting_is_added_and_multiplies_back() {
        Random random = new Random(2029);
        for (int round = 0; round < 1_000; round++) {
            Map<Kind, Long> area = new EnumMap<>(Kind.class);
            area.put(Kind.PRIMARY, random.nextLong(300));
            area.put(Kind.SECONDARY, random.nextLong(60));
            Assumptions assumptions = new Assumptions(
                    between(random, 150, 230),
                    between(random, 0.1, 1),
                    between(random, 0.1, 1),
                    between(random, 0, 0.9));
            Promise before = Promise.of(new Inputs(area, OFFERS, assumptions, Optional.empty()));
            area.merge(Kind.PRIMARY, 1L, Long::sum);

            Promise after = Promise.of(new Inputs(area, OFFERS, assumptions, Optional.empty()));

            Range needed = after.expertsNeeded();
            assertThat(after.daysPerYear().mode() - before.daysPerYear().mode()).isCloseTo(40, ROUNDING);
            assertThat(needed.low()).isLessThanOrEqualTo(needed.mode());
            assertThat(needed.mode()).isLessThanOrEqualTo(needed.high());
            assertThat(needed.mode() * after.daysPerExpert().mode())
                    .isCloseTo(after.daysPerYear().mode(), within(1e-6));
        }
    }

    @Test
    void names_the_field_the_value_and_the_remedy_of_a_wrong_input() {
        Range half = Range.exactly(0.5);
        Range days = Range.exactly(195);

        assertThatThrownBy(() -> new Assumptions(days, Range.exactly(75), half, half))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("Share of an expert's time that reaches settings")
                .hasMessageContaining("75")
                .hasMessageContaining("0.75 for three quarters");
        assertThatThrownBy(() -> new Assumptions(Range.exactly(0), half, half, half))
                .hasMessageContaining("Working days");
        assertThatThrownBy(() -> new Assumptions(days, half, Range.exactly(0), half))
                .hasMessageContaining("additional");
        assertThatThrownBy(() -> new Assumptions(days, half, half, Range.exactly(1)))
                .hasMessageContaining("set aside");
        assertThatThrownBy(() -> Range.of(3, 2, 4))
                .hasMessageContaining("3.0, 2.0, 4.0")
                .hasMessageContaining("in this order");
        assertThatThrownBy(() -> Range.exactly(Double.NaN)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> new Inputs(Map.of(Kind.SPECIAL, 1L), OFFERS, ALL_OF_A_YEAR, Optional.empty()))
                .hasMessageContaining("SPECIAL")
                .hasMessageContaining("no figure has been promised");
        assertThatThrownBy(() -> new Inputs(Map.of(Kind.PRIMARY, -1L), OFFERS, ALL_OF_A_YEAR, Optional.empty()))
                .hasMessageContaining("PRIMARY")
                .hasMessageContaining("-1");
        for (List<Long> plan : List.of(List.of(0L, 1L), List.of(1L, -1L))) {
            assertThatThrownBy(() -> new Plan(plan.getFirst(), plan.getLast())).isInstanceOf(NotUnderstood.class);
        }
    }

    private static Range between(Random random, double low, double high) {
        double[] drawn = random.doubles(3, low, high).sorted().toArray();
        return Range.of(drawn[0], drawn[1], drawn[2]);
    }
}

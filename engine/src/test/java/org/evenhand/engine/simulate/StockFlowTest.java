package org.evenhand.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

class StockFlowTest {

    private static final Shape SHAPE = new Shape(2, 3, 4, 5);

    @Test
    void a_refusal_names_array_index_value_and_rule() {
        double[] leaving = new double[SHAPE.rates()];
        leaving[SHAPE.rate(2, 1, 4)] = -0.1;

        assertThatThrownBy(() -> StockFlow.builder(SHAPE).leaving(leaving))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("leaving[profession 2, year 1, band 4]")
                .hasMessageContaining("-0.1")
                .hasMessageContaining("from 0 to 1");
    }

    @Test
    void what_is_not_a_number_is_refused() {
        double[] joiners = new double[SHAPE.rows()];
        joiners[SHAPE.row(1, 0, 3)] = Double.NaN;

        assertThatThrownBy(() -> StockFlow.builder(SHAPE).joiners(joiners))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("joiners[area 1, profession 0, year 3]")
                .hasMessageContaining("NaN");
    }

    @Test
    void fewer_people_than_none_are_refused() {
        int[] people = new int[SHAPE.cells()];
        people[SHAPE.cell(1, 2, 3)] = -1;

        assertThatThrownBy(() -> StockFlow.builder(SHAPE).people(people))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("people[area 1, profession 2, band 3]");
    }

    @Test
    void an_array_of_another_size_is_refused() {
        assertThatThrownBy(() -> StockFlow.builder(SHAPE).rising(0.2, 0.2))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("rising")
                .hasMessageContaining("15: professions × bands");
    }

    @Test
    void shares_that_do_not_sum_to_one_are_refused() {
        double[] shares = new double[15];
        shares[0] = 0.6;
        shares[1] = 0.3;

        assertThatThrownBy(() -> StockFlow.builder(SHAPE).joinerShares(shares))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("joinerShares[profession 0], sum over bands")
                .hasMessageContaining("sum to 1");
    }

    @Test
    void posts_below_none_are_refused_but_no_limit_is_not() {
        int[] posts = new int[SHAPE.rows()];
        posts[3] = StockFlow.NO_LIMIT;
        StockFlow.builder(SHAPE).posts(posts);
        posts[4] = -2;

        assertThatThrownBy(() -> StockFlow.builder(SHAPE).posts(posts))
                .hasMessageContaining("posts[area 0, profession 1, year 0]");
    }

    @Test
    void a_multiplier_for_each_profession_is_wanted() {
        assertThatThrownBy(() -> StockFlow.builder(SHAPE).leavingMultipliers(List.of(Multiplier.none())))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("leavingMultipliers");
    }

    @Test
    void an_elicited_range_in_another_order_is_refused() {
        assertThatThrownBy(() -> new Multiplier.Elicited(1, 0.8, 1.4))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("least, the most likely and the greatest");
    }

    @Test
    void two_areas_with_one_key_are_refused() {
        assertThatThrownBy(() -> StockFlow.builder(SHAPE).keys(new long[] {7, 7}, new long[] {1, 2, 3}))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("areaKeys");
    }

    @Test
    void training_for_a_profession_that_is_not_there_is_refused() {
        Training route = new Training(
                3,
                List.of(1.0, 1.0, 1.0, 1.0),
                List.of(1, 1, 1, 1),
                0.9,
                List.of(1.0),
                List.of(0.5, 0.5),
                List.of(1.0, 0.0, 0.0, 0.0, 0.0));

        assertThatThrownBy(() -> StockFlow.builder(SHAPE).training(route))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("training[0].profession");
    }

    @Test
    void what_was_given_may_be_changed_afterwards_without_harm() {
        int[] people = new int[SHAPE.cells()];
        StockFlow model = StockFlow.builder(SHAPE).people(people).build();

        people[0] = 99;

        assertThat(model.people(0, 0, 0)).isZero();
    }

    @Test
    void trainees_complete_after_one_to_three_years() {
        // 10 start in each year, 90 % complete: 20 % of them after one year, half after two, the rest after three.
        // Year 0: nobody. Year 1: 10 × 0.9 × 0.2 = 1.8. Year 2: 1.8 + 4.5. Year 3: all 9.
        List<Double> joining = Training.completers(List.of(10.0, 10.0, 10.0, 10.0), 0.9, List.of(0.0, 0.2, 0.5, 0.3));

        assertThat(joining.get(0)).isZero();
        assertThat(joining.get(1)).isCloseTo(1.8, within(1e-12));
        assertThat(joining.get(2)).isCloseTo(6.3, within(1e-12));
        assertThat(joining.get(3)).isCloseTo(9, within(1e-12));
    }
}

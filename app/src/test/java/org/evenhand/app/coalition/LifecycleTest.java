package org.evenhand.app.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void every_pair_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        // 5 states × 5 steps = 25 pairs, of which 11 are in the table.
        assertThat(Arrays.stream(State.values())
                        .flatMap(from -> Arrays.stream(Step.values()).map(step -> Lifecycle.next(from, step)))
                        .filter(Optional::isEmpty))
                .hasSize(14);
        assertThat(Lifecycle.TABLE.list()).hasSize(11);
        GeneratedDocument.named("ask-lifecycle.md")
                .mustSay(LifecycleDocument.of(Lifecycle.TABLE, State.class, Step.class, "coalition.state.", """
                # What can happen to an ask or a commitment

                Written by LifecycleTest from the one table in Lifecycle. A dash is refused. That a day has passed is no step: an open or partly
                met commitment whose day has passed is shown as overdue, from the clock, until somebody records what became of it.

                """));
    }

    @Test
    void no_state_is_a_dead_end_and_no_step_leads_where_one_stands() {
        assertThat(State.values())
                .allSatisfy(state -> assertThat(Lifecycle.open(state)).isNotEmpty());
        assertThat(Lifecycle.TABLE.list())
                .allSatisfy(row -> assertThat(row.to()).isNotEqualTo(row.from()));
    }
}

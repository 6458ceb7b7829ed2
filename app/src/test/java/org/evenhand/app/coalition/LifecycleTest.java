package org.evenhand.app.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.site.Words;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void every_pair_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        StringBuilder page = new StringBuilder("""
                # What can happen to an ask or a commitment

                Written by LifecycleTest from the one table in Lifecycle. A dash is refused. That a day has passed is no step: an open or partly
                met commitment whose day has passed is shown as overdue, from the clock, until somebody records what became of it.

                """);
        page.append("| where it stands | ")
                .append(Arrays.stream(Step.values()).map(Step::name).collect(Collectors.joining(" | ")))
                .append(" |\n")
                .append("| --- ".repeat(1 + Step.values().length))
                .append("|\n");

        int refused = 0;
        for (State from : State.values()) {
            page.append("| ")
                    .append(from)
                    .append(" (")
                    .append(Words.of("coalition.state." + from))
                    .append(")");
            for (Step step : Step.values()) {
                Optional<State> next = Lifecycle.next(from, step);
                refused += next.isEmpty() ? 1 : 0;
                page.append(" | ").append(next.map(State::name).orElse("–"));
            }
            page.append(" |\n");
        }

        // 5 states × 5 steps = 25 pairs, of which 11 are in the table.
        assertThat(refused).isEqualTo(14);
        assertThat(Lifecycle.TRANSITIONS).doesNotHaveDuplicates().hasSize(11);
        GeneratedDocument.named("ask-lifecycle.md").mustSay(page.toString());
    }

    @Test
    void no_state_is_a_dead_end_and_no_step_leads_where_one_stands() {
        assertThat(State.values())
                .allSatisfy(state -> assertThat(Lifecycle.open(state)).isNotEmpty());
        assertThat(Lifecycle.TRANSITIONS).allSatisfy(row -> assertThat(row.to()).isNotEqualTo(row.from()));
    }
}

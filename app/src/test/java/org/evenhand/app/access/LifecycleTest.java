package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void every_step_that_is_not_in_the_table_is_refused() {
        for (RequestState from : RequestState.values()) {
            for (RequestState to : RequestState.values()) {
                boolean listed = Lifecycle.STEPS.stream().anyMatch(step -> step.from() == from && step.to() == to);

                assertThat(Lifecycle.allows(from, to)).as(from + " to " + to).isEqualTo(listed);
            }
        }
        // Nothing follows the end, nothing leads back to the beginning, and nobody is seen before a service has
        // accepted.
        assertThat(Lifecycle.STEPS).noneMatch(step -> step.from() == RequestState.CLOSED);
        assertThat(Lifecycle.STEPS).noneMatch(step -> step.to() == RequestState.RECEIVED);
        assertThat(Lifecycle.allows(RequestState.RECEIVED, RequestState.FIRST_SEEN))
                .isFalse();
        assertThat(Lifecycle.STEPS).doesNotHaveDuplicates();
    }

    @Test
    void the_table_is_printed() {
        StringBuilder page = new StringBuilder("""
                # The life of a request for help

                Written by LifecycleTest from `Lifecycle.STEPS`. A step that is not here cannot be taken.

                | from | to | when | recorded as |
                | --- | --- | --- | --- |
                """);
        Lifecycle.STEPS.forEach(step -> page.append(
                "| %s | %s | %s | `%s` |%n".formatted(step.from(), step.to(), step.when(), step.recorded())));
        GeneratedDocument.named("request-lifecycle.md").mustSay(page.toString());
    }
}

package org.evenhand.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.evenhand.vocabulary.TransitionTable;
import org.junit.jupiter.api.Test;

class LifecyclesTest {

    @Test
    void what_may_happen_to_an_update_is_printed_from_its_table() {
        GeneratedDocument.named("update-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        UpdateLifecycle.TABLE, UpdateState.class, UpdateStep.class, "updates.state.", """
                # What can happen to an update

                Written by LifecyclesTest from the one table in UpdateLifecycle. A dash is refused: what was published stays as it is.

                """));
    }

    @Test
    void what_may_happen_to_a_subscriber_is_printed_from_its_table() {
        GeneratedDocument.named("subscriber-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        SubscriberLifecycle.TABLE,
                        SubscriberState.class,
                        SubscriberStep.class,
                        "updates.subscriber.",
                        """
                # What can happen to somebody who asked for updates by mail

                Written by LifecyclesTest from the one table in SubscriberLifecycle. A dash is refused. Who comes back is a new row.

                """));
    }

    @Test
    void whoever_is_on_the_list_can_leave_it() {
        assertThat(SubscriberLifecycle.TABLE.list())
                .filteredOn(row -> row.step() == SubscriberStep.LEAVE)
                .extracting(TransitionTable.Transition::from)
                .containsExactly(SubscriberState.ASKED, SubscriberState.CONFIRMED);
    }
}

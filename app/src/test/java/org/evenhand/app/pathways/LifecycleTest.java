package org.evenhand.app.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void what_was_declined_stays_declined_and_the_table_is_printed() {
        assertThat(Lifecycle.TABLE.list()).hasSize(3);
        assertThat(Lifecycle.TABLE.open(State.DECLINED)).isEmpty();
        assertThat(Lifecycle.TABLE.next(State.SHOWN, Ruling.SHOW)).isEmpty();
        GeneratedDocument.named("voice-lifecycle.md")
                .mustSay(LifecycleDocument.of(Lifecycle.TABLE, State.class, Ruling.class, "pathways.state.", """
                # What can happen to what was said of a pathway

                Written by LifecycleTest from the one table in Lifecycle. A dash is refused. Only what is shown is seen by everybody and counted.

                """));
    }
}

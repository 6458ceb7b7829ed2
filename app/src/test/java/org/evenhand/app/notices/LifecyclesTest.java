package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.evenhand.vocabulary.TransitionTable;
import org.junit.jupiter.api.Test;

class LifecyclesTest {

    @Test
    void what_may_happen_to_a_notice_is_printed_from_its_table() {
        GeneratedDocument.named("notice-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        NoticeLifecycle.TABLE, NoticeState.class, NoticeStep.class, "notices.state.", """
                # What can happen to a notice

                Written by LifecyclesTest from the one table in NoticeLifecycle. A dash is refused. What the server accepted may still come back.

                """));
    }

    @Test
    void what_came_back_stays_so() {
        assertThat(NoticeLifecycle.TABLE.list())
                .extracting(TransitionTable.Transition::from)
                .doesNotContain(NoticeState.RETURNED, NoticeState.NOT_SENT);
    }
}

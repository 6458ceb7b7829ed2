package org.evenhand.app.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void what_may_happen_to_a_response_is_printed_from_its_table() {
        GeneratedDocument.named("response-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        Lifecycle.TABLE, Standing.class, Step.class, "consultation.standing.", """
                # What can happen to a response to a consultation

                Written by LifecycleTest from the one table in Lifecycle. A dash is refused. That a consultation has closed is no step: it is
                told from the clock whenever it is shown.

                """));
    }

    @Test
    void nothing_leads_back_from_what_was_sent() {
        assertThat(Lifecycle.TABLE.list())
                .filteredOn(row -> row.from().isSent())
                .allSatisfy(row -> assertThat(row.to()).isEqualTo(Standing.HEARD));
    }
}

package org.evenhand.app.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class LoanLifecycleTest {

    @Test
    void what_is_not_accepted_lends_nothing_and_the_table_is_printed() {
        assertThat(LoanLifecycle.TABLE.open(LoanState.DECLINED)).isEmpty();
        assertThat(LoanLifecycle.TABLE.open(LoanState.WITHDRAWN)).isEmpty();
        assertThat(LoanLifecycle.TABLE.next(LoanState.ACCEPTED, LoanStep.ACCEPT))
                .as("days are not lent twice")
                .isEmpty();
        GeneratedDocument.named("loan-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        LoanLifecycle.TABLE, LoanState.class, LoanStep.class, "capacity.state.", """
                # What can happen to days that are asked for and lent

                Written by LoanLifecycleTest from the one table in LoanLifecycle. A dash is refused. Nothing follows by itself: what is asked and not
                answered before its last week is over has lapsed, and what is lent is over with its last week.

                """));
    }
}

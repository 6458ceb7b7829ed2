package org.evenhand.app.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class VisitLifecycleTest {

    @Test
    void what_is_over_stays_as_it_is_and_the_table_is_printed() {
        for (VisitState over : EnumSet.of(VisitState.ATTENDED, VisitState.NOT_ATTENDED, VisitState.CANCELLED)) {
            assertThat(VisitLifecycle.TABLE.open(over)).as("%s", over).isEmpty();
        }
        GeneratedDocument.named("visit-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        VisitLifecycle.TABLE, VisitState.class, VisitStep.class, "visits.state.", """
                # What can happen to a visit

                Written by VisitLifecycleTest from the one table in VisitLifecycle. A dash is refused. CONFIRM and ASK_ANOTHER are the setting's; MOVE,
                ATTEND and MISS are the specialist's; either may CANCEL. What became of a visit can be said once it has begun.

                """));
    }
}

package org.evenhand.app.coalition.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class LetterLifecycleTest {

    @Test
    void every_pair_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        // 4 states × 4 steps = 16 pairs, of which 5 are in the table.
        assertThat(Arrays.stream(LetterState.values())
                        .flatMap(from ->
                                Arrays.stream(LetterStep.values()).map(step -> LetterLifecycle.TABLE.next(from, step)))
                        .filter(Optional::isEmpty))
                .hasSize(11);
        GeneratedDocument.named("letter-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        LetterLifecycle.TABLE, LetterState.class, LetterStep.class, "letters.state.", """
                # What can happen to a letter

                Written by LetterLifecycleTest from the one table in LetterLifecycle. A dash is refused. Nothing leads out of “Sent”: the letter is
                frozen. That a reply is late is no step: it is told from the clock of each addressee.

                """));
    }

    @Test
    void nothing_follows_once_it_is_sent() {
        assertThat(LetterLifecycle.TABLE.open(LetterState.SENT)).isEmpty();
    }
}

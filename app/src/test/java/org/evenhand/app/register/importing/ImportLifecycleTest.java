package org.evenhand.app.register.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class ImportLifecycleTest {

    @Test
    void nothing_faulty_is_taken_nothing_is_taken_or_undone_twice_and_the_table_is_printed() {
        assertThat(ImportLifecycle.TABLE.next(ImportState.FAULTY, ImportStep.COMMIT))
                .isEmpty();
        assertThat(ImportLifecycle.TABLE.next(ImportState.COMMITTED, ImportStep.COMMIT))
                .isEmpty();
        assertThat(ImportLifecycle.TABLE.open(ImportState.UNDONE)).isEmpty();
        assertThat(ImportLifecycle.TABLE.open(ImportState.DISCARDED)).isEmpty();
        GeneratedDocument.named("import-lifecycle.md")
                .mustSay(LifecycleDocument.of(
                        ImportLifecycle.TABLE, ImportState.class, ImportStep.class, "lists.is.", """
                # What can happen to a list of services

                Written by ImportLifecycleTest from the one table in ImportLifecycle. A dash is refused. A list is taken as a whole or not at all.

                """));
    }
}

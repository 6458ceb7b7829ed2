package org.evenhand.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.vocabulary.TransitionTable.row;

import org.junit.jupiter.api.Test;

class TransitionTableTest {

    private static final TransitionTable<String, String> DOOR = TransitionTable.of(
            row("open", "shut", "closed"), row("closed", "pull", "open"), row("closed", "lock", "locked"));

    @Test
    void a_step_leads_where_its_row_says_and_any_other_is_refused() {
        assertThat(DOOR.next("open", "shut")).contains("closed");
        assertThat(DOOR.next("open", "lock")).isEmpty();
        assertThat(DOOR.next("locked", "pull")).isEmpty();
    }

    @Test
    void what_is_open_stands_in_the_order_of_the_table() {
        assertThat(DOOR.open("closed")).containsExactly("pull", "lock");
        assertThat(DOOR.open("locked")).isEmpty();
    }

    @Test
    void one_step_from_one_state_has_one_end() {
        assertThatThrownBy(() -> TransitionTable.of(row("open", "shut", "closed"), row("open", "shut", "locked")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shut from open");
    }
}

package org.evenhand.engine.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsOfAWholeTest {

    private static final SuppressionRule RULE = new SuppressionRule(10, false, 5);

    @Test
    void a_small_part_takes_the_next_smallest_with_it() {
        PartsOfAWhole parts = PartsOfAWhole.of(Map.of("a", 3L, "b", 20L, "c", 40L), RULE);

        // 3 is 63 − 20 − 40 unless one of the others is held back too; 20 is the least that does.
        assertThat(parts.isHeldBack("a")).isTrue();
        assertThat(parts.isHeldBack("b")).isTrue();
        assertThat(parts.isHeldBack("c")).isFalse();
        assertThat(parts.isTotalHeldBack()).isFalse();
    }

    @Test
    void where_all_parts_are_large_all_are_shown() {
        PartsOfAWhole parts = PartsOfAWhole.of(Map.of("a", 30L, "b", 20L), RULE);

        assertThat(parts.isHeldBack("a")).isFalse();
        assertThat(parts.isHeldBack("b")).isFalse();
        assertThat(parts.isTotalHeldBack()).isFalse();
    }

    @Test
    void a_part_that_is_not_there_is_an_error() {
        PartsOfAWhole parts = PartsOfAWhole.of(Map.of("a", 30L), RULE);

        assertThatThrownBy(() -> parts.isHeldBack("b")).hasMessageContaining("no part “b”");
    }
}

package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evenhand.app.accountability.Amount.Per;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void all_of_it_is_counted_in_minutes() {
        // 30 minutes, twice a week, for 12 weeks: 30 × 2 × 12.
        assertThat(new Amount(30, 2, Per.WEEK, 12).minutesInAll()).isEqualTo(720);
        // 45 minutes, three times in all.
        assertThat(new Amount(45, 3, Per.ONCE, 0).minutesInAll()).isEqualTo(135);
        // 60 minutes once a term for 26 weeks, which are two terms of 13.
        assertThat(new Amount(60, 1, Per.TERM, 26).minutesInAll()).isEqualTo(120);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_value_and_the_rule() {
        assertThatThrownBy(() -> new Amount(0, 2, Per.WEEK, 12)).hasMessageContaining("0 minutes each time");
        assertThatThrownBy(() -> new Amount(30, 51, Per.WEEK, 12)).hasMessageContaining("51 times");
        assertThatThrownBy(() -> new Amount(30, 2, Per.WEEK, 0)).hasMessageContaining("between 1 and 52");
    }
}

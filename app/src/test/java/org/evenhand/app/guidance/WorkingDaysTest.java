package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.evenhand.packs.Packs;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.from(Packs.on(Packs.builtInShelf()));

    @Test
    void a_weekend_does_not_count() {
        // 20 November 2026 is a Friday.
        assertThat(DAYS.after(LocalDate.of(2026, 11, 20), 1)).isEqualTo("2026-11-23");
        assertThat(DAYS.after(LocalDate.of(2026, 11, 21), 1)).isEqualTo("2026-11-23");
        assertThat(DAYS.after(LocalDate.of(2026, 11, 20), 0)).isEqualTo("2026-11-20");
    }

    @Test
    void bank_holidays_do_not_count() {
        // Thursday 24 December 2026, then 25 Christmas, a weekend, 28 in place of Boxing Day: the next working days are
        // 29, 30, 31, 4 January.
        assertThat(DAYS.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo("2026-12-29");
        assertThat(DAYS.after(LocalDate.of(2026, 12, 24), 4)).isEqualTo("2027-01-04");
        // Easter Day 2027 is 28 March: Friday 26 and Monday 29 are holidays.
        assertThat(DAYS.after(LocalDate.of(2027, 3, 25), 1)).isEqualTo("2027-03-30");
    }
}

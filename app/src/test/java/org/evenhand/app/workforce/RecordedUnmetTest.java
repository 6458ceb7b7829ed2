package org.evenhand.app.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.evenhand.app.accountability.UnmetNeedMet;
import org.evenhand.app.accountability.UnmetNeedRecorded;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What was advised and nobody paid for becomes a figure that names nobody. */
@EvenhandTest
class RecordedUnmetTest {

    @Autowired
    World world;

    @Autowired
    UnmetTable table;

    @Autowired
    RecordedUnmet unmet;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private LaCode area;
    private ReleasingUnmet releasing;

    @BeforeEach
    void an_area_of_its_own_and_somebody_who_hears_at_once() {
        area = world.anArea();
        // As the product has it, it would hear in a thread of its own.
        releasing = new ReleasingUnmet(table, unmet, transactions, clock);
    }

    @Test
    void nine_show_nothing_and_ten_are_shown_rounded_with_their_hours() {
        IntStream.range(0, 9).forEach(i -> hear(need(Profession.SLT, 360)));
        assertThat(unmet.of(area)).isEmpty();

        hear(need(Profession.SLT, 0));

        // 9 × 360 minutes are 54 hours, to the nearest five 55; the tenth has no number and counts none.
        assertThat(unmet.of(area)).containsExactly(new RecordedUnmet.Line(Profession.SLT, 10, 55));
    }

    @Test
    void what_somebody_takes_on_is_unmet_no_more_however_often_and_in_which_order_it_is_heard() {
        IntStream.range(0, 10).forEach(i -> hear(need(Profession.OT, 60)));
        UnmetNeedRecorded one = need(Profession.OT, 60);
        UnmetNeedMet met = new UnmetNeedMet(one.recommendation(), area, one.at().plusSeconds(5));

        hear(met);
        hear(one);
        hear(one);
        hear(met);

        // Were the eleventh counted, its hour would be: 11 hours are to the nearest five 10 as well, but 13 are 15.
        IntStream.range(0, 2).forEach(i -> hear(need(Profession.OT, 60)));
        assertThat(unmet.of(area)).containsExactly(new RecordedUnmet.Line(Profession.OT, 10, 10));
    }

    @Test
    void what_is_declined_again_counts_again() {
        IntStream.range(0, 9).forEach(i -> hear(need(Profession.PT, 60)));
        UnmetNeedRecorded one = need(Profession.PT, 60);
        hear(one);
        hear(new UnmetNeedMet(one.recommendation(), area, one.at().plusSeconds(5)));
        assertThat(unmet.of(area)).isEmpty();

        hear(new UnmetNeedRecorded(
                one.recommendation(),
                area,
                one.profession(),
                one.from(),
                one.until(),
                one.minutes(),
                one.at().plusSeconds(9)));

        assertThat(unmet.of(area)).hasSize(1);
    }

    private void hear(UnmetNeedRecorded event) {
        transactions.executeWithoutResult(status -> releasing.hear(event));
    }

    private void hear(UnmetNeedMet event) {
        transactions.executeWithoutResult(status -> releasing.hear(event));
    }

    private UnmetNeedRecorded need(Profession profession, int minutes) {
        LocalDate today = LocalDate.now(clock);
        return new UnmetNeedRecorded(
                UUID.randomUUID(),
                area,
                profession,
                today.minusDays(3),
                today.plusDays(30),
                minutes,
                Instant.parse("2026-11-20T10:00:00Z"));
    }
}

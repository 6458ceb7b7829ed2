package org.evenhand.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.evenhand.engine.demand.Wisn.Activity;
import org.evenhand.engine.demand.Wisn.Individual;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;

/**
 * Numbers in the style of the manual's running example, midwives of a health centre (WHO, WISN User's Manual, 2010, chapters 3 to 8). Its own tables
 * could not be read when this was written, so that every expected value is derived here from its formulae.
 */
class WisnTest {

    /** 52 weeks of 5 days are 260; 66 days of leave, holidays, sickness and training leave 194 days of 8 hours: 1,552. */
    private static final double HOURS = Wisn.availableHours(52, 5, 66, 8);

    @Test
    void available_working_time_is_what_absences_leave() {
        assertThat(HOURS).isEqualTo(1552);
    }

    @Test
    void required_staff_is_work_by_standard_times_and_allowances() {
        // Standard workloads: 1,552 ÷ 20 min = 4,656 visits; 1,552 ÷ 8 h = 194 deliveries. 9,312 visits and 388
        // deliveries need 2 + 2 = 4.
        // Support takes 20% of everybody: factor 1 ÷ 0.8 = 1.25. One person spends 155.2 hours a year on supervision:
        // 0.1.
        Wisn midwives = Wisn.of(
                HOURS,
                List.of(new Activity("antenatal visit", 9_312, 20 / 60.0), new Activity("delivery", 388, 8)),
                List.of(0.12, 0.08),
                List.of(new Individual("supervision", 1, 155.2)),
                3.06);

        assertThat(midwives.basic()).isCloseTo(4, within(1e-12));
        assertThat(midwives.categoryFactor()).isCloseTo(1.25, within(1e-12));
        assertThat(midwives.individualAllowance()).isCloseTo(0.1, within(1e-12));
        assertThat(midwives.required()).isCloseTo(5.1, within(1e-12));
        assertThat(midwives.difference()).isCloseTo(-2.04, within(1e-12));
        assertThat(midwives.ratio()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void twice_the_work_needs_twice_the_staff_and_halves_the_ratio() {
        Wisn once = Wisn.of(HOURS, List.of(new Activity("visit", 1000, 1)), List.of(0.3), List.of(), 2);
        Wisn twice = Wisn.of(HOURS, List.of(new Activity("visit", 2000, 1)), List.of(0.3), List.of(), 2);

        assertThat(twice.required()).isCloseTo(2 * once.required(), within(1e-12));
        assertThat(twice.ratio()).isCloseTo(once.ratio() / 2, within(1e-12));
    }

    @Test
    void impossible_times_are_refused() {
        assertThatThrownBy(() -> Wisn.availableHours(52, 5, 260, 8)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Wisn.categoryFactor(1)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> new Activity("x", 1, 0)).isInstanceOf(NotUnderstood.class);
    }
}

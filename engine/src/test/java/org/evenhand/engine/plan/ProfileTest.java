package org.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evenhand.engine.plan.Profile.Shape;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    @Test
    void a_step_is_complete_at_once() {
        Profile doubled = Profile.step(2027, 2);

        assertThat(doubled.factorIn(2026)).isEqualTo(1);
        assertThat(doubled.factorIn(2027)).isEqualTo(2);
        assertThat(doubled.factorIn(2040)).isEqualTo(2);
    }

    @Test
    void shapes_divide_a_change_over_its_years() {
        // From 2026 to 2029 are four years, so that after the first a quarter of the time has passed: 1/4, 1 − (3/4)² =
        // 7/16, (1/4)² = 1/16.
        assertThat(new Profile(Shape.LINEAR, 2026, 2029, 0.8).part(2026)).isEqualTo(0.25);
        assertThat(new Profile(Shape.FRONT_LOADED, 2026, 2029, 0.8).part(2026)).isEqualTo(7 / 16.0);
        assertThat(new Profile(Shape.BACK_LOADED, 2026, 2029, 0.8).part(2026)).isEqualTo(1 / 16.0);
        assertThat(new Profile(Shape.LINEAR, 2026, 2029, 0.8).factorIn(2027)).isEqualTo(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void every_shape_rises_from_nothing_to_all(Shape shape) {
        Profile profile = new Profile(shape, 2026, 2031, 3);

        assertThat(profile.part(2025)).isEqualTo(0);
        assertThat(profile.part(2031)).isEqualTo(1);
        for (int year = 2026; year <= 2031; year++) {
            assertThat(profile.part(year)).isBetween(profile.part(year - 1), 1.0);
        }
    }

    @Test
    void a_change_that_ends_before_it_begins_or_is_no_number_is_refused() {
        assertThatThrownBy(() -> new Profile(Shape.LINEAR, 2030, 2029, 2)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Profile.step(2026, -1)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> Profile.step(2026, Double.NaN)).isInstanceOf(NotUnderstood.class);
    }
}

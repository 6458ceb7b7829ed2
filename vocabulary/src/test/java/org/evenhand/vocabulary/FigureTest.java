package org.evenhand.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 16);
    private static final List<DataVersion> DATA = List.of(new DataVersion("ehc-needs", "2025-01"));

    @Test
    void that_is_suppressed_cannot_carry_its_value_or_its_count() {
        Figure suppressed = Figure.without(
                "Plans for multi-sensory impairment", Unit.PLANS, DAY, "count", DATA, Disclosure.SUPPRESSED);

        assertThat(suppressed.value()).isEmpty();
        assertThatThrownBy(() -> suppressed.withN(3)).hasMessageContaining("SUPPRESSED");
        assertThatThrownBy(() -> new Figure(
                        "Plans",
                        OptionalDouble.of(3),
                        Unit.PLANS,
                        suppressed.interval(),
                        suppressed.n(),
                        DAY,
                        "count",
                        DATA,
                        suppressed.status(),
                        Disclosure.SUPPRESSED))
                .hasMessageContaining("must be absent");
    }

    @Test
    void without_data_is_not_a_figure() {
        assertThatThrownBy(() -> Figure.of("Plans", 3, Unit.PLANS, DAY, "count", List.of()))
                .hasMessageContaining("names no data");
    }

    @Test
    void that_is_not_a_number_is_refused() {
        assertThatThrownBy(() -> Figure.of("Plans", Double.NaN, Unit.PLANS, DAY, "count", DATA))
                .hasMessageContaining("finite");
    }
}

package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final List<DataVersion> DATA = List.of(new DataVersion("settings", "2026-05-24"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHILDREN | 1220000 | 1,220,000",
                "CHILDREN | 0 | 0",
                // Halves go away from nothing: 2.5 is 3.
                "DAYS | 2.5 | 3",
                "DAYS_PER_YEAR | 12.46 | 12.5",
                "DAYS_PER_YEAR | 12480.4 | 12,480",
                "FULL_TIME_EQUIVALENT | -3.25 | −3.3",
                "SHARE | 0.427 | 43%",
                "SHARE | 0.053 | 5.3%",
                "SHARE | -0.0001 | 0%",
                "PENCE | 8000000 | £80,000",
                "PENCE | 1250 | £12.50",
                "PENCE | 1200 | £12",
                "PENCE | -49000 | −£490"
            })
    void a_number_is_written_as_its_unit_asks(Unit unit, double value, String written) {
        assertThat(Numbers.in(unit, value)).isEqualTo(written);
    }

    @Test
    void a_day_on_which_something_must_happen_names_its_weekday() {
        // 1 December 2026 is a Tuesday.
        assertThat(Numbers.weekday(DAY)).isEqualTo("Thursday 3 December 2026");
    }

    @Test
    void uncertainty_is_said_in_words() {
        Figure figure = Figure.of("Children waiting", 360, Unit.CHILDREN, DAY, "waits", DATA)
                .withInterval(new Interval(310, 420, 0.95));

        assertThat(FigureText.range(figure)).contains("Most likely about 360; between 310 and 420 (95% range).");
    }

    @Test
    void a_range_without_an_upper_end_says_so() {
        Figure figure = Figure.of("Days waited", 84, Unit.DAYS, DAY, "waits", DATA)
                .withInterval(new Interval(70, Double.POSITIVE_INFINITY, 0.95));

        assertThat(FigureText.range(figure).orElseThrow()).startsWith("At least 70;");
    }

    @Test
    void a_figure_that_is_held_back_shows_its_sign_and_never_a_number_or_nothing() {
        for (Disclosure why : Disclosure.values()) {
            if (!why.hasValue()) {
                Figure figure = Figure.without("Children", Unit.CHILDREN, DAY, "waits", DATA, why);

                assertThat(FigureText.value(figure)).matches("\\[[a-z]]");
                assertThat(FigureText.sign(figure)).isPresent();
            }
        }
    }

    @Test
    void one_child_is_not_one_children() {
        assertThat(FigureText.unit(Figure.of("Children", 1, Unit.CHILDREN, DAY, "waits", DATA)))
                .isEqualTo("child");
    }

    @Test
    void only_what_is_not_law_must_be_marked() {
        Figure plain = Figure.of("Plans", 5, Unit.PLANS, DAY, "waits", DATA);

        assertThat(FigureText.isToBeMarked(plain)).isFalse();
        assertThat(FigureText.isToBeMarked(plain.withStatus(PolicyStatus.LAW))).isFalse();
        assertThat(FigureText.isToBeMarked(plain.withStatus(PolicyStatus.REPORTED)))
                .isTrue();
    }
}

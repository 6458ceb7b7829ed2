package org.evenhand.packs.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.engine.clock.Calendar;
import org.evenhand.engine.clock.Deadline;
import org.evenhand.engine.clock.Terms;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.clocks.Clocks.StartsOn;
import org.evenhand.packs.policy.Timescales;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.PolicyStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clocks that come with the product. */
class ClocksTest {

    private static final Packs PACKS = Packs.on(SharedData.project().resolve("packs/data"));

    private final Clocks clocks = Clocks.from(PACKS);
    private final BankHolidays holidays = BankHolidays.from(PACKS);

    static Stream<Row> examples() {
        return PACKS.get("clocks").table("examples").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_comes_out_as_it_was_worked_out_by_hand(Row example) {
        Calendar calendar = example.optionalValue("la_code", LaCode::of)
                .map(area -> holidays.calendar()
                        .withTerms(TermDates.from(PACKS).find(area, "the area").orElse(Terms.unknown("the area"))))
                .orElse(holidays.calendar());

        Deadline deadline = Deadline.of(
                clocks.get(example.text("code")).limit().orElseThrow(),
                example.date("counted_from"),
                calendar,
                List.of());

        assertThat(deadline)
                .as(example.text("code"))
                .isInstanceOfSatisfying(
                        Deadline.Due.class,
                        due -> assertThat(due.lastDay())
                                .as("%s: %s", example.text("code"), example.text("because"))
                                .isEqualTo(example.date("last_day")));
    }

    @Test
    void every_clock_that_can_be_counted_has_an_example() {
        Set<String> shown = examples().map(row -> row.text("code")).collect(Collectors.toSet());

        assertThat(clocks.list())
                .filteredOn(clock -> clock.limit().isPresent())
                .extracting(ClockRule::code)
                .allMatch(shown::contains);
    }

    @Test
    void every_time_limit_has_a_clock_or_the_reason_why_not() {
        TreeSet<String> covered = clocks.list().stream()
                .flatMap(clock -> clock.timescale().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        clocks.without().forEach(none -> covered.add(none.timescale()));

        assertThat(Timescales.from(PACKS).list())
                .extracting(Timescales.Timescale::code)
                .containsExactlyElementsOf(covered);
    }

    @Test
    void no_clock_is_firmer_than_the_time_limit_it_counts() {
        Timescales timescales = Timescales.from(PACKS);

        assertThat(clocks.list())
                .allSatisfy(clock -> clock.timescale()
                        .flatMap(timescales::find)
                        .ifPresentOrElse(
                                limit -> {
                                    assertThat(clock.status()).isEqualTo(limit.status());
                                    assertThat(clock.basis()).isEqualTo(limit.basis());
                                },
                                () -> assertThat(clock.status()).isEqualTo(PolicyStatus.PROPOSAL)));
    }

    @Test
    void a_draft_and_an_appeal_start_only_when_somebody_was_told() {
        assertThat(clocks.get("appeal").startsOn()).isEqualTo(StartsOn.NOTIFICATION);
        assertThat(clocks.get("draft-comments").startsOn()).isEqualTo(StartsOn.NOTIFICATION);
        assertThat(clocks.get("request-reply").startsOn()).isEqualTo(StartsOn.RECEIPT);
    }

    @Test
    void a_reason_that_is_the_services_own_never_stops_a_clock() {
        assertThat(clocks.findStopReason("NOBODY_FREE"))
                .hasValueSatisfying(reason -> assertThat(reason.stopsTheClock()).isFalse());
        assertThat(clocks.stopReasons())
                .allMatch(reason -> reason.status() == PolicyStatus.PROPOSAL)
                .filteredOn(Clocks.StopReason::stopsTheClock)
                .noneMatch(reason -> reason.endsWhen().isEmpty());
    }

    @Test
    void bank_holidays_that_were_proclaimed_are_known_and_years_say_where_they_come_from() {
        assertThat(holidays.calendar().bankHolidays())
                .containsEntry(LocalDate.of(2026, 4, 3), "Good Friday")
                .containsEntry(LocalDate.of(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II")
                .containsEntry(LocalDate.of(2023, 5, 8), "Bank holiday for the coronation of King Charles III")
                .doesNotContainKey(LocalDate.of(2020, 5, 4));
        assertThat(holidays.find(Year.of(2028)).map(BankHolidays.KnownYear::basis))
                .contains(Basis.DERIVED);
        assertThat(holidays.find(Year.of(2029))).isEqualTo(Optional.empty());
    }

    @Test
    void term_dates_come_with_the_product_for_the_invented_authority_only() {
        assertThat(TermDates.from(PACKS).knows(LaCode.DEMONSTRATION)).isTrue();
        assertThat(TermDates.from(PACKS).knows(LaCode.of("383"))).isFalse();
        assertThat(PACKS.get("term-dates").title()).contains("invented");
    }
}

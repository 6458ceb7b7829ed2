package org.evenhand.packs.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.evenhand.engine.clock.Terms;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.clocks.SchoolTerms.Assumed;
import org.evenhand.packs.policy.ContinuityRules;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;

class SchoolTermsTest {

    private static final List<Assumed> ASSUMED =
            List.of(new Assumed("Autumn", MonthDay.of(9, 1)), new Assumed("Spring", MonthDay.of(1, 1)));

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));

    @Test
    void both_halves_are_one_term_and_the_holidays_belong_to_the_term_before() {
        // Evenborough 2025/26: autumn from 2 September with a half-term from 25 October, spring from 5 January, summer
        // from 13 April.
        Terms known =
                TermDates.from(packs).find(LaCode.of("000"), "Evenborough").orElseThrow();

        SchoolTerms terms = SchoolTerms.over(LocalDate.of(2025, 9, 2), LocalDate.of(2026, 8, 31), known, ASSUMED);

        assertThat(terms.list())
                .containsExactly(
                        new SchoolTerms.Term("Autumn", LocalDate.of(2025, 9, 2), false),
                        new SchoolTerms.Term("Spring", LocalDate.of(2026, 1, 5), false),
                        new SchoolTerms.Term("Summer", LocalDate.of(2026, 4, 13), false));
        assertThat(terms.indexOf(LocalDate.of(2025, 10, 28))).isZero();
        assertThat(terms.indexOf(LocalDate.of(2026, 1, 2))).isZero();
        assertThat(terms.indexOf(LocalDate.of(2026, 1, 5))).isEqualTo(1);
        assertThat(terms.indexOf(LocalDate.of(2026, 8, 20))).isEqualTo(2);
    }

    @Test
    void the_first_of_september_before_school_opens_is_still_summer() {
        Terms known =
                TermDates.from(packs).find(LaCode.of("000"), "Evenborough").orElseThrow();

        SchoolTerms terms = SchoolTerms.over(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2), known, ASSUMED);

        assertThat(terms.list()).extracting(SchoolTerms.Term::name).containsExactly("Summer", "Autumn");
    }

    @Test
    void where_an_authority_gave_no_dates_they_are_assumed_and_say_so() {
        SchoolTerms terms = SchoolTerms.over(
                LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), Terms.unknown("Elsewhere"), ASSUMED);

        assertThat(terms.list())
                .containsExactly(
                        new SchoolTerms.Term("Autumn", LocalDate.of(2025, 9, 1), true),
                        new SchoolTerms.Term("Spring", LocalDate.of(2026, 1, 1), true));
    }

    @Test
    void the_pack_assumes_three_terms_a_year() {
        assertThat(ContinuityRules.from(packs).assumedTerms())
                .extracting(Assumed::name)
                .containsExactly("Autumn", "Spring", "Summer");
    }
}

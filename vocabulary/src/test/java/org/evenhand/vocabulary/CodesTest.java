package org.evenhand.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void a_setting_is_known_by_its_register_and_number() {
        assertThat(Urn.of("gias-100000")).isEqualTo(Urn.gias("100000"));
        assertThat(Urn.of(Urn.ofsted("ey435689").toString())).isEqualTo(Urn.ofsted("EY435689"));
        assertThat(Urn.gias("319354")).isNotEqualTo(Urn.ofsted("319354"));
    }

    @Test
    void a_number_written_by_a_spreadsheet_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> Urn.gias("1e+05"))
                .hasMessageContaining("1E+05")
                .hasMessageContaining("six digits");
    }

    @Test
    void an_authority_has_three_digits() {
        assertThat(LaCode.of("383").code()).isEqualTo("383");
        assertThatThrownBy(() -> LaCode.of("E08000035")).hasMessageContaining("three digits, like 383");
    }

    @Test
    void a_school_year_is_read_as_the_files_write_it() {
        assertThat(AcademicYear.of("202425")).isEqualTo(AcademicYear.of("2024/25"));
        assertThat(AcademicYear.of("1999/00").lastDay()).isEqualTo(LocalDate.of(2000, 8, 31));
        assertThat(AcademicYear.containing(LocalDate.of(2025, 8, 31))).hasToString("2024/25");
        assertThat(AcademicYear.containing(LocalDate.of(2025, 9, 1))).hasToString("2025/26");
        assertThatThrownBy(() -> AcademicYear.of("2024/26")).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void a_need_is_read_as_the_census_spells_it() {
        assertThat(Need.of("SpLD")).isEqualTo(Need.SPLD);
        assertThatThrownBy(() -> Need.of("ADHD")).hasMessageContaining("census code");
    }

    @Test
    void all_49_roles_are_there_therapies_and_others_alike() {
        assertThat(Profession.values()).hasSize(49);
        assertThat(Profession.of("qtvi").title()).isEqualTo("Qualified Teacher of children with Vision Impairment");
    }
}

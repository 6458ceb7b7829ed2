package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.evenhand.packs.Packs;
import org.evenhand.packs.clocks.TermDates;
import org.evenhand.packs.clocks.TermDatesKind;
import org.evenhand.vocabulary.AcademicYear;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dates are invented. */
class TermDatesImportTest {

    private static final String HEADER = "la_code,school_year,kind,name,first_day,last_day\n";
    private static final LaCode LEEDS = LaCode.of("383");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void term_dates_of_an_authority_become_known() throws IOException {
        trial().imported(file("terms_2026-05-01.csv", """
                383,2026/27,term,Autumn,2026-09-02,2026-10-23
                383,2026/27,closed,Training,2026-09-02,2026-09-03
                """));

        TermDates known = TermDates.from(Packs.on(shelf()));

        assertThat(known.find(LEEDS, "Leeds")).hasValueSatisfying(terms -> {
            assertThat(terms.years()).containsExactly(new AcademicYear(2026));
            assertThat(terms.spans()).hasSize(1);
            assertThat(terms.closed()).containsOnlyKeys(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 3));
        });
        assertThat(known.find(LaCode.of("380"), "Bradford")).isEmpty();
    }

    @Test
    void a_newer_list_replaces_a_year_and_leaves_other_years_and_authorities() throws IOException {
        trial().imported(file("terms_2026-05-01.csv", """
                383,2026/27,term,Autumn,2026-09-02,2026-10-23
                383,2027/28,term,Autumn,2027-09-02,2027-10-22
                380,2026/27,term,Autumn,2026-09-03,2026-10-23
                """));
        trial().imported(file("terms_2026-06-01.csv", "383,2026/27,term,Autumn,2026-09-07,2026-10-30\n"));

        TermDates known = TermDates.from(Packs.on(shelf()));

        assertThat(known.find(LEEDS, "Leeds").orElseThrow().spans())
                .extracting(span -> span.first())
                .containsExactlyInAnyOrder(LocalDate.of(2026, 9, 7), LocalDate.of(2027, 9, 2));
        assertThat(known.knows(LaCode.of("380"))).isTrue();
        assertThat(known.versions()).hasSize(2);
    }

    @Test
    void every_row_that_cannot_be_right_is_named() throws IOException {
        String refusal = trial().refusal(file("terms_2026-05-01.csv", """
                383,2026/27,term,Autumn,2026-10-23,2026-09-02
                999,2026/27,term,Autumn,2026-09-02,2026-10-23
                383,2026/27,half,Autumn,2026-09-02,2026-10-23
                383,2026/27,term,Autumn,2 September,2026-10-23
                383,2026/27,term,Autumn,2027-09-02,2027-10-23
                383,2026/27,term,Autumn,2026-09-02,2026-10-23
                383,2026/27,term,Again,2026-10-23,2026-12-18
                383,2026/27,term,,2027-01-04,2027-02-12
                """));

        assertThat(refusal.lines())
                .anyMatch(line -> line.contains("Row 2") && line.contains("before the first day"))
                .anyMatch(line -> line.contains("Row 3") && line.contains("No authority has this code"))
                .anyMatch(line -> line.contains("Row 4") && line.contains("half"))
                .anyMatch(line -> line.contains("Row 5") && line.contains("2026-09-02"))
                .anyMatch(line -> line.contains("Row 6") && line.contains("1 September to 31 August"))
                .noneMatch(line -> line.contains("Row 7"))
                .anyMatch(line -> line.contains("Row 8") && line.contains("every day once"))
                .anyMatch(line -> line.contains("Row 9"));
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private Path shelf() {
        return folder.resolve("shelf");
    }

    private Trial trial() {
        return new Trial(shelf(), new TermDatesKind());
    }
}

package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.workforce.SocialWorkers;
import org.evenhand.packs.workforce.SocialWorkersKind;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialWorkersImportTest {

    private static final String HEADER = "time_period,geographic_level,country_code,old_la_code,la_name,inpost_fte,"
            + "inpost_headcount,starters_fte,leavers_fte,vacancy_fte,agency_fte,caseload_fte\n";
    private static final String ENGLAND = "2025,National,E92000001,,,300,320,40,30,20,10,15\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_published_is_kept_with_what_is_withheld_and_what_is_published_together() throws IOException {
        ImportResult result = imported(
                ENGLAND + "2025,Local authority,E92000001,383,Leeds,200,210,25,20,15,low,14.5\n"
                        + "2025,Local authority,E92000001,314 / 318,Kingston upon Thames / Richmond upon Thames,100,110,15,10,5,6,15\n");

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        SocialWorkers known = SocialWorkers.from(Packs.on(folder.resolve("shelf")));
        SocialWorkers.Count leeds = known.newest(LaCode.of("383")).orElseThrow();
        assertThat(leeds.inPost()).hasValue(200);
        assertThat(leeds.agency()).isEmpty();
        assertThat(leeds.caseload()).hasValue(14.5);
        assertThat(known.newest(LaCode.of("318")).orElseThrow().authorities())
                .containsExactly(LaCode.of("314"), LaCode.of("318"));
        assertThat(known.newest(LaCode.of("380"))).isEmpty();
    }

    @Test
    void authorities_that_do_not_make_england_are_refused() throws IOException {
        ImportResult result =
                imported(ENGLAND + "2025,Local authority,E92000001,383,Leeds,200,210,25,20,15,low,14.5\n");

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().line())
                                .contains("add up to 200.0", "England is given as 300.0"));
    }

    @Test
    void cells_that_cannot_be_right_are_named() throws IOException {
        ImportResult result = imported(ENGLAND + "2025,Local authority,E92000001,38,Leeds,200,210,25,20,15,low,14.5\n"
                + "2025,Local authority,E92000001,380,Bradford,-1,210,25,20,,NaN,14.5\n");

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.column().equals("old_la_code") && problem.row() == 3)
                                .anyMatch(problem -> problem.column().equals("inpost_fte") && problem.row() == 4)
                                .anyMatch(problem -> problem.column().equals("vacancy_fte") && problem.row() == 4)
                                .anyMatch(problem -> problem.column().equals("agency_fte") && problem.row() == 4));
    }

    @Test
    void the_pack_says_what_the_department_published() {
        SocialWorkers known = SocialWorkers.from(Packs.on(SharedData.project().resolve("packs/data")));

        // Children's social work workforce 2025, England: 36,186.3 full-time equivalents in post, 4,276.3 left.
        assertThat(known.england().getLast().inPost()).hasValue(36_186.3);
        assertThat(known.england().getLast().leavers()).hasValue(4_276.3);
        assertThat(known.england()).hasSize(9);
        // Westminster's figure of 2025 is withheld.
        assertThat(known.newest(LaCode.of("213")).orElseThrow().year()).isEqualTo(2024);
    }

    private ImportResult imported(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("social-workers.csv"), HEADER + rows);
        Path shelf = folder.resolve("shelf");
        return Import.of(new SocialWorkersKind(), Packs.on(shelf), shelf).read(file, false);
    }
}

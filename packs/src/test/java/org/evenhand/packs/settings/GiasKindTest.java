package org.evenhand.packs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GiasKindTest {

    private static final String CUT_HEADER =
            "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code\n";

    @TempDir
    Path folder;

    private ImportResult imported(String name, String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(charset));
        Path shelf = folder.resolve("shelf");
        return Import.of(new GiasKind(), Packs.on(shelf), shelf).read(file, false);
    }

    @Test
    void the_publishers_own_file_in_windows_1252_is_read() throws IOException {
        String file = "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentName\",\"TypeOfEstablishment (name)\","
                + "\"EstablishmentStatus (name)\",\"PhaseOfEducation (name)\",\"NumberOfPupils\",\"Postcode\",\"Easting\",\"Northing\"\r\n"
                + "\"999001\",\"383\",\"Leeds\",\"École Inventée\",\"Community school\",\"Open\",\"Primary\",\"210\",\"LS1 1UR\",\"429833\",\"434079\"\r\n"
                + "\"999002\",\"383\",\"Leeds\",\"Gone School\",\"Community school\",\"Closed\",\"Primary\",\"\",\"LS1 1UR\",\"0\",\"0\"\r\n"
                + "\"999003\",\"681\",\"Cardiff\",\"Ysgol\",\"Welsh establishment\",\"Open\",\"Primary\",\"\",\"\",\"\",\"\"\r\n";

        ImportResult result = imported("edubasealldata20260101.csv", file, Charset.forName("windows-1252"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Imported.class,
                        made -> assertThat(made.receipt().counts())
                                .containsEntry("settings", 1L)
                                .containsEntry("pupils", 210L)
                                .containsEntry("closed or not yet open, kept out", 1L)
                                .containsEntry("in Wales or overseas, kept out", 1L));
        Row row = Packs.on(folder.resolve("shelf"))
                .get("settings")
                .table("settings")
                .iterator()
                .next();
        assertThat(row.text("name")).isEqualTo("École Inventée");
    }

    @Test
    void a_name_cut_off_that_nothing_completes_is_refused_with_its_row() throws IOException {
        String file = CUT_HEADER
                + "999001,\"383\",\"Leeds\",\"1\",\"Whole School\",\"Community school\",\"x\",\"Primary\",10,1,429833,434079,\"E01000001\",\"E14001319\"\n"
                + "999002,\"383\",\"Leeds\",\"2\",\"St Fran,\"Community school\",\"x\",\"Primary\",20,1,429833,434079,\"E01000001\",\"E14001319\"\n";

        ImportResult result = imported("cut-2026-01-01.csv", file, StandardCharsets.UTF_8);

        assertThat(result).isInstanceOfSatisfying(ImportResult.Refused.class, refused -> {
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.problems().getFirst().row()).isEqualTo(3);
            assertThat(refused.problems().getFirst().value()).isEqualTo("St Fran");
        });
        assertThat(Packs.on(folder.resolve("shelf")).find("settings")).isEmpty();
    }

    @Test
    void a_shifted_row_a_bad_number_and_a_type_not_known_are_refused_each_with_its_row() throws IOException {
        String file = CUT_HEADER
                + "999001,\"383\",\"Leeds\",\"1\",\"One\",\"Community school\",\"x\",\"Primary\",10,1,429833,434079,\"E01000001\"\n"
                + "BAD,\"383\",\"Leeds\",\"1\",\"Two\",\"Community school\",\"x\",\"Primary\",10,1,429833,434079,\"E01000001\",\"E14001319\"\n"
                + "999003,\"383\",\"Leeds\",\"1\",\"Three\",\"Flying school\",\"x\",\"Primary\",10,1,429833,434079,\"E01000001\",\"E14001319\"\n";

        ImportResult result = imported("cut-2026-01-01.csv", file, StandardCharsets.UTF_8);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.row())
                                .containsExactly(2L, 3L, 4L));
    }

    @Test
    void another_table_is_refused_by_its_header() throws IOException {
        ImportResult result = imported("x.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().why()).contains("Missing"));
    }
}

package org.evenhand.planning.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.engine.share.Certificate;
import org.evenhand.engine.share.FairSharing;
import org.evenhand.engine.share.Reason;
import org.evenhand.engine.share.Reason.Limit;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingNotUnderstood;
import org.evenhand.engine.share.SharingProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingFilesTest {

    private static final String JSON = """
            {
              "areas": ["Ashby", "Birchley"],
              "professions": ["teacher"],
              "conditions": ["hearing"],
              "capacities": [
                {"area": "Ashby", "profession": "teacher", "days": 90},
                {"area": "Birchley", "profession": "teacher", "days": 30}
              ],
              "needs": [
                {"area": "Ashby", "profession": "teacher", "condition": "hearing", "days": 100},
                {"area": "Birchley", "profession": "teacher", "condition": "hearing", "days": 100}
              ],
              "links": [{"from": "Ashby", "to": "Birchley", "loss": 0.2, "distance": 10}],
              "mostLent": 0.1
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void tables() throws IOException {
        write("capacity.csv", "area,profession,days\nAshby,teacher,90\nBirchley,teacher,30\n");
        write("need.csv", "area,profession,condition,days\nAshby,teacher,hearing,100\nBirchley,teacher,hearing,100\n");
        write("links.csv", "from,to,loss,distance\nAshby,Birchley,0.2,10\n");
        write("lending.csv", "area,profession,share,days\n,,0.1,\n");
    }

    @Test
    void a_folder_of_tables_and_one_document_are_the_same_problem() throws IOException {
        assertThat(SharingFiles.read(folder)).isEqualTo(SharingFiles.read(document(JSON)));
    }

    @Test
    void the_reason_is_a_plain_sentence() throws IOException {
        Sharing.Shared shared = shared();

        // A tenth of 90 is 9 days, of which 7.2 arrive: 81 and 37.2 of 100.
        assertThat(SharingWords.of(shared.reasons().getFirst()))
                .isEqualTo(
                        "Ashby lends 9.0 days of a teacher to Birchley, of which 7.2 arrive. The lowest coverage in Ashby goes from 0.90 to 0.81; in Birchley, that of hearing goes from 0.30 to 0.37, counting all that each lends and borrows. The limit: Ashby lends all the days of this profession that it may.");
    }

    @Test
    void professions_have_their_article_in_a_sentence_and_names_of_others_are_left_alone() {
        assertThat(List.of(
                        "Speech and language therapist",
                        "QTOD",
                        "educational psychologist",
                        "teachers of the deaf",
                        "p1"))
                .extracting(SharingFilesTest::lent)
                .containsExactly(
                        "Ashby lends 4.0 days of a speech and language therapist to",
                        "Ashby lends 4.0 days of a Qualified Teacher of the Deaf to",
                        "Ashby lends 4.0 days of an educational psychologist to",
                        "Ashby lends 4.0 days of teachers of the deaf to",
                        "Ashby lends 4.0 days of p1 to");
    }

    private static String lent(String profession) {
        String said = SharingWords.of(new Reason(
                "Ashby",
                "Birchley",
                profession,
                new BigDecimal(4),
                new BigDecimal(3),
                "",
                1,
                1,
                0,
                0,
                Limit.PASSED_ON));
        return said.substring(0, said.indexOf(" Birchley"));
    }

    @Test
    void what_was_written_is_a_plan_whose_certificate_proves_it() throws IOException {
        SharingFiles.write(shared(), folder.resolve("plan"));

        Certificate read = SharingFiles.readCertificate(folder.resolve("plan/certificate.json"));
        assertThat(read).isEqualTo(shared().certificate());
        assertThat(read.check()).isInstanceOf(Certificate.Proved.class);
        assertThat(Files.readString(folder.resolve("plan/levels.csv")))
                .startsWith("area,condition,days_needed,coverage,")
                .contains("Birchley,hearing,100,0.37")
                .doesNotContain("\r");
        assertThat(Files.readString(folder.resolve("plan/transfers.csv"))).contains("Ashby,Birchley,teacher,9.0,7.2,");
    }

    @Test
    void a_certificate_with_a_changed_digit_is_refused() throws IOException {
        SharingFiles.write(shared(), folder.resolve("plan"));
        Path file = folder.resolve("plan/certificate.json");

        Files.writeString(file, Files.readString(file).replaceFirst("\"days\" : 90", "\"days\" : 80"));

        assertThat(SharingFiles.readCertificate(file).check()).isInstanceOf(Certificate.Refused.class);
    }

    @Test
    void what_is_not_a_number_is_named_by_its_path() {
        assertRefused(JSON.replace("\"days\": 30", "\"days\": NaN"), "capacities[1].days", "must be a number");
        assertRefused(JSON.replace("\"days\": 30", "\"days\": \"30\""), "capacities[1].days", "must be a number");
        assertRefused(JSON.replace("\"loss\": 0.2", "\"loss\": 2"), "links[0].loss", "from 0 to 1");
        assertRefused(JSON.replace("\"mostLent\"", "\"mostlent\""), "mostlent", "no such key");
        assertRefused(JSON.replace("\"to\": \"Birchley\"", "\"to\": \"Birchly\""), "links[0].to", "“Birchly”");
        assertRefused("[1", "line 1", "not JSON");
    }

    @Test
    void a_wrong_cell_is_named_by_file_line_and_column() throws IOException {
        write("capacity.csv", "area,profession,days\nAshby,teacher,90\nBirchley,teacher,-30\n");

        assertThatThrownBy(() -> SharingFiles.read(folder))
                .isInstanceOf(SharingNotUnderstood.class)
                .hasMessageContaining("capacity.csv line 3, column days is “-30”");
    }

    @Test
    void a_table_that_is_missing_or_has_other_columns_is_named() throws IOException {
        Files.delete(folder.resolve("links.csv"));
        write("need.csv", "area,condition,days\nAshby,hearing,100\n");

        assertThatThrownBy(() -> SharingFiles.read(folder))
                .hasMessageContaining("links.csv")
                .hasMessageContaining("need.csv line 1");
    }

    private void assertRefused(String json, String... parts) {
        assertThatThrownBy(() -> SharingFiles.read(document(json)))
                .isInstanceOf(SharingNotUnderstood.class)
                .hasMessageContainingAll(parts);
    }

    private Sharing.Shared shared() throws IOException {
        SharingProblem problem = SharingFiles.read(folder);
        return (Sharing.Shared) FairSharing.solve(problem);
    }

    private Path document(String json) throws IOException {
        return Files.writeString(folder.resolve("problem.json"), json);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}

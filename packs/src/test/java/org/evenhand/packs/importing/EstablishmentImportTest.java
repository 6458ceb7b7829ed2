package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.evenhand.packs.Packs;
import org.evenhand.packs.workforce.EstablishmentKind;
import org.evenhand.packs.workforce.Establishments;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstablishmentImportTest {

    private static final String HEADER = "la_code,profession,funded_posts,filled,vacant,early,middle,late\n";
    private static final LaCode LEEDS = LaCode.of("383");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_list_of_posts_becomes_known_with_its_day() throws IOException {
        trial().imported(file("posts_2026-10-01.csv", "383,EP,30.5,24,6.5,8,10,6\n383,QTVI,4,4,0,,,\n"));

        Establishments known = Establishments.from(Packs.on(shelf()));

        Establishments.Posts psychologists = known.find(LEEDS, Profession.EP).orElseThrow();
        assertThat(psychologists.filled()).isEqualTo(24);
        assertThat(psychologists.vacant()).isEqualTo(6.5);
        assertThat(psychologists.bands()).containsExactly(8.0, 10.0, 6.0);
        assertThat(psychologists.asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(known.find(LEEDS, Profession.QTVI).orElseThrow().bands()).isEmpty();
        assertThat(known.find(LEEDS, Profession.SLT)).isEmpty();
    }

    @Test
    void a_newer_list_of_an_authority_replaces_its_older_one_and_leaves_others() throws IOException {
        trial().imported(file("posts_2026-09-01.csv", "383,EP,30,24,6,,,\n380,EP,20,15,5,,,\n"));
        trial().imported(file("posts_2026-10-01.csv", "383,QTVI,4,4,0,,,\n"));

        Establishments known = Establishments.from(Packs.on(shelf()));

        assertThat(known.find(LEEDS, Profession.EP)).isEmpty();
        assertThat(known.find(LEEDS, Profession.QTVI)).isPresent();
        assertThat(known.find(LaCode.of("380"), Profession.EP)).isPresent();
        assertThat(known.versions()).hasSize(2);
    }

    @Test
    void every_row_that_cannot_be_right_is_named() throws IOException {
        String refusal = trial().refusal(file("posts_2026-10-01.csv", """
                383,EP,30,24,5,,,
                999,EP,1,1,0,,,
                383,EPP,1,1,0,,,
                383,SLT,-1,-1,0,,,
                383,OT,10,10,0,3,3,3
                383,QTVI,4,4,0,,,
                383,QTVI,4,4,0,,,
                383,QTOD,,4,0,,,
                """));

        assertThat(refusal.lines())
                .anyMatch(line -> line.contains("Row 2") && line.contains("do not add up"))
                .anyMatch(line -> line.contains("Row 3") && line.contains("No authority has this code"))
                .anyMatch(line -> line.contains("Row 4") && line.contains("EPP"))
                .anyMatch(line -> line.contains("Row 5") && line.contains("0 to 10,000"))
                .anyMatch(line -> line.contains("Row 6") && line.contains("Early, middle and late"))
                .anyMatch(line -> line.contains("Row 8") && line.contains("twice"))
                .anyMatch(line -> line.contains("Row 9"));
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private Path shelf() {
        return folder.resolve("shelf");
    }

    private Trial trial() {
        return new Trial(shelf(), new EstablishmentKind());
    }
}

package org.evenhand.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

    private static final List<Field> FIELDS = List.of(
            Field.text("la_code", "Local authority"),
            Field.whole("plans", "Plans in force"),
            Field.number("rate", "Share"),
            Field.flag("open", "Whether it is open"),
            Field.date("day", "Day"));

    @TempDir
    Path shelf;

    @Test
    void what_is_written_is_read_again() throws IOException {
        write("2025-01-16", "383", "12", "0.5", true, LocalDate.of(2025, 1, 16));

        Pack pack = Packs.on(shelf).get("plans");

        Row row = pack.table("plans").iterator().next();
        assertThat(pack.version()).isEqualTo(new DataVersion("plans", "2025-01-16"));
        assertThat(pack.status()).contains(PolicyStatus.GUIDANCE);
        assertThat(pack.sources()).containsExactly(source());
        assertThat(row.value("la_code", LaCode::of)).isEqualTo(LaCode.of("383"));
        assertThat(row.whole("plans")).isEqualTo(12);
        assertThat(row.number("rate")).isEqualTo(0.5);
        assertThat(row.flag("open")).isTrue();
        assertThat(row.date("day")).isEqualTo("2025-01-16");
    }

    @Test
    void the_newest_version_is_used_and_numbers_count_as_numbers() throws IOException {
        write("2025-1-9", "383", "1", "0", true, LocalDate.EPOCH);
        write("2025-1-10", "383", "2", "0", true, LocalDate.EPOCH);
        write("2025-1-10.2", "383", "3", "0", true, LocalDate.EPOCH);

        Packs packs = Packs.on(shelf);

        assertThat(packs.get("plans").version().version()).isEqualTo("2025-1-10.2");
        assertThat(packs.versionsOf("plans")).hasSize(3);
        assertThat(packs.get(DataVersion.of("plans@2025-1-9")).version().version())
                .isEqualTo("2025-1-9");
    }

    @Test
    void what_an_installation_imported_goes_before_what_came_with_the_product(@TempDir Path installed)
            throws IOException {
        write("2026-01-01", "383", "1", "0", true, LocalDate.EPOCH);
        Path builtIn = shelf;
        shelf = installed;
        write("2025-01-01", "383", "2", "0", true, LocalDate.EPOCH);

        Packs packs = Packs.on(builtIn, installed);

        assertThat(packs.get("plans").version().version()).isEqualTo("2025-01-01");
        assertThat(packs.versionsOf("plans")).hasSize(2);
    }

    @Test
    void a_changed_file_is_refused_by_name() throws IOException {
        Pack pack = write("2025-01-16", "383", "12", "0.5", true, LocalDate.EPOCH);
        Path file = pack.folder().resolve("plans.csv");
        Files.writeString(file, Files.readString(file).replace("12", "13"));

        assertThatThrownBy(() -> pack.table("plans"))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("plans.csv was changed");
    }

    @Test
    void a_version_is_never_edited() throws IOException {
        write("2025-01-16", "383", "12", "0.5", true, LocalDate.EPOCH);

        assertThatThrownBy(() -> write("2025-01-16", "383", "13", "0.5", true, LocalDate.EPOCH))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("never edited");
        assertThat(Packs.on(shelf).get("plans").table("plans").iterator().next().whole("plans"))
                .isEqualTo(12);
    }

    @Test
    void what_is_not_published_leaves_no_trace() throws IOException {
        try (PackWriter writer = PackWriter.on(shelf, "plans")) {
            writer.file("note", "note.txt", "A note", out -> out.write("half".getBytes(StandardCharsets.UTF_8)));
        }

        try (Stream<Path> left = Files.walk(shelf)) {
            assertThat(left).containsExactly(shelf);
        }
    }

    @Test
    void a_wrong_cell_is_named_by_pack_table_row_and_column() throws IOException {
        Pack pack = write("2025-01-16", "383", "twelve", "0.5", true, LocalDate.EPOCH);
        Row row = pack.table("plans").iterator().next();

        assertThatThrownBy(() -> row.whole("plans"))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("plans@2025-01-16, table plans, row 2, column plans: “twelve”");
    }

    @Test
    void a_cell_of_several_values_is_read_one_by_one() throws IOException {
        Row two = write("2025-01-16", "383 384 ", "12", "0.5", true, LocalDate.EPOCH)
                .table("plans")
                .iterator()
                .next();
        Row wrong = write("2025-01-17", "383 Leeds", "12", "0.5", true, LocalDate.EPOCH)
                .table("plans")
                .iterator()
                .next();
        Row none = write("2025-01-18", "", "12", "0.5", true, LocalDate.EPOCH)
                .table("plans")
                .iterator()
                .next();

        assertThat(two.list("la_code", " ", LaCode::of)).containsExactly(LaCode.of("383"), LaCode.of("384"));
        assertThatThrownBy(() -> wrong.list("la_code", " ", LaCode::of))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("row 2, column la_code: “Leeds”");
        assertThat(none.listOrEmpty("la_code", " ", LaCode::of)).isEmpty();
        assertThatThrownBy(() -> none.list("la_code", " ", LaCode::of)).hasMessageContaining("is empty");
    }

    @Test
    void an_unknown_pack_names_those_that_are_there() throws IOException {
        write("2025-01-16", "383", "12", "0.5", true, LocalDate.EPOCH);

        assertThatThrownBy(() -> Packs.on(shelf).get("places"))
                .isInstanceOf(NoSuchPack.class)
                .hasMessageContaining("Present: plans");
    }

    @Test
    void the_same_content_is_recognised_whatever_its_version() throws IOException {
        write("2025-01-16", "383", "12", "0.5", true, LocalDate.EPOCH);

        try (PackWriter writer = PackWriter.on(shelf, "plans")) {
            fill(writer, "383", "12", "0.5", true, LocalDate.EPOCH);

            assertThat(writer.sameAs(Packs.on(shelf).versionsOf("plans"))).isPresent();
            assertThat(writer.free("2025-01-16")).isEqualTo("2025-01-16.2");
        }
    }

    private Pack write(String version, Object... values) throws IOException {
        try (PackWriter writer = PackWriter.on(shelf, "plans")) {
            fill(writer, values);
            return writer.publish(new DataPackage(
                    new DataVersion("plans", version),
                    "Plans",
                    "A fixture.",
                    Optional.of(PolicyStatus.GUIDANCE),
                    LocalDate.of(2025, 1, 16),
                    List.of(Licence.OPEN_GOVERNMENT),
                    List.of(source()),
                    List.of()));
        }
    }

    private static void fill(PackWriter writer, Object... values) throws IOException {
        writer.table("plans", "plans.csv", "One authority", FIELDS, rows -> rows.row(values));
    }

    private static Provenance source() {
        return new Provenance(
                "Nobody",
                "A fixture",
                "Apache License 2.0",
                LocalDate.of(2025, 1, 1),
                "https://example.invalid/",
                "0".repeat(64),
                "");
    }
}

package org.evenhand.packs.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.ImportResult.Imported;
import org.evenhand.packs.importing.ImportResult.Refused;
import org.evenhand.packs.importing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boundaries and layouts of hexagons through the import engine. */
class MapImportTest {

    @TempDir
    Path folder;

    private Packs packs() {
        return Packs.on(Packs.builtInShelf(), folder.resolve("packs"));
    }

    private ImportResult read(ImportKind kind, Path file) throws IOException {
        return Import.of(kind, packs(), folder.resolve("packs")).read(file, false);
    }

    private String refusal(ImportKind kind, byte[] content) throws IOException {
        return refusal(kind, Files.write(folder.resolve("map-2026-01-01.json"), content));
    }

    private String refusal(ImportKind kind, String content) throws IOException {
        return refusal(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(ImportKind kind, Path file) throws IOException {
        ImportResult result = read(kind, file);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(folder.resolve("packs").resolve(kind.pack())).doesNotExist();
        return String.join(
                "\n", ((Refused) result).problems().stream().map(Problem::line).toList());
    }

    @Test
    void the_published_layout_of_constituencies_is_read_with_a_hexagon_for_each() throws IOException {
        Path published = SharedData.file("geography/uk-constituencies-2024.hexjson");

        ImportResult result = read(HexKind.ofConstituencies(), published);

        // 650 hexagons, of which 543 are in England.
        assertThat(result)
                .isInstanceOfSatisfying(
                        Imported.class,
                        made -> assertThat(made.receipt().counts()).containsEntry("hexagons", 543L));
        assertThat(Outlines.hexesOfConstituencies(packs())).hasSize(543);
        // Barnsley North (q 57, r −23) and South (q 58, r −23) stand side by side.
        assertThat(hex("E14001075").x() - hex("E14001074").x()).isEqualTo(1);
        assertThat(hex("E14001075").y()).isEqualTo(hex("E14001074").y());
    }

    private Outlines.Hex hex(String code) {
        return Objects.requireNonNull(Outlines.hexesOfConstituencies(packs()).get(code), code);
    }

    @Test
    void the_published_layout_of_boards_is_read() throws IOException {
        Path published = SharedData.file("geography/nhs-icb-2022.hexjson");

        assertThat(read(HexKind.ofBoards(), published))
                .isInstanceOfSatisfying(
                        Imported.class,
                        made -> assertThat(made.receipt().counts()).containsEntry("hexagons", 42L));
    }

    @Test
    void a_layout_drawn_before_authorities_were_divided_is_refused_with_their_names() throws IOException {
        Path published = SharedData.file("geography/uk-upper-tier-local-authorities.hexjson");

        String refusal = refusal(HexKind.ofAuthorities(), published);

        // Cumbria and Northamptonshire were each divided in two, in 2023 and 2021.
        assertThat(refusal)
                .contains("no hexagon for 4 of the 153 authorities of today: Cumberland, North Northamptonshire, West"
                        + " Northamptonshire, Westmorland and Furness")
                .contains("E10000006 Cumbria")
                .contains("E10000021 Northamptonshire");
    }

    @Test
    void hostile_layouts_are_refused_in_words() throws IOException {
        HexKind kind = HexKind.ofBoards();

        assertThat(refusal(kind, "{\"layout\":\"odd-r\",\"hexes\":{\"QT6\":{\"q\":1,"))
                .contains("not whole HexJSON");
        assertThat(refusal(kind, "{\"layout\":\"odd-q\",\"hexes\":{}}")).contains("layout is “odd-q”");
        assertThat(refusal(kind, "{\"layout\":\"odd-r\",\"hexes\":{}}")).contains("holds no hexagon");
        assertThat(refusal(kind, "{\"layout\":\"odd-r\",\"hexes\":{\"QT6\":{\"q\":\"a\",\"r\":1}}}"))
                .contains("no whole numbers q and r");
        assertThat(refusal(
                        kind, "{\"layout\":\"odd-r\",\"hexes\":{\"QT6\":{\"q\":1,\"r\":1},\"QJK\":{\"q\":1,\"r\":1}}}"))
                .contains("same hexagon");
        assertThat(refusal(kind, "{\"layout\":\"odd-r\"}".getBytes(StandardCharsets.UTF_16)))
                .contains("UTF-16");
    }

    @Test
    void hostile_boundaries_are_refused_in_words() throws IOException {
        BoundariesKind kind = BoundariesKind.ofAuthorities();

        assertThat(refusal(kind, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":"))
                .contains("not whole");
        assertThat(refusal(kind, "{\"type\":\"FeatureCollection\",\"features\":[]}"))
                .contains("old_la_code");
        assertThat(refusal(kind, "a,b\n1,2\n")).contains("not whole GeoJSON");
        assertThat(refusal(kind, "{\"layout\":\"odd-r\",\"hexes\":{}}")).contains("Import it as “hexes”");
        assertThat(refusal(kind, "{}".getBytes(StandardCharsets.UTF_16))).contains("UTF-16");
    }
}

package org.evenhand.packs.maps;

import static org.evenhand.packs.DataPackage.Field.number;
import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.maps.HexLayout.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What files of boundaries and of hexagons have in common: they come as JSON, and either gives the table of hexagons. */
abstract sealed class MapKind implements ImportKind permits BoundariesKind, HexKind {

    private final String name;
    private final String pack;
    private final String what;
    private final LocalDate day;

    /**
     * @param what areas the map is of, in the plural
     * @param day they are of
     */
    MapKind(String name, String pack, String what, LocalDate day) {
        this.name = name;
        this.pack = pack;
        this.what = what;
        this.day = day;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String pack() {
        return pack;
    }

    @Override
    public boolean reads(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith("json");
    }

    String what() {
        return what;
    }

    LocalDate day() {
        return day;
    }

    /** The whole file; empty, with a problem, where it is damaged. */
    static Optional<JsonNode> read(Incoming file, String format, Problems problems) throws IOException {
        try (Reader text = file.text()) {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException fault) {
            problems.add("The file is not whole %s.".formatted(format), "Download it again, completely.");
            return Optional.empty();
        }
    }

    /** @param hexes centres by code of the area */
    static void writeHexes(Map<String, Spot> hexes, String description, PackWriter writer) throws IOException {
        writer.table(
                "hexes",
                "hexes.csv",
                description,
                List.of(
                        text("code", "Code of the area."),
                        number("x", "Centre; neighbours in a row are 1 apart."),
                        number("y", "Centre; rows are 0.866 apart; grows downwards.")),
                rows -> hexes.forEach((code, hex) -> rows.row(
                        code,
                        String.format(Locale.ROOT, "%.1f", hex.x()),
                        String.format(Locale.ROOT, "%.4f", hex.y()))));
    }
}

package org.evenhand.planning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.evenhand.packs.DataPackage;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Resource;
import org.evenhand.packs.Pack;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.Table;
import org.evenhand.vocabulary.DataVersion;

/** Invented editions of packs: as the built-in one is, but for some cells. */
final class Editions {

    private static final Path BUILT_IN = SharedData.project().resolve("packs/data");

    private Editions() {}

    /** What stands in a cell of the new edition. */
    interface Cell {
        String of(String table, Row row, String column);
    }

    /** The built-in packs, with a later edition of one of them on a shelf of the test. */
    static Packs with(Path shelf, String name, Cell cell) throws IOException {
        Pack pack = Packs.on(BUILT_IN).get(name);
        DataPackage said = pack.described();
        try (PackWriter writer = PackWriter.on(shelf, name)) {
            for (Resource resource : said.resources()) {
                copy(pack.table(resource.name()), resource.path(), writer, cell);
            }
            writer.publish(new DataPackage(
                    new DataVersion(name, "2099-01-01"),
                    said.title(),
                    "Invented for a test.",
                    said.status(),
                    said.effective(),
                    said.licences(),
                    said.sources(),
                    List.of()));
        }
        return Packs.on(BUILT_IN, shelf);
    }

    private static void copy(Table table, String path, PackWriter writer, Cell cell) throws IOException {
        List<String> columns = table.fields().stream().map(Field::name).toList();
        writer.table(table.name(), path.toLowerCase(Locale.ROOT), "Invented for a test", table.fields(), rows -> {
            for (Row row : table) {
                rows.row(columns.stream()
                        .map(column -> cell.of(table.name(), row, column))
                        .toArray());
            }
        });
    }
}

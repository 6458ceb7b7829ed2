package org.evenhand.app.register.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.site.Csv;
import org.evenhand.packs.services.Checking.Wording;
import org.evenhand.packs.services.Column;

/** What an owner keeps as a list, a row for each service and place: given back unchanged, it changes nothing. */
final class KeptList {

    private KeptList() {}

    static String of(List<ServiceEntry> entries, Map<UUID, String> references, Wording wording) {
        List<List<String>> rows = new ArrayList<>();
        for (ServiceEntry entry : entries) {
            Map<Column, String> service =
                    Texts.of(entry, references.getOrDefault(entry.id().value(), ""));
            if (entry.locations().isEmpty()) {
                rows.add(row(service, wording));
            }
            for (Location place : entry.locations()) {
                Map<Column, String> both = new EnumMap<>(service);
                both.putAll(Texts.of(place));
                rows.add(row(both, wording));
            }
        }
        return Csv.of(Arrays.stream(Column.values()).map(Column::header).toList(), rows);
    }

    private static List<String> row(Map<Column, String> texts, Wording wording) {
        return Arrays.stream(Column.values())
                .map(column -> wording.of(column, texts.getOrDefault(column, "")))
                .toList();
    }
}

package org.evenhand.packs.services;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.services.ListedService.ListedPlace;

/** Puts together the rows that are about the same service, and finds rows that say the same twice or contradict each other. */
final class Gathering {

    private final Spreadsheet table;
    private final ColumnMap map;
    private final List<Fault> faults;
    private final Map<String, Begun> services = new LinkedHashMap<>();

    Gathering(Spreadsheet table, ColumnMap map, List<Fault> faults) {
        this.table = table;
        this.map = map;
        this.faults = faults;
    }

    /** A row without a fault of its own. */
    record Row(int number, Map<Column, String> said, Optional<Spot> spot) {}

    /** @param places by their key, with the row in which each stands first */
    private record Begun(
            int row, Map<Column, String> said, List<ListedPlace> places, Map<String, Integer> rowOfPlace) {}

    void take(Row row) {
        Map<Column, String> service = part(row.said(), false);
        Map<Column, String> place = part(row.said(), true);
        Begun begun = services.get(key(service));
        if (begun == null) {
            begun = new Begun(row.number(), service, new ArrayList<>(), new HashMap<>());
            services.put(key(service), begun);
        } else if (differs(begun, service, row.number())) {
            return;
        }
        Integer before = begun.rowOfPlace()
                .putIfAbsent(key(place, Column.POSTCODE, Column.LINE_1, Column.PLACE_NAME), row.number());
        if (before != null) {
            int named = map.find(Column.NAME).orElse(-1);
            faults.add(Checking.fault(
                    table, row.number(), named, row.said().getOrDefault(Column.NAME, ""), Rule.ROW_TWICE, before));
            return;
        }
        List<ListedPlace> places = begun.places();
        row.spot().ifPresent(spot -> places.add(new ListedPlace(row.number(), place, spot)));
    }

    List<ListedService> services() {
        return services.values().stream()
                .map(begun -> new ListedService(begun.row(), begun.said(), begun.places()))
                .toList();
    }

    /** The same by its identifier, else by its owner's reference, else by name and profession. */
    private static String key(Map<Column, String> said) {
        for (Column column : new Column[] {Column.ID, Column.REFERENCE}) {
            String text = said.getOrDefault(column, "");
            if (!text.isEmpty()) {
                return column + " " + text;
            }
        }
        return key(said, Column.NAME, Column.PROFESSION);
    }

    private static String key(Map<Column, String> said, Column... columns) {
        StringBuilder key = new StringBuilder();
        for (Column column : columns) {
            key.append(Column.key(said.getOrDefault(column, "")).toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        return key.toString();
    }

    private boolean differs(Begun begun, Map<Column, String> service, int row) {
        boolean found = false;
        for (Map.Entry<Column, String> entry : service.entrySet()) {
            String before = begun.said().getOrDefault(entry.getKey(), "");
            boolean same = entry.getKey() == Column.NAME
                    ? Column.key(before).equals(Column.key(entry.getValue()))
                    : before.equals(entry.getValue());
            if (!same) {
                found = true;
                int place = map.find(entry.getKey()).orElse(-1);
                faults.add(Checking.fault(table, row, place, entry.getValue(), Rule.DIFFERS, begun.row()));
            }
        }
        return found;
    }

    private static Map<Column, String> part(Map<Column, String> said, boolean ofPlace) {
        Map<Column, String> part = new EnumMap<>(Column.class);
        said.forEach((column, text) -> {
            if (column.isOfPlace() == ofPlace) {
                part.put(column, text);
            }
        });
        return part;
    }
}

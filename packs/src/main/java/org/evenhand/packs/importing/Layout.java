package org.evenhand.packs.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a publisher's file. Case and the space around a column's name do not matter; columns that are not named here may be there.
 *
 * @param name whose layout it is: "DfE, underlying data 2025"
 * @param needed columns without which the file cannot be read
 * @param wanted columns that are read where they are there
 */
public record Layout(String name, List<String> needed, List<String> wanted) {

    public Layout {
        needed = List.copyOf(needed);
        wanted = List.copyOf(wanted);
    }

    public static Layout of(String name, String... needed) {
        return new Layout(name, List.of(needed), List.of());
    }

    public Layout wanting(String... columns) {
        return new Layout(name, needed, List.of(columns));
    }

    List<String> missingFrom(Map<String, Integer> header) {
        return needed.stream()
                .filter(column -> !header.containsKey(key(column)))
                .toList();
    }

    List<String> unknownIn(List<String> header) {
        return header.stream()
                .filter(column -> !column.isBlank())
                .filter(column -> needed.stream().noneMatch(known -> key(known).equals(key(column)))
                        && wanted.stream().noneMatch(known -> key(known).equals(key(column))))
                .toList();
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}

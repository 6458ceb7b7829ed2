package org.evenhand.packs.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the ages of an area against the row of all its plans. */
final class AgeSums {

    /** A row's counts by column; a column is absent where none was published. */
    private final Map<String, Map<String, Integer>> all = new TreeMap<>();

    private final Map<String, Map<String, Integer>> byAge = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    void all(DfeArea area, Map<String, Integer> counts) {
        names.put(area.code(), area.name());
        all.put(area.code(), counts);
    }

    /** @param counts of one age; a column that is absent makes the sum of the area unknown */
    void age(DfeArea area, Map<String, Integer> counts, List<String> columns) {
        add(byAge.computeIfAbsent(area.code(), unseen -> zeros(columns)), counts, columns);
    }

    /** Adds column by column; a column in which anything is absent is absent in the sum. */
    static void add(Map<String, Integer> sums, Map<String, Integer> counts, List<String> columns) {
        for (String column : columns) {
            Integer count = counts.get(column);
            Integer sum = sums.get(column);
            if (count == null || sum == null) {
                sums.remove(column);
            } else {
                sums.put(column, sum + count);
            }
        }
    }

    /** What is wrong with an area, as a sentence; empty where all sums that can be compared agree. */
    Optional<String> fault(String area) {
        Map<String, Integer> published = all.get(area);
        if (published == null) {
            return Optional.of("%s has ages, but no row of all its plans.".formatted(names.getOrDefault(area, area)));
        }
        List<String> differences = new ArrayList<>();
        byAge.getOrDefault(area, Map.of()).forEach((column, sum) -> {
            Integer whole = published.get(column);
            if (whole != null && !whole.equals(sum)) {
                differences.add("%s: ages add up to %,d, all plans are %,d".formatted(column, sum, whole));
            }
        });
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of("%s, %s.".formatted(names.getOrDefault(area, area), String.join("; ", differences)));
    }

    List<String> areas() {
        return List.copyOf(byAge.keySet());
    }

    static Map<String, Integer> zeros(List<String> columns) {
        Map<String, Integer> zeros = new LinkedHashMap<>();
        columns.forEach(column -> zeros.put(column, 0));
        return zeros;
    }
}

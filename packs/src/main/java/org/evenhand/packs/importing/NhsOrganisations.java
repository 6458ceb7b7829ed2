package org.evenhand.packs.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Organisations of the situation report, made one across months: it spells their names in several ways and gives their codes only from October
 * 2023 on. An organisation without a code anywhere in the file goes by its name.
 */
final class NhsOrganisations {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /** Takes note of a row's organisation. */
    void note(String level, String code, String name) {
        String known = key(level, name);
        if (!code.isEmpty()) {
            codes.put(known, code);
        }
        // The same name is also there in capitals only; the one that can be read is kept.
        if (!names.containsKey(known) || !name.equals(name.toUpperCase(Locale.ROOT))) {
            names.put(known, shortName(name));
        }
    }

    /** What it goes by in the pack: its code, or its name in capitals. */
    String id(String level, String name) {
        String known = key(level, name);
        return codes.getOrDefault(known, known.substring(known.indexOf(' ') + 1));
    }

    /** Level and id, and the name to show. */
    Map<Id, String> list() {
        Map<Id, String> list = new TreeMap<>();
        names.forEach((known, name) -> {
            String level = known.substring(0, known.indexOf(' '));
            String capitals = known.substring(known.indexOf(' ') + 1);
            list.merge(
                    new Id(level, codes.getOrDefault(known, capitals), codes.containsKey(known)),
                    name,
                    (one, other) -> one.equals(one.toUpperCase(Locale.ROOT)) ? other : one);
        });
        return list;
    }

    record Id(String level, String id, boolean coded) implements Comparable<Id> {

        @Override
        public int compareTo(Id other) {
            int byLevel = level.compareTo(other.level);
            return byLevel != 0 ? byLevel : id.compareTo(other.id);
        }
    }

    private String key(String level, String name) {
        // A name stands in tens of thousands of rows.
        return keys.computeIfAbsent(level + " " + name, unseen -> newKey(level, name));
    }

    private static String newKey(String level, String name) {
        return level + " " + shortName(name).toUpperCase(Locale.ROOT);
    }

    private static String shortName(String name) {
        return name.replaceAll("\\s+", " ")
                .replaceAll("(?i)^NHS (?=.* integrated care board$)", "")
                .replaceAll("(?i) (integrated care board|icb)$", "")
                .strip();
    }
}

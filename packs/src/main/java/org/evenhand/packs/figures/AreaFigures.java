package org.evenhand.packs.figures;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;

/** Counts by period, area and measure, as the Department's tables on EHC plans are packed. */
final class AreaFigures {

    static final String ENGLAND = "E92000001";

    private record Key(String period, String area, String measure) {}

    private final Pack pack;
    private final Map<Key, Count> counts = new HashMap<>();
    private final NavigableSet<String> periods = new TreeSet<>();
    private final Map<LaCode, String> authorities = new TreeMap<>();

    AreaFigures(Pack pack) {
        this.pack = pack;
        for (Row row : pack.table("areas")) {
            if (row.text("level").equals("authority")) {
                authorities.put(row.value("area", LaCode::of), row.text("name"));
            }
        }
        for (Row row : pack.table("figures")) {
            Disclosure state = row.value("state", text -> Disclosure.valueOf(text.toUpperCase(Locale.ROOT)));
            OptionalInt value = row.optionalWhole("value");
            periods.add(row.text("period"));
            counts.put(new Key(row.text("period"), row.text("area"), row.text("measure")), new Count(value, state));
        }
    }

    Pack pack() {
        return pack;
    }

    NavigableSet<String> periods() {
        return periods;
    }

    /** Names as this table has them. */
    Map<LaCode, String> authorities() {
        return Map.copyOf(authorities);
    }

    Count count(String period, String area, String measure) {
        return counts.getOrDefault(new Key(period, area, measure), Count.NOT_PUBLISHED);
    }
}

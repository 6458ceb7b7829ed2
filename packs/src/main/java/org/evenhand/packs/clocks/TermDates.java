package org.evenhand.packs.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.engine.clock.Terms;
import org.evenhand.engine.clock.Terms.Span;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.AcademicYear;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/** Term dates that authorities gave. For each authority and school year, the newest list that has it counts whole. */
public final class TermDates {

    static final String PACK = "term-dates";
    static final String TERM = "term";

    private final Map<LaCode, Known> byAuthority = new HashMap<>();
    private final List<DataVersion> versions = new ArrayList<>();

    private TermDates() {}

    public static TermDates from(Packs packs) {
        TermDates dates = new TermDates();
        for (Pack pack : packs.versionsOf(PACK)) {
            dates.add(pack);
        }
        return dates;
    }

    /** Of one authority, as they are gathered from its lists. */
    private static final class Known {
        private final TreeSet<AcademicYear> years = new TreeSet<>();
        private final List<Span> spans = new ArrayList<>();
        private final Map<LocalDate, String> closed = new HashMap<>();
    }

    /** The newest first. */
    public List<DataVersion> versions() {
        return List.copyOf(versions);
    }

    /** @param area its name, for the explanation */
    public Optional<Terms> find(LaCode authority, String area) {
        return Optional.ofNullable(byAuthority.get(authority))
                .map(known -> new Terms(area, known.years, known.spans, known.closed));
    }

    public boolean knows(LaCode authority) {
        return byAuthority.containsKey(authority);
    }

    /** The school years that are known, the earliest first; empty where none is. */
    public List<AcademicYear> yearsOf(LaCode authority) {
        return Optional.ofNullable(byAuthority.get(authority))
                .map(known -> List.copyOf(known.years))
                .orElse(List.of());
    }

    private record YearOf(LaCode authority, AcademicYear year) {}

    private void add(Pack pack) {
        Set<YearOf> here = new HashSet<>();
        for (Row row : pack.table("terms")) {
            LaCode authority = row.value("la_code", LaCode::of);
            AcademicYear year = row.value("school_year", AcademicYear::of);
            Known known = byAuthority.computeIfAbsent(authority, unseen -> new Known());
            YearOf of = new YearOf(authority, year);
            if (!here.contains(of) && !known.years.add(year)) {
                continue;
            }
            here.add(of);
            if (row.text("kind").equals(TERM)) {
                known.spans.add(new Span(row.text("name"), row.date("first_day"), row.date("last_day")));
            } else {
                row.date("first_day")
                        .datesUntil(row.date("last_day").plusDays(1))
                        .forEach(day -> known.closed.put(day, row.text("name")));
            }
        }
        if (!here.isEmpty()) {
            versions.add(pack.version());
        }
    }
}

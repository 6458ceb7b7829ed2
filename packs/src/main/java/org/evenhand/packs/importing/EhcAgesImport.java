package org.evenhand.packs.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.figures.AgeBand;
import org.evenhand.packs.importing.DfeArea.Level;

/**
 * EHC plans in force in January by primary need and age: the rows on age of {@code sen_needs_all_plans.csv}. Of England every age is kept, of an
 * authority bands of ages only, because a single age and need of one authority is often one child.
 *
 * <p>Held against the file: the ages of each authority make the row of all its plans. England's ages need not: of 2025 they hold 656 children under
 * severe instead of specific learning difficulty, who are Surrey's, whose ages are not published. Such differences are notes.
 */
public final class EhcAgesImport implements ImportKind {

    private static final String ALL = "All EHC plans";
    private static final String AGE = "Child or young persons age";
    private static final Pattern ONE_AGE = Pattern.compile("age (\\d{1,2})");
    private static final Pattern UNDER = Pattern.compile("under (\\d{1,2})");
    private static final EhcPeriods PERIODS = EhcPeriods.SCHOOL_CENSUSES;
    private static final List<DfeMeasure> MEASURES = Stream.concat(
                    Stream.of(EhcNeedsImport.TOTAL), EhcNeedsImport.MEASURES.stream())
            .toList();
    private static final List<String> COLUMNS =
            MEASURES.stream().map(DfeMeasure::column).toList();
    private static final List<Field> FIELDS = Stream.concat(
                    Stream.of(
                            Field.text("period", "School year as published: 202425"),
                            Field.text("area", "E92000001 for England, or an authority's three-digit number"),
                            Field.whole("age_from", "Youngest age in years"),
                            Field.whole("age_to", "Oldest age in years")),
                    MEASURES.stream()
                            .map(measure -> Field.whole(
                                    measure.measure(), "%s; empty where not published".formatted(measure.label()))))
            .toList();

    private record Key(String period, String area, int from, int to) {}

    @Override
    public String name() {
        return "ehc-ages";
    }

    @Override
    public String summary() {
        return "all EHC plans by primary need and age (Department for Education)";
    }

    @Override
    public String pack() {
        return "ehc-plans-by-age";
    }

    @Override
    public boolean reads(String member) {
        return new EhcNeedsImport().reads(member);
    }

    @Override
    public Publication publication() {
        return new EhcNeedsImport().publication();
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, EhcNeedsImport.LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            return new Ages(problems).of(csv, pack);
        }
    }

    /** The reading of one file. */
    private static final class Ages {

        private final Problems problems;
        private final Map<Key, Map<String, Integer>> rows = new LinkedHashMap<>();
        private final Map<Key, Integer> read = new LinkedHashMap<>();
        private final AgeSums sums = new AgeSums();
        private final TreeSet<String> periods = new TreeSet<>();
        private final TreeSet<String> authorities = new TreeSet<>();
        private long notPublished;

        Ages(Problems problems) {
            this.problems = problems;
        }

        Reading of(CsvFile csv, PackWriter pack) throws IOException {
            for (CsvRow row : csv) {
                String topic = row.text("breakdown_topic");
                if (topic.equals(ALL) || topic.equals(AGE)) {
                    DfeArea.of(row)
                            .filter(area -> area.level() != Level.REGION)
                            .ifPresent(area -> take(row, area, topic));
                }
            }
            if (rows.isEmpty() && !problems.any()) {
                problems.add(
                        "The file has no row of the topic “%s”.".formatted(AGE),
                        "Import the whole file as it was published.");
            }
            if (periods.size() > 1) {
                problems.add(
                        "The file has the years %s.".formatted(String.join(", ", periods)),
                        "Ages are read of one year at a time.");
            }
            List<String> notes = new ArrayList<>();
            sums.areas()
                    .forEach(area -> sums.fault(area).ifPresent(fault -> {
                        if (area.equals(DfeArea.ENGLAND)) {
                            notes.add(fault);
                        } else {
                            problems.add(
                                    fault,
                                    "Use the publisher's corrected file where there is one, or tell the publisher.");
                        }
                    }));
            if (problems.any()) {
                return Reading.none();
            }
            write(pack);
            return new Reading(
                    "EHC plans by primary need, age and authority, " + PERIODS.span(List.copyOf(periods)),
                    "Education, health and care plans in force on the census day, by the primary need named in the plan and the age of the child or young person: single years for England, bands for authorities.",
                    PERIODS.asOf(periods.last()),
                    Optional.empty(),
                    counts(),
                    notes);
        }

        private SortedMap<String, Long> counts() {
            SortedMap<String, Long> counts = new TreeMap<>();
            counts.put("authorities", (long) authorities.size());
            counts.put("rows", (long) rows.size());
            counts.put("figures not published", notPublished);
            return counts;
        }

        private void take(CsvRow row, DfeArea area, String topic) {
            String period = row.text("time_period");
            String fault = PERIODS.faultOf(period);
            if (!fault.isEmpty()) {
                row.problem("time_period", fault, "Check that it is the publisher's file.");
                return;
            }
            periods.add(period);
            Map<String, Integer> counts = countsOf(row);
            if (topic.equals(ALL)) {
                sums.all(area, counts);
                return;
            }
            if (area.level() == Level.AUTHORITY) {
                authorities.add(area.code());
            }
            ages(row).ifPresent(ages -> {
                sums.age(area, counts, COLUMNS);
                add(new Key(period, area.code(), ages.from(), ages.to()), counts, row);
            });
        }

        private void add(Key exact, Map<String, Integer> counts, CsvRow row) {
            Integer before = read.putIfAbsent(exact, 1);
            if (before != null) {
                row.problem("breakdown", "This age of the area is there twice.", "Remove one row.");
                return;
            }
            if (exact.area().equals(DfeArea.ENGLAND)) {
                rows.put(exact, counts);
                return;
            }
            for (AgeBand band : AgeBand.all()) {
                Map<String, Integer> sum = rows.computeIfAbsent(
                        new Key(exact.period(), exact.area(), band.from(), band.to()),
                        unseen -> AgeSums.zeros(COLUMNS));
                if (band.holds(exact.from(), exact.to())) {
                    AgeSums.add(sum, counts, COLUMNS);
                }
            }
        }

        private Map<String, Integer> countsOf(CsvRow row) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (String column : COLUMNS) {
                String text = row.text(column).toLowerCase(Locale.ROOT);
                if (text.equals("x") || text.equals("z") || text.equals("c")) {
                    notPublished++;
                } else {
                    row.count(column).ifPresent(count -> counts.put(column, count));
                }
            }
            return counts;
        }

        private static Optional<AgeBand> ages(CsvRow row) {
            String words = row.text("breakdown");
            Matcher one = ONE_AGE.matcher(words);
            if (one.matches()) {
                int age = Integer.parseInt(one.group(1));
                if (age <= AgeBand.OLDEST) {
                    return Optional.of(new AgeBand(age, age));
                }
            }
            Matcher under = UNDER.matcher(words);
            if (under.matches() && under.group(1).equals("3")) {
                return Optional.of(new AgeBand(0, 2));
            }
            row.problem(
                    "breakdown",
                    "An age was expected: “age 4”, or “under 3”.",
                    "Check that it is the publisher's file.");
            return Optional.empty();
        }

        private void write(PackWriter pack) throws IOException {
            pack.table("plans", "plans.csv.gz", "One area and band of ages a row", FIELDS, table -> {
                List<Key> keys = rows.keySet().stream()
                        .sorted(Comparator.comparing(Key::period)
                                .thenComparing(Key::area)
                                .thenComparingInt(Key::from))
                        .toList();
                for (Key key : keys) {
                    List<Object> cells = new ArrayList<>(List.of(key.period(), key.area(), key.from(), key.to()));
                    Map<String, Integer> counts = rows.getOrDefault(key, Map.of());
                    COLUMNS.forEach(
                            column -> cells.add(counts.containsKey(column) ? String.valueOf(counts.get(column)) : ""));
                    table.row(cells.toArray());
                }
            });
        }
    }
}

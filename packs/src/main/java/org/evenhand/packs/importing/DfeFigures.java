package org.evenhand.packs.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.DfeArea.Level;
import org.evenhand.packs.importing.Reconciliation.Failed;
import org.evenhand.packs.importing.Reconciliation.Sum;
import org.evenhand.vocabulary.Disclosure;

/**
 * Reads a table of the Department for Education's underlying data on EHC plans: for every period, England, its regions and its authorities. Only
 * the rows of the whole population are kept, as published; cells of 1 to 5 are published unsuppressed and stay so in the pack.
 *
 * <p>Held against the file: the parts of a row make its total, the authorities make their region, the authorities make England.
 */
final class DfeFigures {

    private static final List<Field> AREA_FIELDS = List.of(
            Field.text("area", "E92000001 for England, a region's code, or an authority's three-digit number"),
            Field.text("level", "national, region or authority"),
            Field.text("name", "Name as published in this file"),
            Field.text("gss_code", "Nine-character code as published in this file; it may be an older one"),
            Field.text("region_code", "Region of an authority or region; empty for England"));
    private static final List<Field> FIGURE_FIELDS = List.of(
            Field.text("period", "Period as published: 2024 is a calendar year, 202425 a school year"),
            Field.text("area", "Area, see the table of areas"),
            Field.text("measure", "What is counted"),
            Field.whole("value", "The count as published; empty where none was"),
            Field.text("state", "shown, not_available, not_applicable or suppressed"));
    private static final String REMEDY =
            "Use the publisher's corrected file where there is one, or tell the publisher.";

    private final Layout layout;
    private final String breakdown;
    private final DfeMeasure total;
    private final List<DfeMeasure> measures;

    private final Map<String, DfeArea> areas = new TreeMap<>();
    private final Map<String, List<Object[]>> figures = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> periods = new TreeSet<>();
    private final Reconciliation sums = new Reconciliation();
    private long otherRows;
    private long notPublished;
    private long small;
    private long zero;

    /**
     * @param layout of the file
     * @param breakdown the topic whose rows are of the whole population: "All EHC plans"
     * @param total the row's total, which its parts make
     * @param measures the other columns of counts
     */
    DfeFigures(Layout layout, String breakdown, DfeMeasure total, List<DfeMeasure> measures) {
        this.layout = layout;
        this.breakdown = breakdown;
        this.total = total;
        this.measures = measures;
    }

    static Layout layout(String name, DfeMeasure total, List<DfeMeasure> measures, String... wanted) {
        List<String> needed = new ArrayList<>(List.of(
                "time_period",
                "geographic_level",
                "country_code",
                "region_code",
                "region_name",
                "new_la_code",
                "old_la_code",
                "la_name",
                "breakdown_topic",
                total.column()));
        measures.forEach(measure -> needed.add(measure.column()));
        List<String> known = new ArrayList<>(List.of("time_identifier", "country_name", "breakdown"));
        known.addAll(List.of(wanted));
        return new Layout(name, needed, known);
    }

    /** The periods read, in order. Meaningful after {@link #read}. */
    List<String> periods() {
        return List.copyOf(periods);
    }

    long areasOf(Level level) {
        return areas.values().stream().filter(area -> area.level() == level).count();
    }

    SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("authorities", areasOf(Level.AUTHORITY));
        counts.put("regions", areasOf(Level.REGION));
        counts.put("periods", (long) periods.size());
        counts.put("figures", figures.values().stream().mapToLong(List::size).sum());
        counts.put("figures not published", notPublished);
        counts.put("authority figures of 0", zero);
        counts.put("authority figures of 1 to 5", small);
        counts.put("rows of other breakdowns, not kept", otherRows);
        counts.put("sums that agree", sums.complete());
        return counts;
    }

    List<String> notes(CsvFile csv) {
        List<String> notes = new ArrayList<>();
        if (sums.open() > 0) {
            notes.add("%,d published totals could not be fully compared, because a part is not published."
                    .formatted(sums.open()));
        }
        if (small > 0) {
            notes.add(
                    "%,d figures of authorities are of 1 to 5 children; they are kept as published.".formatted(small));
        }
        if (!csv.unknownColumns().isEmpty()) {
            notes.add("Columns not read: %s.".formatted(Problem.printable(String.join(", ", csv.unknownColumns()))));
        }
        return notes;
    }

    /**
     * @param periodRule refuses a period it does not know with a message, or returns ""
     */
    void read(CsvFile csv, Problems problems, UnaryOperator<String> periodRule, PackWriter pack) throws IOException {
        for (CsvRow row : csv) {
            if (row.text("breakdown_topic").equals(breakdown)) {
                take(row, periodRule);
            } else {
                otherRows++;
            }
        }
        if (seen.isEmpty() && !problems.any()) {
            problems.add(
                    "The file has no row of the topic “%s”.".formatted(breakdown),
                    "Import the whole file as it was published.");
        }
        if (!problems.any()) {
            requireWhole(problems);
            report(problems);
        }
        if (!problems.any()) {
            write(pack);
        }
    }

    Layout layout() {
        return layout;
    }

    private void take(CsvRow row, UnaryOperator<String> periodRule) {
        String period = row.text("time_period");
        String fault = periodRule.apply(period);
        if (!fault.isEmpty()) {
            row.problem("time_period", fault, "Check that it is the publisher's file.");
            return;
        }
        DfeArea.of(row).ifPresent(area -> {
            if (!seen.add(period + " " + area.code())) {
                row.problem(
                        "time_period", "%s is there twice in this period.".formatted(area.name()), "Remove one row.");
                return;
            }
            areas.put(area.code(), area);
            periods.add(period);
            takeCounts(row, period, area);
        });
    }

    private void takeCounts(CsvRow row, String period, DfeArea area) {
        Map<DfeMeasure, OptionalInt> values = new LinkedHashMap<>();
        values.put(total, take(row, period, area, total));
        measures.forEach(measure -> values.put(measure, take(row, period, area, measure)));
        OptionalInt whole = values.getOrDefault(total, OptionalInt.empty());
        List<OptionalInt> parts = values.entrySet().stream()
                .filter(entry -> entry.getKey().part())
                .map(Map.Entry::getValue)
                .toList();
        if (row.sound()
                && whole.isPresent()
                && !parts.isEmpty()
                && parts.stream().allMatch(OptionalInt::isPresent)) {
            long sum = parts.stream().mapToLong(OptionalInt::getAsInt).sum();
            if (sum != whole.getAsInt()) {
                row.problem(
                        total.column(),
                        "%s%s: the parts of the row add up to %,d, but %s is %,d."
                                .formatted(area.name(), inPeriod(period), sum, total.label(), whole.getAsInt()),
                        REMEDY);
            }
        }
    }

    private OptionalInt take(CsvRow row, String period, DfeArea area, DfeMeasure measure) {
        Disclosure state = switch (row.text(measure.column())) {
            case "x" -> Disclosure.NOT_AVAILABLE;
            case "z" -> Disclosure.NOT_APPLICABLE;
            case "c" -> Disclosure.SUPPRESSED;
            default -> Disclosure.SHOWN;
        };
        OptionalInt value = state == Disclosure.SHOWN ? row.count(measure.column()) : OptionalInt.empty();
        notPublished += state == Disclosure.SHOWN ? 0 : 1;
        if (area.level() == Level.AUTHORITY && value.isPresent()) {
            zero += value.getAsInt() == 0 ? 1 : 0;
            small += value.getAsInt() >= 1 && value.getAsInt() <= 5 ? 1 : 0;
        }
        addToSums(row, period, area, measure, value);
        String shown = value.isPresent() ? String.valueOf(value.getAsInt()) : "";
        String key = period + " " + area.code();
        List<Object[]> ofArea = figures.getOrDefault(key, new ArrayList<>());
        ofArea.add(new Object[] {
            period, area.code(), measure.measure(), shown, state.name().toLowerCase(Locale.ROOT)
        });
        figures.put(key, ofArea);
        return value;
    }

    private void addToSums(CsvRow row, String period, DfeArea area, DfeMeasure measure, OptionalInt value) {
        Sum england = new Sum(DfeArea.ENGLAND, period, measure.column());
        Sum region = new Sum(area.region(), period, measure.column());
        switch (area.level()) {
            case NATIONAL -> value.ifPresent(count -> sums.published(england, row.number(), count));
            case REGION -> value.ifPresent(count -> sums.published(region, row.number(), count));
            case AUTHORITY -> {
                if (value.isPresent()) {
                    sums.part(england, value.getAsInt());
                    sums.part(region, value.getAsInt());
                } else {
                    sums.unknownPart(england);
                    sums.unknownPart(region);
                }
            }
        }
    }

    /** A file cut off at the end of a row still has to be found out. */
    private void requireWhole(Problems problems) {
        for (String period : periods) {
            Set<String> regions = new TreeSet<>();
            areas.values().stream()
                    .filter(area -> area.level() == Level.AUTHORITY && seen.contains(period + " " + area.code()))
                    .forEach(area -> regions.add(area.region()));
            if (!seen.contains(period + " " + DfeArea.ENGLAND)) {
                problems.add(
                        "The row of England%s is missing, so nothing can be compared with it."
                                .formatted(inPeriod(period)),
                        "The file may be cut off: download it again.");
            } else if (regions.isEmpty()) {
                problems.add(
                        "There is no row of an authority%s.".formatted(inPeriod(period)),
                        "The file may be cut off: download it again.");
            }
            for (String region : regions) {
                if (!seen.contains(period + " " + region)) {
                    problems.add(
                            "The row of the region %s%s is missing.".formatted(region, inPeriod(period)),
                            "The file may be cut off: download it again.");
                }
            }
        }
    }

    private void report(Problems problems) {
        List<Failed> failed = sums.failed();
        for (Failed sum : failed) {
            String area = nameOf(sum.sum().area());
            problems.add(
                    sum.row(),
                    sum.sum().column(),
                    String.valueOf(sum.published()),
                    "%s, %s%s: the %d authorities add up to %,d, the published total is %,d, which is %,d too %s.%s"
                            .formatted(
                                    area,
                                    labelOf(sum.sum().column()),
                                    inPeriod(sum.sum().period()),
                                    sum.parts(),
                                    sum.ofParts(),
                                    sum.published(),
                                    Math.abs(sum.difference()),
                                    sum.difference() > 0 ? "high" : "low",
                                    counterpart(sum, failed)),
                    REMEDY);
        }
    }

    /** Where another column of the same area is wrong by as much the other way, somebody probably took one for the other. */
    private String counterpart(Failed sum, List<Failed> failed) {
        return failed.stream()
                .filter(other -> other.sum().area().equals(sum.sum().area())
                        && other.sum().period().equals(sum.sum().period())
                        && other.difference() == -sum.difference())
                .findFirst()
                .map(other -> " %s is wrong by the same %,d the other way."
                        .formatted(labelOf(other.sum().column()), Math.abs(sum.difference())))
                .orElse("");
    }

    private String nameOf(String area) {
        return areas.containsKey(area) ? Objects.requireNonNull(areas.get(area)).name() : area;
    }

    private String labelOf(String column) {
        return measures.stream()
                .filter(measure -> measure.column().equals(column))
                .findFirst()
                .orElse(total)
                .label();
    }

    private String inPeriod(String period) {
        return periods.size() > 1 ? " in " + period : "";
    }

    private void write(PackWriter pack) throws IOException {
        pack.table("areas", "areas.csv", "The areas of the figures", AREA_FIELDS, rows -> {
            for (DfeArea area : areas.values()) {
                rows.row(
                        area.code(),
                        area.level().name().toLowerCase(Locale.ROOT),
                        area.name(),
                        area.gss(),
                        area.region());
            }
        });
        pack.table("figures", "figures.csv.gz", "The figures, one a row", FIGURE_FIELDS, rows -> {
            for (List<Object[]> ofArea : figures.values()) {
                ofArea.forEach(rows::row);
            }
        });
    }
}

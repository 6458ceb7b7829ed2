package org.evenhand.packs.importing;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.Pack;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Row;
import org.evenhand.packs.importing.Reconciliation.Failed;
import org.evenhand.packs.importing.Reconciliation.Sum;

/** The figures of the situation report as they are gathered from a file, held against each other, and written. */
final class NhsWaiting {

    private static final String ENGLAND = "ENGLAND";

    /** One organisation, service and month. */
    private record Cell(YearMonth month, String level, String name, String service) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byMonth = month.compareTo(other.month);
            int byLevel = byMonth != 0 ? byMonth : level.compareTo(other.level);
            int byName = byLevel != 0 ? byLevel : name.compareTo(other.name);
            return byName != 0 ? byName : service.compareTo(other.service);
        }
    }

    /** Counts by band; those that were not published are absent. */
    private static final class Bands {
        private final Map<WaitBand, Integer> counts = new EnumMap<>(WaitBand.class);

        boolean isWhole() {
            return counts.containsKey(WaitBand.TOTAL) && counts.size() > 1;
        }

        boolean addUp() {
            Integer total = counts.get(WaitBand.TOTAL);
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return total != null && total == all - total;
        }
    }

    private final SortedMap<Cell, Bands> cells = new TreeMap<>();
    private final NhsOrganisations organisations = new NhsOrganisations();
    private final TreeSet<YearMonth> months = new TreeSet<>();
    private final TreeSet<String> services = new TreeSet<>();
    private final Reconciliation sums = new Reconciliation();

    /**
     * A figure of the report.
     *
     * @param level england, region, icb or provider
     * @param code of the organisation; may be empty
     * @param count absent where it is held back
     * @param row where it stands
     */
    record Figure(
            YearMonth month,
            String level,
            String code,
            String name,
            String service,
            WaitBand band,
            OptionalInt count,
            long row) {}

    /** @return what is wrong with it, or "" */
    String take(Figure figure) {
        boolean national = figure.level().equals("england");
        String known = national ? ENGLAND : figure.name().toUpperCase(Locale.ROOT);
        if (national && !figure.name().toUpperCase(Locale.ROOT).equals(ENGLAND)) {
            return "The national figures are not those of England.";
        }
        organisations.note(figure.level(), figure.code(), figure.name());
        Cell cell = new Cell(figure.month(), figure.level(), known, figure.service());
        if (figure.count().isEmpty()) {
            sums.unknownPart(sum(cell, figure.band()));
            return "";
        }
        Bands bands = cells.getOrDefault(cell, new Bands());
        cells.put(cell, bands);
        if (bands.counts.putIfAbsent(figure.band(), figure.count().getAsInt()) != null) {
            return "This figure is there twice.";
        }
        months.add(cell.month());
        services.add(figure.service());
        add(cell, figure.band(), figure.row(), figure.count().getAsInt());
        return "";
    }

    /** Takes over the other months of the version before, which were held to their sums when they were read. */
    void keep(Pack before, YearMonth butNot) {
        Map<String, Row> known = new HashMap<>();
        for (Row row : before.table("organisations")) {
            known.put(row.text("level") + " " + row.text("organisation"), row);
        }
        for (Row row : before.table("waits")) {
            YearMonth month = YearMonth.parse(row.text("month"));
            Row organisation = known.get(row.text("level") + " " + row.text("organisation"));
            if (month.equals(butNot) || organisation == null) {
                continue;
            }
            String name = organisation.text("name");
            String code = organisation.flag("coded") ? organisation.text("organisation") : "";
            organisations.note(row.text("level"), code, name);
            Bands bands = new Bands();
            for (WaitBand band : WaitBand.values()) {
                row.optionalWhole(band.column()).ifPresent(count -> bands.counts.put(band, count));
            }
            String called = row.text("level").equals("england") ? ENGLAND : name.toUpperCase(Locale.ROOT);
            cells.put(new Cell(month, row.text("level"), called, row.text("service")), bands);
            months.add(month);
            services.add(row.text("service"));
        }
    }

    private static Sum sum(Cell cell, WaitBand band) {
        return new Sum(cell.level(), cell.month().toString(), cell.service() + "|" + band.published());
    }

    private void add(Cell cell, WaitBand band, long row, int count) {
        String what = cell.service() + "|" + band.published();
        if (cell.level().equals("england")) {
            for (String parts : List.of("region", "icb", "provider")) {
                sums.published(new Sum(parts, cell.month().toString(), what), row, count);
            }
        } else {
            sums.part(new Sum(cell.level(), cell.month().toString(), what), count);
        }
    }

    void check(Problems problems) {
        if (months.isEmpty()) {
            problems.add("The file has no figure.", "Import the whole file as it was published.");
        }
        for (YearMonth month : months) {
            if (cells.keySet().stream()
                    .noneMatch(
                            cell -> cell.month().equals(month) && cell.level().equals("england"))) {
                problems.add(
                        "The figures of England for %s are missing, so nothing can be compared with them."
                                .formatted(month),
                        "The file may be cut off: download it again.");
            }
        }
        long withBands = cells.values().stream().filter(Bands::isWhole).count();
        if (withBands > 0 && marked() * 2 > cells.size()) {
            problems.add(
                    "The bands of %,d of %,d rows do not make their total, so they are probably not the bands they are taken for."
                            .formatted(marked(), cells.size()),
                    "Import the publisher’s own file; if it is, its layout has changed: tell those who keep Evenhand.");
        }
        for (Failed failed : sums.failed()) {
            int bar = failed.sum().column().lastIndexOf('|');
            problems.add(
                    failed.row(),
                    "waiting",
                    String.valueOf(failed.published()),
                    "England, %s, %s, band %s: the %d %s add up to %,d, the published total is %,d, which is %,d too %s."
                            .formatted(
                                    failed.sum().column().substring(0, bar),
                                    failed.sum().period(),
                                    failed.sum().column().substring(bar + 1),
                                    failed.parts(),
                                    partsName(failed.sum().area()),
                                    failed.ofParts(),
                                    failed.published(),
                                    Math.abs(failed.difference()),
                                    failed.difference() > 0 ? "high" : "low"),
                    "Use the publisher's corrected file where there is one, or tell the publisher.");
        }
    }

    /** Those there are figures of, the oldest first; not empty once {@link #check} found nothing wrong. */
    NavigableSet<YearMonth> months() {
        return months;
    }

    SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("months", (long) months.size());
        counts.put("services", (long) services.size());
        counts.put("rows", (long) cells.size());
        counts.put("rows whose bands do not add up", marked());
        counts.put("sums that agree", sums.complete());
        counts.put(
                "boards",
                organisations.list().keySet().stream()
                        .filter(id -> id.level().equals("icb"))
                        .count());
        return counts;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (marked() > 0) {
            notes.add(
                    "%,d of %,d rows have bands that do not make their own total; they are kept as published and marked."
                            .formatted(marked(), cells.size()));
        }
        notes.add("Bands count those still waiting, by their wait so far: they are no completed waits.");
        return notes;
    }

    private long marked() {
        return cells.values().stream().filter(bands -> !bands.addUp()).count();
    }

    void write(PackWriter pack) throws IOException {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("month", "Month, at whose end the children were counted"),
                Field.text("level", "england, region, icb or provider"),
                Field.text("organisation", "See the table of organisations"),
                Field.text("service", "Service as published")));
        for (WaitBand band : WaitBand.values()) {
            fields.add(Field.whole(
                    band.column(),
                    band == WaitBand.TOTAL
                            ? "Children waiting"
                            : "Children who had waited %s weeks; empty where not published"
                                    .formatted(band.published())));
        }
        fields.add(Field.flag("bands_add_up", "Whether the bands make the total, as published"));
        pack.table(
                "organisations",
                "organisations.csv",
                "England, regions, boards and providers",
                List.of(
                        Field.text("level", "england, region, icb or provider"),
                        Field.text("organisation", "Its code, or its name in capitals where no month gives a code"),
                        Field.flag("coded", "Whether it goes by its NHS code"),
                        Field.text("name", "Name as published")),
                rows -> organisations.list().forEach((id, name) -> rows.row(id.level(), id.id(), id.coded(), name)));
        pack.table(
                "waits",
                "waits.csv.gz",
                "Children waiting",
                fields,
                rows -> cells.forEach((cell, bands) -> {
                    List<Object> values = new ArrayList<>(List.of(
                            cell.month(), cell.level(), organisations.id(cell.level(), cell.name()), cell.service()));
                    for (WaitBand band : WaitBand.values()) {
                        Integer count = bands.counts.get(band);
                        values.add(count == null ? "" : count);
                    }
                    values.add(bands.addUp());
                    rows.row(values.toArray());
                }));
    }

    private static String partsName(String level) {
        return switch (level) {
            case "icb" -> "integrated care boards";
            case "provider" -> "providers";
            default -> "regions";
        };
    }
}

package org.evenhand.packs.importing;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.Reconciliation.Failed;
import org.evenhand.packs.importing.Reconciliation.Sum;

/**
 * Children and young people waiting for community health services, by wait so far: NHS England's situation report, one figure a row.
 *
 * <p>Held against the file: for every month, service and band the regions, the integrated care boards and the providers each make England, or
 * the file is refused. Bands that do not make the total of their own row are the publisher's: such a row is kept, marked and counted.
 */
public final class NhsWaitsImport implements ImportKind {

    private static final String ENGLAND = "ENGLAND";
    private static final Layout LAYOUT = Layout.of(
            "NHS England, community waits of children and young people, one figure a row",
            "month",
            "org_type",
            "org_code",
            "org_name",
            "service",
            "wait_band_weeks",
            "waiting");
    private static final Map<String, String> LEVELS = Map.of(
            "National",
            "england",
            "Region",
            "region",
            "ICB",
            "icb",
            "Provider",
            "provider",
            "Organisation",
            "provider");

    @Override
    public String name() {
        return "nhs-waits";
    }

    @Override
    public String summary() {
        return "Children waiting for community health services by board and provider (NHS England)";
    }

    @Override
    public String pack() {
        return "nhs-waits";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "NHS England",
                "Community health services situation report: waiting lists of children and young people",
                Licence.OPEN_GOVERNMENT,
                "https://www.england.nhs.uk/statistics/statistical-work-areas/community-health-services-waiting-lists/",
                "Contains public sector information licensed under the Open Government Licence v3.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            Waiting waiting = new Waiting();
            for (CsvRow row : csv) {
                waiting.take(row);
            }
            if (!problems.any()) {
                waiting.check(problems);
            }
            if (problems.any()) {
                return Reading.none();
            }
            waiting.write(pack);
            LocalDate last = waiting.months.getLast().atEndOfMonth();
            return new Reading(
                    "Children waiting for community health services, %s to %s"
                            .formatted(waiting.months.getFirst(), waiting.months.getLast()),
                    "Children and young people still waiting at the end of the month, by how long they had waited so far.",
                    last,
                    Optional.empty(),
                    waiting.counts(),
                    waiting.notes());
        }
    }

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

    /** Counts by band; absent where none was published. */
    private static final class Bands {
        private final OptionalInt[] counts = new OptionalInt[WaitBand.values().length];
        private long row;

        Bands() {
            Arrays.fill(counts, OptionalInt.empty());
        }

        boolean addUp() {
            OptionalInt total = counts[0];
            return total.isPresent()
                    && total.getAsInt()
                            == Arrays.stream(counts)
                                    .skip(1)
                                    .mapToLong(count -> count.orElse(0))
                                    .sum();
        }
    }

    private static final class Waiting {
        private final SortedMap<Cell, Bands> cells = new TreeMap<>();
        private final NhsOrganisations organisations = new NhsOrganisations();
        private final TreeSet<YearMonth> months = new TreeSet<>();
        private final TreeSet<String> services = new TreeSet<>();
        private final Reconciliation sums = new Reconciliation();

        void take(CsvRow row) {
            Optional<YearMonth> month = monthOf(row);
            String level = LEVELS.getOrDefault(row.text("org_type"), "");
            if (level.isEmpty()) {
                row.problem(
                        "org_type",
                        "The type of organisation is not known.",
                        "It is National, Region, ICB, Provider or Organisation.");
            }
            Optional<WaitBand> band = WaitBand.find(row.text("wait_band_weeks"));
            if (band.isEmpty()) {
                row.problem(
                        "wait_band_weeks", "The band of weeks is not known.", "Use the bands as published, like 4-12.");
            }
            String name = row.needed("org_name");
            String service = row.needed("service");
            OptionalInt count = row.count("waiting");
            if (!row.sound()) {
                return;
            }
            String known = level.equals("england") ? ENGLAND : name.toUpperCase(Locale.ROOT);
            if (level.equals("england") && !name.toUpperCase(Locale.ROOT).equals(ENGLAND)) {
                row.problem(
                        "org_name", "The national figures are not those of England.", "Import the file for England.");
                return;
            }
            organisations.note(level, row.text("org_code"), name);
            Cell cell = new Cell(month.orElseThrow(), level, known, service);
            Bands bands = cells.getOrDefault(cell, new Bands());
            cells.put(cell, bands);
            int place = Arrays.asList(WaitBand.values()).indexOf(band.orElseThrow());
            if (bands.counts[place].isPresent()) {
                row.problem("wait_band_weeks", "This figure is there twice.", "Remove one row.");
                return;
            }
            bands.counts[place] = count;
            bands.row = bands.row == 0 ? row.number() : bands.row;
            months.add(cell.month());
            services.add(service);
            add(cell, band.orElseThrow(), row.number(), count.orElseThrow());
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
                        .noneMatch(cell ->
                                cell.month().equals(month) && cell.level().equals("england"))) {
                    problems.add(
                            "The figures of England for %s are missing, so nothing can be compared with them."
                                    .formatted(month),
                            "The file may be cut off: download it again.");
                }
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
                    rows -> organisations
                            .list()
                            .forEach((id, name) -> rows.row(id.level(), id.id(), id.coded(), name)));
            pack.table(
                    "waits",
                    "waits.csv.gz",
                    "Children waiting",
                    fields,
                    rows -> cells.forEach((cell, bands) -> {
                        List<Object> values = new ArrayList<>(List.of(
                                cell.month(),
                                cell.level(),
                                organisations.id(cell.level(), cell.name()),
                                cell.service()));
                        for (OptionalInt count : bands.counts) {
                            values.add(count.isPresent() ? count.getAsInt() : "");
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

        private static Optional<YearMonth> monthOf(CsvRow row) {
            try {
                return Optional.of(YearMonth.parse(row.text("month")));
            } catch (DateTimeException fault) {
                row.problem("month", "The month is not understood.", "Write it like 2025-10.");
                return Optional.empty();
            }
        }
    }
}

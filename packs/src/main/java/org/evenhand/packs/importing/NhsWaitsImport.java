package org.evenhand.packs.importing;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.vocabulary.Provenance;

/**
 * Children and young people waiting for community health services, by wait so far: NHS England's situation report, as its own workbook of a month, or
 * as one figure a row.
 *
 * <p>Held against the file: for every month, service and band the regions, the integrated care boards and the providers each make England, or
 * the file is refused. Bands that do not make the total of their own row are the publisher's: such a row is kept, marked and counted.
 */
public final class NhsWaitsImport implements ImportKind {

    private static final Layout LAYOUT = Layout.of(
            "NHS England, community waits of children and young people, one figure a row",
            "month",
            "org_type",
            "org_code",
            "org_name",
            "service",
            "wait_band_weeks",
            "waiting");
    /** The levels of the pack by the words of the report. */
    static final Map<String, String> LEVELS = Map.of(
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
    public boolean readsWorkbooks() {
        return true;
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
        NhsWaiting waiting = new NhsWaiting();
        List<Provenance> alsoRead = new ArrayList<>();
        if (file.isWorkbook()) {
            Optional<YearMonth> month = WaitsWorkbook.read(file, problems, waiting);
            month.flatMap(read -> file.present().find(pack())).ifPresent(before -> {
                waiting.keep(before, month.orElseThrow());
                alsoRead.addAll(before.sources());
            });
        } else {
            readRows(file, problems, waiting);
        }
        if (!problems.any()) {
            waiting.check(problems);
        }
        if (problems.any()) {
            return Reading.none();
        }
        waiting.write(pack);
        return new Reading(
                "Children waiting for community health services, %s to %s"
                        .formatted(waiting.months().getFirst(), waiting.months().getLast()),
                "Children and young people still waiting at the end of the month, by how long they had waited so far.",
                waiting.months().getLast().atEndOfMonth(),
                Optional.empty(),
                waiting.counts(),
                waiting.notes(),
                alsoRead);
    }

    private static void readRows(Incoming file, Problems problems, NhsWaiting waiting) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return;
        }
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                take(row, waiting);
            }
        }
    }

    private static void take(CsvRow row, NhsWaiting waiting) {
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
            row.problem("wait_band_weeks", "The band of weeks is not known.", "Use the bands as published, like 4-12.");
        }
        String name = row.needed("org_name");
        String service = row.needed("service");
        OptionalInt count = row.count("waiting");
        if (!row.sound()) {
            return;
        }
        String fault = waiting.take(new NhsWaiting.Figure(
                month.orElseThrow(),
                level,
                row.text("org_code"),
                name,
                service,
                band.orElseThrow(),
                count,
                row.number()));
        if (!fault.isEmpty()) {
            row.problem("org_name", fault, "Import the publisher’s own file for England, whole and once.");
        }
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

package org.evenhand.packs.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;

/** What the tables of the Department's yearly release on EHC plans have in common. */
final class DfeRelease {

    private DfeRelease() {}

    static Publication publication(String table) {
        return new Publication(
                "Department for Education",
                "Education, health and care plans: " + table,
                Licence.OPEN_GOVERNMENT,
                "https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans",
                "Contains public sector information licensed under the Open Government Licence v3.0.");
    }

    /** Reads a table by calendar year. */
    static Reading ofYears(
            Incoming file, Problems problems, PackWriter pack, DfeFigures figures, String title, String description)
            throws IOException {
        Optional<CsvFile> opened = file.csv(problems, figures.layout());
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            figures.read(csv, problems, DfeRelease::faultOf, pack);
            if (problems.any()) {
                return Reading.none();
            }
            List<String> years = figures.periods();
            String span = years.size() == 1 ? years.getFirst() : years.getFirst() + " to " + years.getLast();
            return new Reading(
                    title + ", " + span,
                    description,
                    LocalDate.of(Integer.parseInt(years.getLast()), Month.DECEMBER, 31),
                    Optional.empty(),
                    figures.counts(),
                    figures.notes(csv));
        }
    }

    private static String faultOf(String period) {
        return period.matches("20\\d\\d") ? "" : "A calendar year like 2024 was expected.";
    }
}

package org.evenhand.packs.settings;

import static org.evenhand.packs.DataPackage.Field.date;
import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.FileDay;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;

/** Which establishment followed which, from the register of the Department for Education. */
public final class GiasLinksKind implements ImportKind {

    private static final Layout LAYOUT =
            Layout.of("DfE, links of establishments", "URN", "LinkURN", "LinkType", "LinkEstablishedDate");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    @Override
    public String name() {
        return "gias-links";
    }

    @Override
    public String summary() {
        return "Predecessors and successors of schools: Get Information about Schools";
    }

    @Override
    public String pack() {
        return "setting-links";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Department for Education",
                "Get Information about Schools, establishment links",
                Licence.OPEN_GOVERNMENT,
                "https://get-information-schools.service.gov.uk/Downloads",
                "");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        List<List<Object>> links = new ArrayList<>();
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                for (String column : List.of("URN", "LinkURN")) {
                    if (!row.text(column).matches("\\d{5,7}")) {
                        row.problem(column, "A school's number was expected.", "Correct the cell.");
                    }
                }
                links.add(List.of(
                        row.text("URN"),
                        row.text("LinkURN"),
                        row.needed("LinkType"),
                        day(row).map(LocalDate::toString).orElse("")));
            }
        }
        if (links.isEmpty() && !problems.any()) {
            problems.add("It holds no link.", "Download it again, completely.");
        }
        pack.table(
                "links",
                "links.csv.gz",
                "One row for each link, in both directions as the register has it.",
                List.of(
                        text("urn", "Establishment."),
                        text("linked_urn", "The one it is linked to."),
                        text("kind", "Kind of link as the register writes it: what the second is to the first."),
                        date("since", "Day of the link, where known.")),
                rows -> links.forEach(link -> rows.row(link.toArray())));
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("links", (long) links.size());
        return new Reading(
                "Links of schools and colleges",
                "Which establishment followed which.",
                FileDay.in(file.name()).orElse(LocalDate.EPOCH),
                Optional.empty(),
                counts,
                List.of());
    }

    private static Optional<LocalDate> day(CsvRow row) {
        String written = row.text("LinkEstablishedDate");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeParseException fault) {
            row.problem("LinkEstablishedDate", "A day like 31-08-2021 was expected.", "Correct the cell.");
            return Optional.empty();
        }
    }
}

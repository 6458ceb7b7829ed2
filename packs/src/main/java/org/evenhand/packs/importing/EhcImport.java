package org.evenhand.packs.importing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;

/** A table of the Department's yearly release on EHC plans. What each has of its own is its columns, its words and its periods. */
abstract sealed class EhcImport implements ImportKind permits EhcNeedsImport, EhcRequestsImport, EhcTimelinessImport {

    /**
     * @param name as it is typed
     * @param pack that it makes
     * @param file a pattern of the file's name in small letters, with the folders before it
     * @param published as the Department calls the table
     * @param summary what it is, in one line
     * @param title of the pack; the periods follow it
     * @param description of the pack
     */
    record Naming(
            String name,
            String pack,
            String file,
            String published,
            String summary,
            String title,
            String description) {}

    private final Naming naming;
    private final EhcPeriods periods;

    EhcImport(Naming naming, EhcPeriods periods) {
        this.naming = naming;
        this.periods = periods;
    }

    /** A new reader of the table's columns. */
    abstract DfeFigures figures();

    @Override
    public String name() {
        return naming.name();
    }

    @Override
    public String summary() {
        return naming.summary() + " (Department for Education)";
    }

    @Override
    public String pack() {
        return naming.pack();
    }

    @Override
    public boolean reads(String member) {
        return member.toLowerCase(Locale.ROOT).matches(naming.file());
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Department for Education",
                "Education, health and care plans: " + naming.published(),
                Licence.OPEN_GOVERNMENT,
                "https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans",
                "Contains public sector information licensed under the Open Government Licence v3.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        DfeFigures figures = figures();
        Optional<CsvFile> opened = file.csv(problems, figures.layout());
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            figures.read(csv, problems, periods::faultOf, pack);
            if (problems.any()) {
                return Reading.none();
            }
            List<String> found = figures.periods();
            return new Reading(
                    naming.title() + ", " + periods.span(found),
                    naming.description(),
                    periods.asOf(found.getLast()),
                    Optional.empty(),
                    figures.counts(),
                    figures.notes(csv));
        }
    }
}

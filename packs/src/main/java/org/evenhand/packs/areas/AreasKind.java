package org.evenhand.packs.areas;

import static org.evenhand.packs.DataPackage.Field.date;
import static org.evenhand.packs.DataPackage.Field.flag;
import static org.evenhand.packs.DataPackage.Field.number;
import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.vocabulary.Provenance;

/**
 * The areas of England. The file given is the Department's list of authorities with their codes; the tables of regions, districts,
 * constituencies, small areas and care boards are found beside it, by the beginnings of their names (see packs/README.md).
 */
public final class AreasKind implements ImportKind {

    /** The Department's placeholder for schools of the armed forces abroad: an authority in its lists, none in England. */
    private static final String FORCES_ABROAD = "702";

    private static final Layout LAYOUT = Layout.of(
            "DfE, local authority codes",
            "new_la_code",
            "la_name",
            "date_of_operation",
            "date_of_termination",
            "parent_geography_code",
            "status",
            "old_la_code");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public String summary() {
        return "Authorities, regions, care boards and constituencies; the other tables are found beside the file";
    }

    @Override
    public String pack() {
        return "areas";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Department for Education and Office for National Statistics",
                "Local authority codes, and look-ups of the areas of England",
                Licence.OPEN_GOVERNMENT,
                "https://www.gov.uk/guidance/get-information-about-schools and https://geoportal.statistics.gov.uk",
                "Contains National Statistics data © Crown copyright and database right.");
    }

    /** Authorities by code; what else the list says of them. */
    private record Listed(
            Map<String, CsvLine> current, List<CsvLine> all, Map<String, String> laByGss, LocalDate newest) {}

    private record CsvLine(String gss, String la, String name, String region, String ended, boolean live) {}

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<Listed> found = authorities(file, problems);
        if (found.isEmpty() || problems.any()) {
            return Reading.none();
        }
        Listed listed = found.get();
        Path main = file.path();
        List<String> notes = new ArrayList<>();
        TreeMap<String, Long> counts = new TreeMap<>();
        writeAuthorities(listed, pack);
        counts.put("authorities", (long) listed.current().size());
        Companion regions = Companion.needed(main, "dfe_region_la_hierarchy");
        counts.put("regions", writeRegions(regions, pack));
        Companion history = Companion.needed(main, "la_all_codes_history_to_active");
        Map<String, String> districts = districts(history, listed);
        writeDistricts(districts, pack);
        counts.put("districts, past and present", (long) districts.size());
        Companion constituencies = Companion.needed(main, "ons_pcon_2024_names_codes");
        counts.put("constituencies", writeConstituencies(constituencies, pack));
        Companion boards = Companion.needed(main, "lookup_lsoa21_icb");
        Companion wards = Companion.needed(main, "lookup_lsoa21_ward");
        counts.put("care boards", new BoardOverlaps(districts).write(boards.rows(), wards.rows(), problems, pack));
        for (Companion companion : List.of(regions, history, constituencies, boards, wards)) {
            notes.add(companion.note());
        }
        String ons = "Office for National Statistics";
        LocalDate day = listed.newest();
        List<Provenance> alsoRead = List.of(
                regions.source(publication(), "Department for Education", "Regions and their authorities", day),
                history.source(publication(), ons, "Codes of local authorities since 2011", day),
                constituencies.source(publication(), ons, "Constituencies of July 2024", LocalDate.of(2024, 7, 4)),
                boards.source(
                        publication(), ons, "Small areas (LSOA 2021) to care boards, 2024", LocalDate.of(2024, 4, 1)),
                wards.source(
                        publication(),
                        ons,
                        "Small areas (LSOA 2021) to wards and districts, 2024",
                        LocalDate.of(2024, 5, 2)));
        return new Reading(
                "Areas of England",
                "The 153 education authorities with all codes they have had, regions, integrated care boards, English"
                        + " constituencies, and how boards overlap authorities.",
                listed.newest(),
                Optional.empty(),
                counts,
                notes,
                alsoRead);
    }

    private static Optional<Listed> authorities(Incoming file, Problems problems) throws IOException {
        Map<String, CsvLine> current = new TreeMap<>();
        List<CsvLine> all = new ArrayList<>();
        Map<String, String> laByGss = new TreeMap<>();
        LocalDate newest = LocalDate.EPOCH;
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                CsvLine line = new CsvLine(
                        row.text("new_la_code"),
                        row.text("old_la_code"),
                        row.text("la_name"),
                        row.text("parent_geography_code"),
                        row.text("date_of_termination"),
                        row.text("status").equals("live"));
                // Rows such as "E06000063 / E06000064" stand for two authorities that are listed by themselves as well.
                if (!line.gss().matches("E\\d{8}")
                        || !line.la().matches("\\d{3}")
                        || line.la().equals(FORCES_ABROAD)) {
                    continue;
                }
                Optional<LocalDate> began = day(row, "date_of_operation");
                if (began.isEmpty()
                        || (!line.live() && day(row, "date_of_termination").isEmpty())) {
                    continue;
                }
                newest = began.get().isAfter(newest) ? began.get() : newest;
                all.add(line);
                laByGss.put(line.gss(), line.la());
                if (line.live() && current.put(line.la(), line) != null) {
                    row.problem("old_la_code", "Two authorities in force have this code.", "Mark one as terminated.");
                }
            }
        }
        if (current.isEmpty() && !problems.any()) {
            problems.add("It names no authority of England that is in force.", "Download the whole list.");
        }
        return Optional.of(new Listed(current, all, laByGss, newest));
    }

    private static Optional<LocalDate> day(CsvRow row, String column) {
        try {
            return Optional.of(LocalDate.parse(row.text(column), DAY));
        } catch (DateTimeParseException fault) {
            row.problem(column, "A day like 01/04/2023 was expected.", "Correct the cell.");
            return Optional.empty();
        }
    }

    private static void writeAuthorities(Listed listed, PackWriter pack) throws IOException {
        pack.table(
                "authorities",
                "authorities.csv",
                "The education authorities of England.",
                List.of(
                        text("la_code", "Three-digit code of the Department for Education."),
                        text("gss_code", "Nine-character code in force."),
                        text("name", "Name."),
                        text("region_code", "Region it lies in.")),
                rows -> listed.current()
                        .values()
                        .forEach(line -> rows.row(line.la(), line.gss(), line.name(), line.region())));
        pack.table(
                "codes",
                "codes.csv",
                "Every nine-character code that an authority of today has or had.",
                List.of(
                        text("gss_code", "Nine-character code."),
                        text("la_code", "Authority."),
                        flag("current", "Whether the code is in force.")),
                rows -> listed.all().stream()
                        .filter(line -> listed.current().containsKey(line.la()))
                        .forEach(line -> rows.row(line.gss(), line.la(), line.live())));
        pack.table(
                "former-authorities",
                "former-authorities.csv",
                "Authorities that were divided or merged: no authority of today is the same.",
                List.of(
                        text("la_code", "Its three-digit code."),
                        text("gss_code", "Its nine-character code."),
                        text("name", "Name."),
                        date("ended", "Last day.")),
                rows -> listed.all().stream()
                        .filter(line -> !line.live() && !listed.current().containsKey(line.la()))
                        .forEach(line ->
                                rows.row(line.la(), line.gss(), line.name(), LocalDate.parse(line.ended(), DAY))));
    }

    private static long writeRegions(Companion file, PackWriter pack) throws IOException {
        Map<String, String> regions = namesByCode(file, "region_code", "region_name", "E12");
        pack.table(
                "regions",
                "regions.csv",
                "The regions of England.",
                List.of(text("region_code", "Nine-character code."), text("name", "Name.")),
                rows -> regions.forEach(rows::row));
        return regions.size();
    }

    private static Map<String, String> districts(Companion file, Listed listed) throws IOException {
        Map<String, String> districts = new TreeMap<>();
        for (Map<String, String> row : file.rowsWith("LADCD", "UTLACD")) {
            String la = listed.laByGss().get(cell(row, "UTLACD"));
            if (cell(row, "LADCD").startsWith("E")
                    && la != null
                    && listed.current().containsKey(la)) {
                districts.put(cell(row, "LADCD"), la);
            }
        }
        return districts;
    }

    private static void writeDistricts(Map<String, String> districts, PackWriter pack) throws IOException {
        pack.table(
                "districts",
                "districts.csv",
                "The education authority that answers today for each local authority district since 2011.",
                List.of(
                        text("district_code", "Nine-character code of a district, past or present."),
                        text("la_code", "Education authority.")),
                rows -> districts.forEach(rows::row));
    }

    private static long writeConstituencies(Companion file, PackWriter pack) throws IOException {
        Map<String, String> constituencies = namesByCode(file, "PCON24CD", "PCON24NM", "E");
        pack.table(
                "constituencies",
                "constituencies.csv",
                "English constituencies of July 2024.",
                List.of(text("constituency_code", "Nine-character code."), text("name", "Name.")),
                rows -> constituencies.forEach(rows::row));
        return constituencies.size();
    }

    /** Only those whose code begins so: a file may hold those of other nations. */
    private static Map<String, String> namesByCode(Companion file, String code, String name, String begins)
            throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (Map<String, String> row : file.rowsWith(code, name)) {
            if (cell(row, code).startsWith(begins)) {
                names.put(cell(row, code), cell(row, name));
            }
        }
        return names;
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    /** Columns of the table of overlaps, for whom it may concern. */
    static List<org.evenhand.packs.DataPackage.Field> overlapFields() {
        return List.of(
                text("la_code", "Authority."),
                text("icb_code", "Integrated care board."),
                number(
                        "share_of_authority",
                        "Share of the authority's small areas (LSOA 2021, about 1,500 people each)."),
                number("share_of_board", "Share of the board's small areas."));
    }
}

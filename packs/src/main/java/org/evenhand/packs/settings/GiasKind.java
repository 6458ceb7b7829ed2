package org.evenhand.packs.settings;

import static org.evenhand.packs.DataPackage.Field.flag;
import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.areas.Companion;
import org.evenhand.packs.areas.FileDay;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.packs.settings.GiasRows.GiasRow;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Provenance;
import org.evenhand.vocabulary.SettingType;

/**
 * Schools and colleges from the register of the Department for Education: the publisher's full file, or a cut of it. Where other cuts lie beside
 * it (names that begin with gias_state_funded or gias_all_establishments), postcodes and names that it lacks are taken from them by number.
 */
public final class GiasKind implements ImportKind {

    private static final List<String> COMPANIONS = List.of("gias_state_funded", "gias_all_establishments");
    private static final Set<String> OPEN = Set.of("", "Open", "Open, but proposed to close");

    @Override
    public String name() {
        return "gias";
    }

    @Override
    public String summary() {
        return "Schools and colleges: Get Information about Schools, Department for Education";
    }

    @Override
    public String pack() {
        return "settings";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Department for Education",
                "Get Information about Schools, establishment data",
                Licence.OPEN_GOVERNMENT,
                "https://get-information-schools.service.gov.uk/Downloads",
                "Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright"
                        + " and database right.");
    }

    private record Known(String name, String postcode) {}

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Set<String> authorities = authorities(file);
        List<String> notes = new ArrayList<>();
        List<GiasRow> rows;
        try (Reader text = file.text()) {
            rows = new GiasRows(problems, notes).read(text);
        }
        List<Provenance> alsoRead = new ArrayList<>();
        Map<String, Known> beside = beside(file, notes, alsoRead);
        TreeMap<String, Long> counts = new TreeMap<>();
        Map<String, List<Object>> settings = new TreeMap<>();
        long pupils = 0;
        for (GiasRow row : rows) {
            count(counts, "rows");
            String type = row.get(GiasLayout.TYPE);
            if (!OPEN.contains(row.get(GiasLayout.STATUS))) {
                count(counts, "closed or not yet open, kept out");
            } else if (SchoolTypes.outsideEngland(type)) {
                count(counts, "in Wales or overseas, kept out");
            } else if (!authorities.contains(row.get(GiasLayout.LA))) {
                count(counts, "of no English authority, kept out");
            } else {
                Optional<List<Object>> setting = setting(row, beside, problems, notes);
                if (setting.isPresent()) {
                    if (settings.put(row.get(GiasLayout.URN), setting.get()) != null) {
                        problem(problems, row, GiasLayout.URN, "The number stands in the file twice.");
                    }
                    pupils += pupils(row);
                    count(
                            counts,
                            row.get(GiasLayout.PUPILS).isEmpty() ? "settings without pupils" : "settings with pupils");
                    if (grid(row).isEmpty()) {
                        count(counts, "settings without grid reference");
                    }
                }
            }
        }
        if (settings.isEmpty() && !problems.any()) {
            problems.add("It holds no open school or college of England.", "Download it again, completely.");
        }
        if (problems.any()) {
            return Reading.none();
        }
        counts.put("settings", (long) settings.size());
        counts.put("pupils", pupils);
        write(settings, pack);
        return new Reading(
                "Schools and colleges of England",
                "Every open establishment of the register in one of the 153 authorities.",
                FileDay.in(file.name()).orElse(LocalDate.EPOCH),
                Optional.empty(),
                counts,
                notes,
                alsoRead);
    }

    /** Codes of the authorities on this machine's shelf. */
    private static Set<String> authorities(Incoming file) {
        Set<String> codes = new TreeSet<>();
        for (Authority authority : Areas.from(file.presentWith("areas")).authorities()) {
            codes.add(authority.code().code());
        }
        return codes;
    }

    private Map<String, Known> beside(Incoming file, List<String> notes, List<Provenance> alsoRead) throws IOException {
        Map<String, Known> known = new HashMap<>();
        for (String beginning : COMPANIONS) {
            Optional<Companion> companion = Companion.find(file.path(), beginning);
            if (companion.isEmpty() || companion.get().name().equals(file.name())) {
                continue;
            }
            try (Reader text = companion.get().text(StandardCharsets.UTF_8)) {
                for (GiasRow row : new GiasRows(new Problems(), new ArrayList<>()).read(text)) {
                    known.putIfAbsent(
                            row.get(GiasLayout.URN), new Known(row.get(GiasLayout.NAME), row.get(GiasLayout.POSTCODE)));
                }
            }
            notes.add(companion.get().note());
            alsoRead.add(companion
                    .get()
                    .source(
                            publication(),
                            publication().publisher(),
                            publication().title() + " (for lost names and postcodes)",
                            file.day().orElse(LocalDate.EPOCH)));
        }
        return known;
    }

    private static Optional<List<Object>> setting(
            GiasRow row, Map<String, Known> beside, Problems problems, List<String> notes) {
        String urn = row.get(GiasLayout.URN);
        String type = row.get(GiasLayout.TYPE);
        Optional<SettingType> meaning = SchoolTypes.of(type, row.get(GiasLayout.PHASE));
        if (!urn.matches("\\d{6}")) {
            problem(problems, row, GiasLayout.URN, "A school's number has six digits.");
            return Optional.empty();
        }
        if (meaning.isEmpty()) {
            problem(problems, row, GiasLayout.TYPE, "This type of establishment is not known.");
            return Optional.empty();
        }
        if (!row.get(GiasLayout.PUPILS).matches("\\d{0,5}")) {
            problem(problems, row, GiasLayout.PUPILS, "A number of pupils was expected; the row may be shifted.");
            return Optional.empty();
        }
        Optional<Known> elsewhere = Optional.ofNullable(beside.get(urn));
        String name = row.get(GiasLayout.NAME);
        if (row.nameCut()) {
            if (elsewhere.isEmpty()) {
                problem(
                        problems,
                        row,
                        GiasLayout.NAME,
                        "The end of the name is lost and no file beside this one has it.");
                return Optional.empty();
            }
            notes.add(
                    "Row %d: the name “%s” was cut off and the cells behind it were shifted; it was completed to “%s” from a file beside this one."
                            .formatted(row.number(), name, elsewhere.get().name()));
            name = elsewhere.get().name();
        }
        String written = row.get(GiasLayout.POSTCODE);
        Optional<Postcode> postcode =
                Postcode.find(written.isEmpty() ? elsewhere.map(Known::postcode).orElse("") : written);
        Optional<int[]> grid = grid(row);
        String constituency = row.get(GiasLayout.CONSTITUENCY);
        return Optional.of(List.of(
                urn,
                name,
                meaning.get(),
                type,
                row.get(GiasLayout.PHASE).equals("Not applicable") ? "" : row.get(GiasLayout.PHASE),
                row.get(GiasLayout.LA),
                constituency.matches("E14\\d{6}") ? constituency : "",
                row.get(GiasLayout.PUPILS),
                postcode.map(Postcode::text).orElse(""),
                grid.map(point -> String.valueOf(point[0])).orElse(""),
                grid.map(point -> String.valueOf(point[1])).orElse(""),
                SchoolTypes.stateFunded(type)));
    }

    private static long pupils(GiasRow row) {
        String pupils = row.get(GiasLayout.PUPILS);
        return pupils.isEmpty() ? 0 : Long.parseLong(pupils);
    }

    /** Easting and northing, where both are there and not nought. */
    private static Optional<int[]> grid(GiasRow row) {
        String easting = row.get(GiasLayout.EASTING);
        String northing = row.get(GiasLayout.NORTHING);
        if (!easting.matches("\\d{1,6}(\\.0)?") || !northing.matches("\\d{1,7}(\\.0)?")) {
            return Optional.empty();
        }
        int[] point = {(int) Double.parseDouble(easting), (int) Double.parseDouble(northing)};
        return point[0] == 0 || point[1] == 0 ? Optional.empty() : Optional.of(point);
    }

    private static void problem(Problems problems, GiasRow row, GiasLayout column, String why) {
        problems.add(
                row.number(),
                column.names().getFirst(),
                row.get(column),
                why,
                "Correct the row, or download the file again from the publisher.");
    }

    private static void count(Map<String, Long> counts, String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private static void write(Map<String, List<Object>> settings, PackWriter pack) throws IOException {
        pack.table(
                "settings",
                "settings.csv.gz",
                "One row for each open school or college.",
                List.of(
                        text("urn", "Number in the register."),
                        text("name", "Name."),
                        text("type", "Kind of setting in Evenhand's terms."),
                        text("kind", "Type as the register writes it."),
                        text("phase", "Phase as the register writes it; empty where it does not apply."),
                        text("la_code", "Education authority."),
                        text("constituency_code", "Constituency of July 2024 as the register gives it."),
                        whole("pupils", "Pupils on roll; empty where not published."),
                        text("postcode", "Postcode."),
                        whole("easting", "Metres east on the British National Grid."),
                        whole("northing", "Metres north on the British National Grid."),
                        flag("state_funded", "Whether maintained by the authority or an academy.")),
                rows -> settings.values().forEach(setting -> rows.row(setting.toArray())));
    }
}

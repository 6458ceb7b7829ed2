package org.evenhand.packs.workforce;

import static org.evenhand.packs.DataPackage.Field.number;
import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Field;
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
import org.evenhand.vocabulary.LaCode;

/**
 * Children's social workers of each authority on 30 September, with those who started and left in the year before, vacancies, agency workers and
 * caseloads: the only workforce near SEND that is published by authority. Two authorities with one service are published together and stay so.
 *
 * <p>Held against the file: in each year the authorities make England, within rounding to a tenth each, where none is withheld.
 */
public final class SocialWorkersKind implements ImportKind {

    static final String PACK = "social-workers";

    /** What the Department puts in place of a figure: not available, not applicable, low reliability, rounds to nothing, withheld. */
    private static final Set<String> MARKS = Set.of("x", "z", "u", "low", "c");

    private static final String IN_POST = "inpost_fte";
    private static final Map<String, String> MEASURES = measures();
    private static final double ROUNDING = 0.05;
    private static final double LARGEST = 10_000_000;

    private static final Layout LAYOUT = layout();

    private final TreeMap<String, List<Object>> rows = new TreeMap<>();
    private final TreeMap<Integer, Sum> sums = new TreeMap<>();
    private long notKept;
    private long withheld;

    /** In post, over the authorities of a year. */
    private static final class Sum {
        private double authorities;
        private int count;
        private boolean whole = true;
        private OptionalDouble england = OptionalDouble.empty();
    }

    @Override
    public String name() {
        return PACK;
    }

    @Override
    public String summary() {
        return "Children's social workers by authority and year (Department for Education)";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Department for Education",
                "Children's social work workforce",
                Licence.OPEN_GOVERNMENT,
                "https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce",
                "Contains public sector information licensed under the Open Government Licence v3.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        return new SocialWorkersKind().readOnce(file, problems, pack);
    }

    private Reading readOnce(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            csv.forEach(this::take);
        }
        sums.forEach((year, sum) -> requireSum(year, sum, problems));
        if (sums.isEmpty() && !problems.any()) {
            problems.add("It has no row of England or an authority.", "Import the whole file as it was published.");
        }
        if (problems.any()) {
            return Reading.none();
        }
        write(pack);
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("rows", (long) rows.size());
        counts.put("years", (long) sums.size());
        counts.put("rows of regions, not kept", notKept);
        counts.put("figures not published", withheld);
        return new Reading(
                "Children's social workers by authority, %d to %d".formatted(sums.firstKey(), sums.lastKey()),
                "Children's social workers of all teams, in full-time equivalents, on 30 September. How many of them work with"
                        + " disabled children is not published.",
                LocalDate.of(sums.lastKey(), Month.SEPTEMBER, 30),
                file.day(),
                counts,
                List.of("Two authorities with one service are published together and stay so."));
    }

    private void take(CsvRow row) {
        String level = row.text("geographic_level");
        if (level.equals("Regional")) {
            notKept++;
            return;
        }
        Optional<Integer> year = row.read("time_period", SocialWorkersKind::year);
        Optional<String> area =
                row.read(level.equals("National") ? "country_code" : "old_la_code", SocialWorkersKind::area);
        if (!level.equals("National") && !level.equals("Local authority")) {
            row.problem("geographic_level", "The level is not known.", "It is National, Regional or Local authority.");
        }
        List<Object> cells = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        MEASURES.forEach((column, measure) -> {
            String cell = row.text(column);
            if (MARKS.contains(cell)) {
                withheld++;
                marks.add(measure + "=" + cell);
                cells.add("");
            } else {
                cells.add(amount(row, column));
            }
        });
        if (!row.sound() || year.isEmpty() || area.isEmpty()) {
            return;
        }
        List<Object> all = new ArrayList<>(
                List.of(year.get(), area.get(), level.equals("National") ? "England" : row.needed("la_name")));
        all.addAll(cells);
        all.add(String.join(" ", marks));
        if (rows.put(year.get() + " " + area.get(), all) != null) {
            row.problem("old_la_code", "The area is there twice in this year.", "Remove one of the two rows.");
        }
        add(sums.computeIfAbsent(year.get(), unseen -> new Sum()), level, cells.getFirst());
    }

    private static void add(Sum sum, String level, Object inPost) {
        if (!(inPost instanceof Double value)) {
            sum.whole &= level.equals("National");
        } else if (level.equals("National")) {
            sum.england = OptionalDouble.of(value);
        } else {
            sum.authorities += value;
            sum.count++;
        }
    }

    private static void requireSum(int year, Sum sum, Problems problems) {
        if (sum.england.isEmpty()) {
            problems.add(
                    "The row of England in %d is missing.".formatted(year),
                    "The file may be cut off: download it again.");
            return;
        }
        double over = sum.authorities - sum.england.getAsDouble();
        double allowed = ROUNDING * (sum.count + 1);
        if (over > allowed || (sum.whole && over < -allowed)) {
            problems.add(
                    "In %d the %d authorities add up to %.1f in post, but England is given as %.1f."
                            .formatted(year, sum.count, sum.authorities, sum.england.getAsDouble()),
                    "Use the publisher's corrected file where there is one, or tell the publisher.");
        }
    }

    private static Object amount(CsvRow row, String column) {
        OptionalDouble value = row.number(column);
        if (value.isEmpty()) {
            if (row.text(column).isEmpty()) {
                row.problem(column, "The cell is empty.", "Give a number, or the publisher's mark for none.");
            }
            return "";
        }
        if (!(value.getAsDouble() >= 0 && value.getAsDouble() <= LARGEST)) {
            row.problem(column, "It is not a number of people, cases or posts.", "Correct the cell.");
            return "";
        }
        return value.getAsDouble();
    }

    /** "314 / 318" becomes "314 318". */
    private static String area(String published) {
        if (published.startsWith("E")) {
            return org.evenhand.vocabulary.GssCode.of(published).code();
        }
        return String.join(
                " ",
                Arrays.stream(published.split(" / ", -1))
                        .map(code -> LaCode.of(code).code())
                        .toList());
    }

    private static int year(String published) {
        if (!published.matches("20\\d\\d")) {
            throw new org.evenhand.vocabulary.NotUnderstood("Year", published, "A year like 2025 was expected.");
        }
        return Integer.parseInt(published);
    }

    private static Map<String, String> measures() {
        Map<String, String> measures = new java.util.LinkedHashMap<>();
        measures.put(IN_POST, "in_post");
        measures.put("inpost_headcount", "in_post_people");
        measures.put("starters_fte", "starters");
        measures.put("leavers_fte", "leavers");
        measures.put("vacancy_fte", "vacancies");
        measures.put("agency_fte", "agency");
        measures.put("caseload_fte", "caseload");
        return java.util.Collections.unmodifiableMap(measures);
    }

    private static Layout layout() {
        List<String> needed =
                new ArrayList<>(List.of("time_period", "geographic_level", "country_code", "old_la_code", "la_name"));
        needed.addAll(MEASURES.keySet());
        return Layout.of("DfE, children's social work workforce by authority", needed.toArray(String[]::new));
    }

    private void write(PackWriter pack) throws IOException {
        List<Field> fields = List.of(
                whole("year", "On 30 September of this year, flows in the year before."),
                text("area", "E92000001 for England, or three digits of an authority; two where published together."),
                text("name", "Name as published."),
                number("in_post", "Social workers in post, full-time equivalents; agency workers not counted."),
                number("in_post_people", "The same, people."),
                number("starters", "Who started in the year, full-time equivalents."),
                number("leavers", "Who left in the year, full-time equivalents."),
                number("vacancies", "Vacant posts, full-time equivalents."),
                number("agency", "Agency workers, full-time equivalents."),
                number("caseload", "Cases for one full-time social worker who holds cases."),
                text("not_published", "Measures without a figure, with the publisher's mark."));
        pack.table(
                "social-workers",
                "social-workers.csv.gz",
                "One row for each year and area.",
                fields,
                out -> rows.values().forEach(row -> out.row(row.toArray())));
    }
}

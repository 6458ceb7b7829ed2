package org.evenhand.planning.sharing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.engine.share.SharingFault;
import org.evenhand.engine.share.SharingNotUnderstood;
import org.evenhand.engine.share.SharingProblem;

/**
 * A sharing problem as a folder of tables.
 *
 * <pre>
 * capacity.csv  area,profession,days
 * need.csv      area,profession,condition,days
 * links.csv     from,to,loss,distance
 * lending.csv   area,profession,share,days     one row without area and profession: the share for all; with an area: its own share;
 *                                               with both: days instead of a share
 * floors.csv    area,condition,coverage         may be absent
 * </pre>
 */
final class ProblemTables {

    /** Above this a number would take long to write out; no number of days is near it. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private static final Pattern PLACE = Pattern.compile("(\\w+)\\[(\\d+)\\](?:\\.(\\w+))?");

    private final Path folder;
    private final List<SharingFault> faults = new ArrayList<>();
    private final Map<String, List<String>> places = new HashMap<>();

    private ProblemTables(Path folder) {
        this.folder = folder;
    }

    static SharingProblem read(Path folder) throws IOException {
        return new ProblemTables(folder).problem();
    }

    private SharingProblem problem() throws IOException {
        List<SharingProblem.Capacity> capacities = new ArrayList<>();
        for (Line line : lines("capacity.csv", true, "area", "profession", "days")) {
            place("capacities", line);
            capacities.add(
                    new SharingProblem.Capacity(line.text("area"), line.text("profession"), number(line, "days")));
        }
        List<SharingProblem.Need> needs = new ArrayList<>();
        for (Line line : lines("need.csv", true, "area", "profession", "condition", "days")) {
            place("needs", line);
            needs.add(new SharingProblem.Need(
                    line.text("area"), line.text("profession"), line.text("condition"), number(line, "days")));
        }
        List<SharingProblem.Link> links = new ArrayList<>();
        for (Line line : lines("links.csv", true, "from", "to", "loss", "distance")) {
            place("links", line);
            links.add(new SharingProblem.Link(
                    line.text("from"), line.text("to"), number(line, "loss"), number(line, "distance")));
        }
        List<SharingProblem.Floor> floors = new ArrayList<>();
        for (Line line : lines("floors.csv", false, "area", "condition", "coverage")) {
            place("floors", line);
            floors.add(new SharingProblem.Floor(line.text("area"), line.text("condition"), number(line, "coverage")));
        }
        return withLending(capacities, needs, links, floors);
    }

    private SharingProblem withLending(
            List<SharingProblem.Capacity> capacities,
            List<SharingProblem.Need> needs,
            List<SharingProblem.Link> links,
            List<SharingProblem.Floor> floors)
            throws IOException {
        List<BigDecimal> forAll = new ArrayList<>();
        List<SharingProblem.AreaCap> areaCaps = new ArrayList<>();
        List<SharingProblem.DayCap> dayCaps = new ArrayList<>();
        for (Line line : lines("lending.csv", true, "area", "profession", "share", "days")) {
            if (!line.text("profession").isEmpty()) {
                place("dayCaps", line);
                dayCaps.add(
                        new SharingProblem.DayCap(line.text("area"), line.text("profession"), number(line, "days")));
            } else if (!line.text("area").isEmpty()) {
                place("areaCaps", line);
                areaCaps.add(new SharingProblem.AreaCap(line.text("area"), number(line, "share")));
            } else {
                forAll.add(number(line, "share"));
            }
        }
        if (forAll.size() != 1) {
            faults.add(new SharingFault(
                    "lending.csv",
                    forAll.size() + " rows",
                    "One row without area and profession says what share all may lend.",
                    "Add a row like ,,0.15, or keep only one."));
        }
        throwFaults();
        Set<String> areas = new LinkedHashSet<>();
        Set<String> professions = new LinkedHashSet<>();
        capacities.forEach(one -> {
            areas.add(one.area());
            professions.add(one.profession());
        });
        Set<String> conditions = new LinkedHashSet<>();
        needs.forEach(one -> conditions.add(one.condition()));
        try {
            return new SharingProblem(
                    List.copyOf(areas),
                    List.copyOf(professions),
                    List.copyOf(conditions),
                    capacities,
                    needs,
                    links,
                    forAll.getFirst(),
                    areaCaps,
                    dayCaps,
                    floors);
        } catch (SharingNotUnderstood fault) {
            throw new SharingNotUnderstood(
                    fault.faults().stream().map(this::placed).toList());
        }
    }

    /** A fault with the file and line from which the value came. */
    private SharingFault placed(SharingFault fault) {
        Matcher path = PLACE.matcher(fault.path());
        if (!path.matches() || !places.containsKey(path.group(1))) {
            return fault;
        }
        List<String> lines = places.getOrDefault(path.group(1), List.of());
        String column = path.group(3) == null ? "" : ", column " + path.group(3);
        String place = lines.get(Integer.parseInt(path.group(2))) + column;
        return new SharingFault(
                place, fault.value(), fault.rule().replace("of this problem", "of capacity.csv"), fault.remedy());
    }

    private void place(String list, Line line) {
        places.computeIfAbsent(list, key -> new ArrayList<>()).add(line.place());
    }

    private List<Line> lines(String file, boolean required, String... columns) throws IOException {
        Path path = folder.resolve(file);
        List<Line> lines = new ArrayList<>();
        if (!Files.exists(path)) {
            if (required) {
                faults.add(new SharingFault(
                        file,
                        folder + "",
                        "The folder has no such file.",
                        "Add it, with a header and perhaps no rows."));
            }
            return lines;
        }
        String text = new String(SharingFiles.bytes(path, SharingFiles.LARGEST_PROBLEM), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (NamedCsvRecord row : csv) {
                if (!row.getHeader().equals(List.of(columns))) {
                    faults.add(new SharingFault(
                            file + " line 1",
                            String.join(",", row.getHeader()),
                            "These are not the columns.",
                            "Write " + String.join(",", columns) + "."));
                    return List.of();
                }
                lines.add(new Line(file, row));
            }
        } catch (CsvParseException fault) {
            faults.add(new SharingFault(
                    file,
                    String.valueOf(fault.getMessage()),
                    "This is not a table of comma-separated values.",
                    "Every row has as many values as the header."));
            return List.of();
        }
        return lines;
    }

    private BigDecimal number(Line line, String column) {
        String text = line.text(column);
        if (!NUMBER.matcher(text).matches()) {
            faults.add(new SharingFault(
                    line.place() + ", column " + column,
                    text,
                    "It must be a number.",
                    "Write digits and at most one point; 0 if there is truly none."));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new SharingNotUnderstood(faults);
        }
    }

    private record Line(String file, NamedCsvRecord row) {

        String text(String column) {
            return row.findField(column).orElse("").strip();
        }

        String place() {
            return "%s line %d".formatted(file, row.getStartingLineNumber());
        }
    }
}

package org.evenhand.packs.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.importing.MarkedCopy;
import org.evenhand.packs.importing.Spreadsheet;
import org.evenhand.packs.importing.Spreadsheet.Format;
import org.evenhand.packs.importing.Spreadsheet.Line;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.policy.RegisterTerms;

/** Checks lists of services, every cell of every row. Page and command line use this and nothing else. */
public final class Checking {

    private final Areas areas;
    private final RegisterTerms register;
    private final Places places;

    private Checking(Areas areas, RegisterTerms register, Places places) {
        this.areas = areas;
        this.register = register;
        this.places = places;
    }

    public static Checking from(Packs packs, Places places) {
        return new Checking(Areas.from(packs), RegisterTerms.from(packs), places);
    }

    /** What a person reads for what the register keeps: "SLT" is "Speech and language therapist". */
    public String words(Column column, String text) {
        return new Terms(areas, register).words(column, text);
    }

    /** As {@link #words}, for many. Not for several threads at once. */
    public Wording wording() {
        Terms terms = new Terms(areas, register);
        return terms::words;
    }

    /** Turns what the register keeps into what a person reads. */
    @FunctionalInterface
    public interface Wording {

        String of(Column column, String text);
    }

    /** @param today after which days to come are counted */
    public Checked check(Spreadsheet table, ColumnMap map, Whose whose, LocalDate today) {
        List<Fault> faults = new ArrayList<>(header(table, map));
        Cells cells = new Cells(new Terms(areas, register), places, whose, today);
        Gathering gathering = new Gathering(table, map, faults);
        for (Line line : table.lines()) {
            row(table, map, line, cells, faults).ifPresent(gathering::take);
        }
        faults.sort(Comparator.comparingInt(Fault::row).thenComparingInt(Fault::place));
        return new Checked(table.lines().size(), gathering.services(), faults);
    }

    private static List<Fault> header(Spreadsheet table, ColumnMap map) {
        List<Fault> faults = new ArrayList<>();
        List<String> header = table.header();
        Set<String> seen = new HashSet<>();
        int widest = table.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        int width = table.format() == Format.XLSX ? Math.max(widest, header.size()) : header.size();
        for (int i = 0; i < width; i++) {
            String name = i < header.size() ? header.get(i) : "";
            int place = i;
            if (name.isEmpty()
                    && table.lines().stream()
                            .anyMatch(line -> !line.at(place).text().isEmpty())) {
                faults.add(fault(table, 1, i, "", Rule.HEADER_EMPTY));
            }
            if (!name.isEmpty() && !seen.add(Column.key(name))) {
                faults.add(fault(table, 1, i, name, Rule.HEADER_TWICE));
            }
        }
        for (Column missing : map.missing()) {
            faults.add(fault(table, 1, -1, "", Rule.COLUMN_MISSING, missing.header()));
        }
        return faults;
    }

    /** What one row says; empty, with faults, where something in it is wrong. */
    private static Optional<Gathering.Row> row(
            Spreadsheet table, ColumnMap map, Line line, Cells cells, List<Fault> faults) {
        int before = faults.size();
        if (table.format() != Format.XLSX
                && line.cells().size() != table.header().size()) {
            Rule rule = line.cells().size() > table.header().size() ? Rule.ROW_LONG : Rule.ROW_SHORT;
            boolean onlyErrors = line.cells().size() == table.header().size() - 1
                    && table.header().getLast().equalsIgnoreCase(MarkedCopy.ERRORS);
            if (!onlyErrors) {
                faults.add(fault(table, line.row(), -1, "", rule));
                return Optional.empty();
            }
        }
        Map<Column, String> said = new EnumMap<>(Column.class);
        map.places().forEach((column, place) -> {
            Outcome outcome = cells.read(column, line.at(place));
            if (outcome instanceof Outcome.Said read) {
                said.put(column, read.text());
            } else if (outcome instanceof Outcome.Wrong wrong) {
                faults.add(fault(
                        table,
                        line.row(),
                        place,
                        line.at(place).text(),
                        wrong.rule(),
                        wrong.found().toArray()));
            }
        });
        RowRules.check(said, new RowRules.Report() {
            @Override
            public void add(Column column, Rule rule, Object... found) {
                map.find(column)
                        .ifPresent(place -> faults.add(
                                fault(table, line.row(), place, line.at(place).text(), rule, found)));
            }
        });
        return faults.size() == before
                ? Optional.of(new Gathering.Row(
                        line.row(),
                        said,
                        Optional.ofNullable(said.get(Column.POSTCODE))
                                .filter(postcode -> !postcode.isEmpty())
                                .flatMap(cells::spot)))
                : Optional.empty();
    }

    static Fault fault(Spreadsheet table, int row, int place, String value, Rule rule, Object... found) {
        String header =
                place >= 0 && place < table.header().size() ? table.header().get(place) : "";
        return new Fault(row, place, header, value, rule, rule.why(found), rule.remedy());
    }
}

package org.evenhand.packs.settings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenhand.packs.importing.Problems;

/**
 * Reads a register of schools row by row and repairs the two defects that are known of a cut of it, saying so each time: a number written as
 * "1e+05", and a name cut off at its first letter outside ASCII together with its closing quotation mark, so that later cells would be shifted.
 * Any other row of the wrong length is a problem.
 */
final class GiasRows {

    /** No name ends so; it stands for what is lost. */
    private static final String CUT = "\u2026\u0000";

    /** A cell that was opened and not closed, and the next one. */
    private static final Pattern CUT_NAME = Pattern.compile(",\"([^\"]*),\"([A-Z])");

    private static final int LONGEST_HEADER = 1 << 16;

    private final Problems problems;
    private final List<String> notes;

    GiasRows(Problems problems, List<String> notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /**
     * A row.
     *
     * @param number as a spreadsheet counts
     * @param nameCut whether the end of the name is lost
     */
    record GiasRow(long number, List<String> cells, Map<String, Integer> places, boolean nameCut) {
        String get(GiasLayout column) {
            return column.in(cells, places);
        }
    }

    List<GiasRow> read(Reader text) throws IOException {
        List<GiasRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(mended(text))) {
            Map<String, Integer> places = new HashMap<>();
            int columns = 0;
            long number = 0;
            for (CsvRecord record : csv) {
                number++;
                List<String> cells = record.getFields();
                if (number == 1) {
                    columns = cells.size();
                    for (int i = 0; i < columns; i++) {
                        places.putIfAbsent(GiasLayout.key(cells.get(i)), i);
                    }
                    if (!headerIsKnown(places)) {
                        return List.of();
                    }
                } else if (cells.size() == columns) {
                    addRow(rows, number, repairedNumber(number, cells, places), places);
                } else {
                    problems.add(
                            number,
                            "",
                            "",
                            "The row has %d cells, the header %d.".formatted(cells.size(), columns),
                            "A comma or a quotation mark is missing or too many: correct the row, or download the file"
                                    + " again.");
                }
            }
            if (rows.isEmpty() && !problems.any()) {
                problems.add("The file has no establishment.", "Download it again.");
            }
        } catch (CsvParseException fault) {
            problems.add("The file cannot be read as CSV.", "Check the quotation marks, or download it again.");
        }
        return rows;
    }

    private boolean headerIsKnown(Map<String, Integer> places) {
        List<String> missing = new ArrayList<>();
        for (GiasLayout column : GiasLayout.values()) {
            if (column.needed() && !column.isIn(places)) {
                missing.add(String.join(" or ", column.names()));
            }
        }
        if (!missing.isEmpty()) {
            problems.add(
                    1,
                    "",
                    "",
                    "The first row is not that of a register of schools. Missing: " + String.join("; ", missing) + ".",
                    "Import the file “all establishment data” of Get Information about Schools as it was downloaded.");
        }
        return missing.isEmpty();
    }

    private List<String> repairedNumber(long number, List<String> cells, Map<String, Integer> places) {
        String urn = GiasLayout.URN.in(cells, places);
        Integer place = places.get("urn");
        if (place == null || !urn.matches("[1-9]e\\+0[5-6]")) {
            return cells;
        }
        List<String> repaired = new ArrayList<>(cells);
        String written = urn.charAt(0) + "0".repeat(urn.charAt(urn.length() - 1) - '0');
        repaired.set(place, written);
        notes.add("Row %d: the number “%s” was read as %s.".formatted(number, urn, written));
        return repaired;
    }

    private static void addRow(List<GiasRow> rows, long number, List<String> cells, Map<String, Integer> places) {
        Integer name = places.get("establishment_name");
        boolean cut = name != null && cells.get(name).endsWith(CUT);
        List<String> whole = new ArrayList<>(cells);
        if (cut && name != null) {
            whole.set(name, cells.get(name).replace(CUT, "").strip());
        }
        rows.add(new GiasRow(number, whole, places, cut));
    }

    /** Closes the quotation marks that were lost with the end of a name, and marks the name as cut. The publisher's own file is left as it is. */
    private static Reader mended(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text, LONGEST_HEADER);
        lines.mark(LONGEST_HEADER);
        String header = lines.readLine();
        lines.reset();
        if (header == null || !header.contains("establishment_name")) {
            return lines;
        }
        StringBuilder mended = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            mended.append(CUT_NAME.matcher(line).replaceFirst(",\"$1" + CUT + "\",\"$2"))
                    .append('\n');
        }
        return new StringReader(mended.toString());
    }
}

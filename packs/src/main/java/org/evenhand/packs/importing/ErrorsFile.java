package org.evenhand.packs.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenhand.packs.importing.ImportResult.Refused;

/** The refused file again, with a last column that says what is wrong in each row. */
public final class ErrorsFile {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,]*\\.?\\d+%?");

    private ErrorsFile() {}

    /**
     * @param file that was refused
     * @param target to write; replaced where it exists
     * @return false where the file is no table at all, and nothing was written
     */
    public static boolean write(Path file, ImportKind kind, Refused refused, Path target) throws IOException {
        Map<Long, String> byRow = new HashMap<>();
        for (Problem problem : refused.problems()) {
            byRow.merge(Math.max(problem.row(), 1), message(problem), (one, other) -> one + " | " + other);
        }
        boolean begun = false;
        try (Incoming incoming = Incoming.open(file, kind, Progress.SILENT);
                CsvReader<CsvRecord> rows = CsvFile.reader(incoming.text())) {
            begun = true;
            try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
                // With the mark, a spreadsheet opens it as UTF-8.
                out.write('\ufeff');
                CsvWriter csv = CsvWriter.builder().build(out);
                long row = 0;
                for (CsvRecord cells : rows) {
                    row++;
                    List<String> line = new ArrayList<>(
                            cells.getFields().stream().map(ErrorsFile::safe).toList());
                    String errors = byRow.getOrDefault(row, "");
                    line.add(safe(row == 1 ? ("Errors " + errors).strip() : errors));
                    csv.writeRecord(line);
                }
                csv.flush();
            }
            return true;
        } catch (Unreadable | CsvParseException fault) {
            // What could be read is written; the rest is not a table.
            return begun;
        } catch (UncheckedIOException fault) {
            IOException cause = CsvFile.unwrapped(fault);
            if (cause instanceof Unreadable) {
                return begun;
            }
            throw cause;
        }
    }

    private static String message(Problem problem) {
        String where = problem.column().isEmpty() ? "" : problem.column() + ": ";
        return (where + problem.why() + " " + problem.remedy()).strip();
    }

    /** A cell that a spreadsheet would run as a formula is given an apostrophe; plain numbers are left alone. */
    static String safe(String cell) {
        boolean formula = !cell.isEmpty()
                && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}

package org.evenhand.packs.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.packs.importing.Spreadsheet.Entry;
import org.evenhand.packs.importing.Spreadsheet.Format;
import org.evenhand.packs.importing.Spreadsheet.Kind;
import org.evenhand.packs.importing.Spreadsheet.Line;

/**
 * A person's table again, in the format in which it was given, with a last column that says what is wrong in each row. Nothing in it is a
 * formula. Of a workbook it is the sheet that was read, without its colours and widths.
 */
public final class MarkedCopy {

    /** The name of the column. A file that has it already gets it anew, so that a repaired file can be given as it is. */
    public static final String ERRORS = "Errors";

    private MarkedCopy() {}

    /** @param said by row, the header being 1 */
    public static byte[] of(Spreadsheet table, Map<Integer, String> said) {
        return table.format() == Format.XLSX ? workbook(table, said) : csv(table, said);
    }

    private static int width(Spreadsheet table) {
        int widest = table.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        int header = table.header().size();
        int last = header > 0 && table.header().getLast().equalsIgnoreCase(ERRORS) ? header - 1 : header;
        return widest > header ? widest : last;
    }

    private static byte[] csv(Spreadsheet table, Map<Integer, String> said) {
        StringWriter text = new StringWriter();
        // With the mark, a spreadsheet opens it as UTF-8.
        text.write('\ufeff');
        CsvWriter out =
                CsvWriter.builder().fieldSeparator(table.format().separator()).build(text);
        int width = width(table);
        List<String> header = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            header.add(
                    i < table.header().size() ? ErrorsFile.safe(table.header().get(i)) : "");
        }
        header.add((ERRORS + " " + said.getOrDefault(1, "")).strip());
        out.writeRecord(header);
        int written = 1;
        for (Line line : table.lines()) {
            // Rows keep their numbers, also below rows that are empty.
            for (written++; written < line.row(); written++) {
                out.writeRecord(java.util.Collections.nCopies(width + 1, ""));
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                cells.add(ErrorsFile.safe(line.at(i).text()));
            }
            cells.add(ErrorsFile.safe(said.getOrDefault(line.row(), "")));
            out.writeRecord(cells);
        }
        try {
            out.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException("A table could not be written into memory.", fault);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Spreadsheet table, Map<Integer, String> said) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Evenhand", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.sheet());
            int width = width(table);
            for (int i = 0; i < Math.min(width, table.header().size()); i++) {
                sheet.value(0, i, table.header().get(i));
                sheet.style(0, i).bold().set();
            }
            sheet.value(0, width, (ERRORS + " " + said.getOrDefault(1, "")).strip());
            sheet.style(0, width).bold().set();
            sheet.width(width, 60);
            sheet.freezePane(0, 1);
            for (Line line : table.lines()) {
                for (int i = 0; i < width; i++) {
                    put(sheet, line.row() - 1, i, line.at(i));
                }
                String errors = said.getOrDefault(line.row(), "");
                if (!errors.isEmpty()) {
                    sheet.value(line.row() - 1, width, errors);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("A workbook could not be written into memory.", fault);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Entry cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        if (cell.kind() == Kind.NUMBER) {
            sheet.value(row, column, new BigDecimal(cell.text()));
        } else if (cell.kind() == Kind.DAY) {
            sheet.value(row, column, LocalDate.parse(cell.text()));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            // As text, whatever it begins with: in a workbook only a formula's own element is one.
            sheet.value(row, column, ErrorsFile.safe(cell.text()));
        }
    }
}

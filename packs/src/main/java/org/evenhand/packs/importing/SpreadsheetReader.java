package org.evenhand.packs.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.importing.Spreadsheet.Entry;
import org.evenhand.packs.importing.Spreadsheet.Format;
import org.evenhand.packs.importing.Spreadsheet.Line;

/** Reads a person's table from the bytes of a file. What it is, is told by its first bytes and not by its name. */
public final class SpreadsheetReader {

    private static final String CORRECT = "Check the quotation marks there.";
    private static final int BYTE_ORDER_MARK = 0xfeff;

    /** A list must have five columns; what has fewer in its row is no row of names. */
    private static final int FEWEST_NAMES = 5;

    private SpreadsheetReader() {}

    /** @throws Unreadable if it is no table, or larger than may be */
    public static Spreadsheet read(byte[] bytes) throws Unreadable {
        return titled(table(bytes));
    }

    private static Spreadsheet table(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable("The file is empty.", "Choose the file again.");
        }
        if (bytes.length > Spreadsheet.MOST_BYTES) {
            throw BoundedStream.tooLarge(Spreadsheet.MOST_BYTES);
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return WorkbookReader.read(bytes);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new Unreadable(
                    "The workbook is in the old format (.xls), or locked with a password.",
                    "Save it as an Excel workbook (.xlsx) without a password, or as CSV UTF-8.");
        }
        return csv(bytes);
    }

    private static Spreadsheet csv(byte[] bytes) throws Unreadable {
        try {
            Charset charset = TextScan.charsetOf(new ByteArrayInputStream(bytes));
            Format format = separated(bytes, charset);
            try (CsvReader<CsvRecord> rows = CsvFile.reader(text(bytes, charset), format.separator())) {
                return csv(rows, format, charset);
            }
        } catch (CsvParseException fault) {
            throw new Unreadable("The file cannot be read as CSV: quotation marks do not match.", CORRECT);
        } catch (UncheckedIOException | IOException fault) {
            if (fault instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("The file cannot be read as CSV.", CORRECT);
        }
    }

    private static Spreadsheet csv(CsvReader<CsvRecord> rows, Format format, Charset charset) throws Unreadable {
        List<String> header = List.of();
        List<Line> lines = new ArrayList<>();
        int row = 0;
        for (CsvRecord cells : rows) {
            row++;
            if (row == 1) {
                header = cells.getFields().stream().map(String::strip).toList();
                checkWidth(header.size());
                continue;
            }
            if (cells.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            checkWidth(cells.getFieldCount());
            lines.add(new Line(row, cells.getFields().stream().map(Entry::text).toList()));
            checkLength(lines.size());
        }
        List<String> notes = new ArrayList<>();
        if (!charset.equals(StandardCharsets.UTF_8)) {
            notes.add("The text is not UTF-8 and was read as Windows-1252. Look whether accents and signs are right.");
        }
        if (format != Format.CSV) {
            notes.add("Columns are separated by %s and not by commas; they were read so."
                    .formatted(format == Format.CSV_TAB ? "tabs" : "semicolons"));
        }
        return new Spreadsheet(format, "", header, lines, notes);
    }

    /** Many lists begin with a title: then nothing can be guessed from row 1, and whoever gave it is told why. */
    private static Spreadsheet titled(Spreadsheet read) {
        boolean namesNothing =
                read.header().stream().filter(name -> !name.isBlank()).count() <= 1;
        Optional<Line> names = read.lines().stream()
                .filter(line -> line.cells().stream()
                                .filter(cell -> !cell.text().isBlank())
                                .count()
                        >= FEWEST_NAMES)
                .findFirst();
        if (!namesNothing || names.isEmpty()) {
            return read;
        }
        List<String> notes = new ArrayList<>(read.notes());
        notes.add(
                "Row 1 seems to be a title. If the names of the columns stand in row %1$d, delete the rows above row %1$d and give the list again."
                        .formatted(names.get().row()));
        return new Spreadsheet(read.format(), read.sheet(), read.header(), read.lines(), notes);
    }

    /** Whichever separator stands most often in the first line. */
    private static Format separated(byte[] bytes, Charset charset) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        String first = new String(bytes, 0, end, charset);
        Format best = Format.CSV;
        for (Format format : List.of(Format.CSV_SEMICOLON, Format.CSV_TAB)) {
            if (count(first, format.separator()) > count(first, best.separator())) {
                best = format;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private static Reader text(byte[] bytes, Charset charset) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(new ByteArrayInputStream(bytes), charset), 1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    static void checkLength(int rows) throws Unreadable {
        if (rows > Spreadsheet.MOST_ROWS) {
            throw new Unreadable(
                    "The file has more than %,d rows.".formatted(Spreadsheet.MOST_ROWS),
                    "Split it, and import one part after the other.");
        }
    }

    static void checkWidth(int columns) throws Unreadable {
        if (columns > Spreadsheet.MOST_COLUMNS) {
            throw new Unreadable(
                    "The file has more than %d columns.".formatted(Spreadsheet.MOST_COLUMNS),
                    "Leave only the columns that are about services.");
        }
    }
}

package org.evenhand.packs.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.evenhand.packs.importing.Spreadsheet.Entry;
import org.evenhand.packs.importing.Spreadsheet.Format;
import org.evenhand.packs.importing.Spreadsheet.Kind;
import org.evenhand.packs.importing.Spreadsheet.Line;

/** Reads the first sheet of a workbook. Its archive is looked through first, so that nothing unpacks without end and nothing is fetched. */
final class WorkbookReader {

    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int LOOKED_AT = 4_096;
    private static final String AGAIN = "Save it as an Excel workbook (.xlsx) again, or as CSV UTF-8.";
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private WorkbookReader() {}

    static Spreadsheet read(byte[] bytes) throws Unreadable {
        lookThrough(bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
            List<Sheet> visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (visible.isEmpty()) {
                throw new Unreadable("The workbook has no sheet.", AGAIN);
            }
            Spreadsheet read = sheet(visible.getFirst());
            return visible.size() == 1 ? read : withNote(read, visible.size());
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException fault) {
            throw new Unreadable("The workbook is damaged.", AGAIN);
        } catch (IOException fault) {
            if (fault instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("The workbook is damaged, or no Excel workbook.", AGAIN);
        }
    }

    private static Spreadsheet withNote(Spreadsheet read, int sheets) {
        return new Spreadsheet(
                read.format(),
                read.sheet(),
                read.header(),
                read.lines(),
                List.of("Only the first of %d sheets was read: “%s”."
                        .formatted(sheets, Problem.printable(read.sheet()))));
    }

    private static Spreadsheet sheet(Sheet sheet) throws IOException {
        List<String> header = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                SpreadsheetReader.checkWidth(row.getCellCount());
                List<Entry> cells = entries(row);
                if (row.getRowNum() == 1) {
                    cells.forEach(cell -> header.add(cell.text()));
                } else if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    lines.add(new Line(row.getRowNum(), cells));
                    SpreadsheetReader.checkLength(lines.size());
                }
            }
        }
        if (header.isEmpty() && lines.isEmpty()) {
            throw new Unreadable(
                    "The first sheet is empty.", "Put the list on the first sheet, with names of columns in row 1.");
        }
        return new Spreadsheet(Format.XLSX, sheet.getName(), header, lines, List.of());
    }

    private static List<Entry> entries(Row row) {
        List<Entry> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookReader::entry).orElse(Entry.EMPTY));
        }
        return cells;
    }

    private static Entry entry(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> Entry.text(text(cell));
            case NUMBER -> number(cell);
            case BOOLEAN -> new Entry(Boolean.TRUE.equals(cell.getValue()) ? "yes" : "no", Kind.TEXT);
            case FORMULA -> new Entry("=" + cell.getFormula(), Kind.FORMULA);
            case ERROR -> new Entry(text(cell), Kind.BROKEN);
            case EMPTY -> Entry.EMPTY;
        };
    }

    private static String text(Cell cell) {
        String text = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    /** Days and times of day are numbers that are only shown as such. */
    private static Entry number(Cell cell) {
        String format = cell.getDataFormatString();
        String shown = format == null ? "" : format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "");
        BigDecimal value = cell.asNumber();
        try {
            boolean isTime = shown.contains("h") && value.compareTo(BigDecimal.ONE) < 0 && value.signum() >= 0;
            boolean isDay = shown.contains("y") || (shown.contains("d") && shown.contains("m"));
            if (isTime || isDay) {
                LocalDateTime when = cell.asDate();
                return isTime
                        ? new Entry("%02d:%02d".formatted(when.getHour(), when.getMinute()), Kind.TIME)
                        : new Entry(when.toLocalDate().toString(), Kind.DAY);
            }
        } catch (DateTimeException | ExcelReaderException | ArithmeticException noDay) {
            return new Entry(value.toPlainString(), Kind.NUMBER);
        }
        return new Entry(value.stripTrailingZeros().toPlainString(), Kind.NUMBER);
    }

    /** Every part is unpacked once and counted; none may declare a document type, with which it could name files and grow without end. */
    private static void lookThrough(byte[] bytes) throws Unreadable {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        boolean isWorkbook = false;
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                isWorkbook |= part.getName().equals("xl/workbook.xml");
                if (part.getName().endsWith("vbaProject.bin")) {
                    throw new Unreadable(
                            "The workbook holds macros.", "Save it as an Excel workbook without macros (.xlsx).");
                }
                if (++parts > MOST_PARTS) {
                    throw new Unreadable("The workbook has more than %,d parts.".formatted(MOST_PARTS), AGAIN);
                }
                try (InputStream content = archive.getInputStream(part)) {
                    unpacked = lookThrough(content, unpacked, buffer);
                }
            }
        } catch (IOException fault) {
            if (fault instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("The workbook is damaged or cut off.", AGAIN);
        }
        if (!isWorkbook) {
            throw new Unreadable(
                    "The file is an archive and no Excel workbook.", "Unpack it, and give the list itself.");
        }
    }

    /** @return how much was unpacked with this part */
    private static long lookThrough(InputStream content, long before, byte[] buffer) throws IOException {
        int first = content.readNBytes(buffer, 0, LOOKED_AT);
        if (new String(buffer, 0, first, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new Unreadable("The workbook declares a document type, which no workbook does.", AGAIN);
        }
        long unpacked = before + first;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw BoundedStream.tooLarge(MOST_UNPACKED);
            }
        }
        return unpacked;
    }
}

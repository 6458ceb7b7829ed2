package org.evenhand.packs.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A publisher's table whose header is understood. Going through it gives the rows that have as many cells as the header; the others are
 * problems. Empty lines count as rows, as in a spreadsheet, and are passed over.
 */
public final class CsvFile implements Iterable<CsvRow>, Closeable {

    private static final int MOST_CELLS = 2_000;
    private static final int LONGEST_CELL = 1 << 17;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int NAMED = 12;
    private static final String UNREADABLE_REMEDY = "Check the quotation marks there, or download the file again.";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Problems problems;
    private final Layout layout;
    private final List<String> header;
    private final Map<String, Integer> places;
    private long row = 1;
    private long rowsRead;

    private CsvFile(
            CsvReader<CsvRecord> reader,
            Iterator<CsvRecord> records,
            Problems problems,
            Layout layout,
            List<String> header,
            Map<String, Integer> places) {
        this.reader = reader;
        this.records = records;
        this.problems = problems;
        this.layout = layout;
        this.header = header;
        this.places = places;
    }

    static Optional<CsvFile> open(Incoming file, Problems problems, List<Layout> layouts) throws IOException {
        CsvReader<CsvRecord> reader = reader(file.text());
        boolean understood = false;
        try {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> header = headerOf(records);
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                if (places.putIfAbsent(Layout.key(header.get(i)), i) != null
                        && !header.get(i).isBlank()) {
                    problems.add(
                            1,
                            header.get(i),
                            "",
                            "The column is there twice.",
                            "Remove one, or download the file again.");
                }
            }
            Layout layout = layouts.stream()
                    .min(Comparator.comparingInt(
                            candidate -> candidate.missingFrom(places).size()))
                    .orElseThrow(() -> new IllegalArgumentException("A kind of import names no layout."));
            List<String> missing = layout.missingFrom(places);
            if (!missing.isEmpty()) {
                reportHeader(problems, layout, missing, header);
            }
            understood = !problems.any();
            return understood
                    ? Optional.of(new CsvFile(reader, records, problems, layout, header, places))
                    : Optional.empty();
        } catch (CsvParseException fault) {
            problems.add(1, "", "", "The first row cannot be read as CSV.", UNREADABLE_REMEDY);
            return Optional.empty();
        } finally {
            if (!understood) {
                reader.close();
            }
        }
    }

    static CsvReader<CsvRecord> reader(Reader text) {
        return reader(text, ',');
    }

    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_ROW)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
    }

    /** The layout that fits. */
    public Layout layout() {
        return layout;
    }

    /** As the file has it. */
    public List<String> header() {
        return header;
    }

    public boolean has(String column) {
        return places.containsKey(Layout.key(column));
    }

    /** Columns of the file that the layout does not know; they are not read. */
    public List<String> unknownColumns() {
        return layout.unknownIn(header);
    }

    /** Rows gone through so far that were neither empty nor of the wrong length. */
    public long rowsRead() {
        return rowsRead;
    }

    /** Goes through the rows, once. */
    @Override
    public Iterator<CsvRow> iterator() {
        return new Iterator<>() {
            private Optional<CsvRow> next = Optional.empty();

            @Override
            public boolean hasNext() {
                if (next.isEmpty()) {
                    next = advance();
                }
                return next.isPresent();
            }

            @Override
            public CsvRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("The file has no row after row " + row + ".");
                }
                CsvRow current = next.orElseThrow();
                next = Optional.empty();
                return current;
            }
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    int place(String column) {
        Integer place = places.get(Layout.key(column));
        return place == null ? -1 : place;
    }

    Problems problems() {
        return problems;
    }

    private Optional<CsvRow> advance() {
        try {
            while (records.hasNext()) {
                CsvRecord cells = records.next();
                row++;
                if (isEmpty(cells)) {
                    continue;
                }
                if (cells.getFieldCount() == header.size()) {
                    rowsRead++;
                    return Optional.of(new CsvRow(this, row, cells));
                }
                reportLength(cells.getFieldCount());
            }
        } catch (CsvParseException fault) {
            problems.add(row + 1, "", "", "The row cannot be read as CSV.", UNREADABLE_REMEDY);
        }
        return Optional.empty();
    }

    private void reportLength(int found) {
        problems.add(
                row,
                "",
                "",
                "The row has %d cells, the header %d.".formatted(found, header.size()),
                found < header.size()
                        ? "The file may be cut off here: download it again."
                        : "A comma may stand outside quotation marks: correct it, or download the file again.");
    }

    private static List<String> headerOf(Iterator<CsvRecord> records) throws Unreadable {
        if (!records.hasNext()) {
            throw new Unreadable("The file has no row.", "Download it again.");
        }
        List<String> header = new ArrayList<>(records.next().getFields());
        return header.stream().map(String::strip).toList();
    }

    private static boolean isEmpty(CsvRecord cells) {
        return cells.getFields().stream().allMatch(String::isBlank);
    }

    private static void reportHeader(Problems problems, Layout layout, List<String> missing, List<String> header) {
        String first = String.join(",", header);
        String separator = header.size() == 1 && (first.contains(";") || first.contains("\t"))
                ? " The columns seem to be separated by %s.".formatted(first.contains(";") ? "semicolons" : "tabs")
                : "";
        List<String> unknown = layout.unknownIn(header);
        problems.add(
                1,
                "",
                "",
                "The first row is not that of “%s”. Missing: %s. Not known: %s.%s"
                        .formatted(layout.name(), named(missing), named(unknown), separator),
                "Import the publisher's file as it was published, with commas between columns and the names in row 1.");
    }

    private static String named(List<String> columns) {
        String some = String.join(
                ", ", columns.stream().limit(NAMED).map(Problem::printable).toList());
        return columns.isEmpty()
                ? "none"
                : columns.size() > NAMED ? some + " and %d more".formatted(columns.size() - NAMED) : some;
    }

    /** Turns the wrapped fault of an iterator back into what it was. */
    static IOException unwrapped(UncheckedIOException fault) {
        IOException cause = fault.getCause();
        return cause == null ? new IOException(fault) : cause;
    }
}

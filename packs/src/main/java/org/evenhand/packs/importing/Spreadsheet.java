package org.evenhand.packs.importing;

import java.util.List;

/**
 * A person's table, read whole: comma-separated values or the first sheet of a workbook.
 *
 * @param header the cells of row 1, without space around them
 * @param lines the rows below that are not empty
 * @param notes what was noticed in reading, as sentences
 */
public record Spreadsheet(Format format, String sheet, List<String> header, List<Line> lines, List<String> notes) {

    /** More rows than any authority keeps services. */
    public static final int MOST_ROWS = 50_000;

    /** More columns than any list of services has. */
    public static final int MOST_COLUMNS = 200;

    /** The file as it was given, in bytes. */
    public static final int MOST_BYTES = 16 << 20;

    public Spreadsheet {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** How the file is written. */
    public enum Format {
        CSV(','),
        CSV_SEMICOLON(';'),
        CSV_TAB('\t'),
        XLSX(',');

        private final char separator;

        Format(char separator) {
            this.separator = separator;
        }

        char separator() {
            return separator;
        }

        /** Of a file of this kind: "csv". */
        public String ending() {
            return this == XLSX ? "xlsx" : "csv";
        }
    }

    /** What stands in a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A workbook's day, as 2026-11-22. */
        DAY,
        /** A workbook's time of day, as 09:30. */
        TIME,
        FORMULA,
        /** A workbook's #REF! and the like. */
        BROKEN
    }

    /** @param text without space around it */
    public record Entry(String text, Kind kind) {

        static final Entry EMPTY = new Entry("", Kind.TEXT);

        /** An apostrophe that keeps a spreadsheet from taking text for a formula is no part of the text. */
        static Entry text(String written) {
            String text = written.strip();
            boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
            return new Entry(guarded ? text.substring(1) : text, Kind.TEXT);
        }
    }

    /** @param row as a spreadsheet counts, the header being 1 */
    public record Line(int row, List<Entry> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** Empty beyond the last cell that is there. */
        public Entry at(int column) {
            return column < cells.size() ? cells.get(column) : Entry.EMPTY;
        }
    }

    /** How spreadsheets call a column: 0 is "A", 26 is "AA". */
    public static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + (char) ('A' + column % 26);
    }
}

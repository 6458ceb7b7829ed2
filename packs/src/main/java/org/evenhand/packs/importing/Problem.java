package org.evenhand.packs.importing;

/**
 * One thing wrong with a file.
 *
 * @param row as a spreadsheet counts, the header being 1; 0 where it is about the whole file
 * @param column as the file calls it, or empty
 * @param value as it stands there, shortened, or empty
 * @param why a sentence
 * @param remedy what to do, as a sentence
 */
public record Problem(long row, String column, String value, String why, String remedy) {

    private static final int LONGEST = 80;

    public Problem {
        column = printable(column);
        value = printable(value);
    }

    /** On one line, for a terminal. */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (row > 0) {
            line.append("Row ").append(row);
            if (!column.isEmpty()) {
                line.append(", ").append(column);
            }
            if (!value.isEmpty()) {
                line.append(" “").append(value).append('”');
            }
            line.append(": ");
        }
        return line.append(why).append(' ').append(remedy).toString().strip();
    }

    /** Without control characters and not too long, so that a hostile file cannot write on a terminal. */
    static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}

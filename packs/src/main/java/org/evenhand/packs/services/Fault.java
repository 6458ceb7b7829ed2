package org.evenhand.packs.services;

import org.evenhand.packs.importing.Problem;
import org.evenhand.packs.importing.Spreadsheet;

/**
 * One thing wrong with a list of services.
 *
 * @param row as a spreadsheet counts, the header being 1
 * @param place of the column in the file, from 0; -1 where it is about the row
 * @param header the column's name in the file; empty where it has none
 * @param value as it stands there, shortened
 */
public record Fault(int row, int place, String header, String value, Rule rule, String why, String remedy) {

    public Fault {
        Problem plain = new Problem(row, header, value, why, remedy);
        header = plain.column();
        value = plain.value();
    }

    /** As spreadsheets call the column; empty where it is about the row. */
    public String letter() {
        return place < 0 ? "" : Spreadsheet.letter(place);
    }

    /** "F: Youngest". */
    public String column() {
        return place < 0 ? "" : header.isEmpty() ? letter() : letter() + ": " + header;
    }

    /** On one line, for a terminal. */
    public String line() {
        return new Problem(row, column(), value, why, remedy).line();
    }

    /** For the column of errors. */
    public String said() {
        return (column() + (place < 0 ? "" : ". ") + why + " " + remedy).strip();
    }
}

package org.evenhand.packs.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.evenhand.vocabulary.NotUnderstood;

/** A row of a publisher's table. What cannot be read becomes a problem that names the row and the column, and reading goes on. */
public final class CsvRow {

    private final CsvFile file;
    private final long number;
    private final CsvRecord cells;
    private boolean sound = true;

    CsvRow(CsvFile file, long number, CsvRecord cells) {
        this.file = file;
        this.number = number;
        this.cells = cells;
    }

    /** As a spreadsheet counts: the header is row 1. */
    public long number() {
        return number;
    }

    /** Whether nothing was wrong with it so far. */
    public boolean sound() {
        return sound;
    }

    /** The cell without space around it; "" where it is empty or the file has no such column. */
    public String text(String column) {
        int place = file.place(column);
        return place < 0 ? "" : cells.getField(place).strip();
    }

    /** The cell, which must not be empty. */
    public String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "The cell is empty.", "Fill it in, or remove the row.");
        }
        return text;
    }

    /** Reads a value of the vocabulary: {@code row.read("old_la_code", LaCode::of)}. Empty, with a problem, when it cannot be read. */
    public <T> Optional<T> read(String column, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text(column)));
        } catch (NotUnderstood fault) {
            problem(column, Optional.ofNullable(fault.getMessage()).orElse("The cell is not understood."), "");
            return Optional.empty();
        }
    }

    /** As {@link #read}, but an empty cell is no problem. */
    public <T> Optional<T> find(String column, Function<String, T> reader) {
        return text(column).isEmpty() ? Optional.empty() : read(column, reader);
    }

    /** A count: 0 or more, with or without thousands separators. Empty, with a problem, when it is not one. */
    public OptionalInt count(String column) {
        String text = text(column);
        String digits = text.replace(",", "");
        if (!digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        problem(column, "A whole number was expected.", "Correct the cell.");
        return OptionalInt.empty();
    }

    /** A number, with a problem when it is not one. */
    public OptionalDouble number(String column) {
        try {
            double value = Double.parseDouble(text(column).replace(",", ""));
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
            problem(column, "The number is not finite.", "Correct the cell.");
        } catch (NumberFormatException fault) {
            problem(column, "A number was expected.", "Correct the cell.");
        }
        return OptionalDouble.empty();
    }

    /** Something wrong with this row. */
    public void problem(String column, String why, String remedy) {
        sound = false;
        file.problems().add(number, column, text(column), why, remedy);
    }
}

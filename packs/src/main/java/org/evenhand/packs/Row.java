package org.evenhand.packs;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.evenhand.vocabulary.NotUnderstood;

/** A row of a table. An empty cell is no value. What cannot be read is a {@link BrokenPack} that names pack, table, row and column. */
public final class Row {

    private final Table table;
    private final int number;
    private final CsvRecord cells;

    Row(Table table, int number, CsvRecord cells) {
        this.table = table;
        this.number = number;
        this.cells = cells;
    }

    /** As a spreadsheet counts: the header is row 1. */
    public int number() {
        return number;
    }

    public String text(String column) {
        return optionalText(column).orElseThrow(() -> table.fault(number, column, "", "is empty"));
    }

    /** The cell as it is; "" where it is empty. */
    public String textOrEmpty(String column) {
        int place = table.place(column);
        if (place >= cells.getFieldCount()) {
            throw table.fault(number, column, "", "is missing, the row is too short");
        }
        return cells.getField(place);
    }

    public Optional<String> optionalText(String column) {
        return Optional.of(textOrEmpty(column)).filter(text -> !text.isEmpty());
    }

    public int whole(String column) {
        return toWhole(column, text(column));
    }

    public OptionalInt optionalWhole(String column) {
        return optionalText(column)
                .map(text -> OptionalInt.of(toWhole(column, text)))
                .orElseGet(OptionalInt::empty);
    }

    public double number(String column) {
        return toNumber(column, text(column));
    }

    public OptionalDouble optionalNumber(String column) {
        return optionalText(column)
                .map(text -> OptionalDouble.of(toNumber(column, text)))
                .orElseGet(OptionalDouble::empty);
    }

    /** "true" or "false". */
    public boolean flag(String column) {
        String text = text(column);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw table.fault(number, column, text, "is neither true nor false");
        };
    }

    public LocalDate date(String column) {
        return toDate(column, text(column));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return optionalText(column).map(text -> toDate(column, text));
    }

    /** Reads a value of the vocabulary: {@code row.value("la_code", LaCode::of)}. */
    public <T> T value(String column, Function<String, T> reader) {
        return read(column, text(column), reader);
    }

    public <T> Optional<T> optionalValue(String column, Function<String, T> reader) {
        return optionalText(column).map(text -> read(column, text, reader));
    }

    /**
     * Several values in one cell, at least one.
     *
     * @param between a regular expression; what is empty between two is no value
     */
    public <T> List<T> list(String column, String between, Function<String, T> reader) {
        List<T> values = listOrEmpty(column, between, reader);
        if (values.isEmpty()) {
            throw table.fault(number, column, textOrEmpty(column), "is empty");
        }
        return values;
    }

    /** As {@link #list}, but there may be none. */
    public <T> List<T> listOrEmpty(String column, String between, Function<String, T> reader) {
        return Arrays.stream(textOrEmpty(column).split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> read(column, part, reader))
                .toList();
    }

    private <T> T read(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NotUnderstood fault) {
            throw table.fault(number, column, text, "is not understood (%s)".formatted(fault.getMessage()));
        } catch (IllegalArgumentException fault) {
            throw table.fault(number, column, text, "is not one of the known values");
        }
    }

    private int toWhole(String column, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException fault) {
            throw table.fault(number, column, text, "is not a whole number");
        }
    }

    private double toNumber(String column, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException fault) {
            throw table.fault(number, column, text, "is not a number");
        }
        throw table.fault(number, column, text, "is not finite");
    }

    private LocalDate toDate(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException fault) {
            throw table.fault(number, column, text, "is not a date like 2025-05-24");
        }
    }
}

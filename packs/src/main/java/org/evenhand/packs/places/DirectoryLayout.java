package org.evenhand.packs.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a postcode directory holds what. Found from the header alone, because the publisher adds, drops and renames columns: the
 * ONS Postcode Directory writes {@code oslaua} or {@code lad25cd}, {@code pcon} or {@code pcon24cd}, {@code oseast1m} or {@code east1m}.
 */
final class DirectoryLayout {

    /** What is wanted from a row.  */
    enum Field {
        POSTCODE(0, "pcds|pcd|pcd7|pcd8|pcd2|postcode", true),
        TERMINATED(1, "doterm", false),
        COUNTRY(2, "ctry|ctry\\d\\dcd", false),
        DISTRICT(3, "oslaua|laua|lad\\d\\dcd", true),
        CONSTITUENCY(4, "pcon|pcon\\d\\dcd", true),
        BOARD(5, "icb|icb\\d\\dcd", false),
        REGION(6, "rgn|rgn\\d\\dcd", false),
        EASTING(7, "oseast1m|east1m|easting", true),
        NORTHING(8, "osnrth1m|north1m|northing", true),
        METHOD(9, "method", false),
        INTRODUCED(10, "dointr", false);

        /** Its place in the arrays of a reader. */
        final int index;

        private final Pattern names;
        private final boolean needed;

        Field(int index, String names, boolean needed) {
            this.index = index;
            this.names = Pattern.compile(names);
            this.needed = needed;
        }
    }

    private final List<String> header;
    private final int[] fieldOf;
    private final int columnsRead;

    private DirectoryLayout(List<String> header, int[] fieldOf, int columnsRead) {
        this.header = header;
        this.fieldOf = fieldOf;
        this.columnsRead = columnsRead;
    }

    /** How many columns a row has. */
    int columns() {
        return header.size();
    }

    /** How many columns of a row must be looked at, counted from the left. */
    int columnsRead() {
        return columnsRead;
    }

    /** For each column the index of the field it holds, or −1. */
    int[] fieldOf() {
        return fieldOf.clone();
    }

    /** The columns that a header lacks, as a sentence; empty where it has all that is needed. */
    static Optional<String> lacking(List<String> header) {
        List<String> missing = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.needed
                    && header.stream()
                            .noneMatch(name -> field.names.matcher(name).matches())) {
                missing.add(field.name().toLowerCase(Locale.ROOT) + " ("
                        + field.names.pattern().replace("|", ", ") + ")");
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("It has no column for " + String.join("; nor for ", missing) + ".");
    }

    static DirectoryLayout of(List<String> header) {
        int[] fieldOf = new int[header.size()];
        Arrays.fill(fieldOf, -1);
        int columnsRead = 0;
        for (Field field : Field.values()) {
            for (int column = 0; column < header.size(); column++) {
                if (field.names.matcher(header.get(column)).matches()) {
                    fieldOf[column] = field.index;
                    columnsRead = Math.max(columnsRead, column + 1);
                    break;
                }
            }
        }
        return new DirectoryLayout(header, fieldOf, columnsRead);
    }

    /** Names of the columns in a header line, in small letters and without quotes or a byte order mark. */
    static List<String> names(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r", "")
                .replace("\"", "");
        List<String> names = new ArrayList<>();
        for (String name : line.split(",", -1)) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The name in the file of the column that holds a field. */
    String nameOf(Field field) {
        for (int column = 0; column < fieldOf.length; column++) {
            if (fieldOf[column] == field.index) {
                return header.get(column);
            }
        }
        return field.name().toLowerCase(Locale.ROOT);
    }
}

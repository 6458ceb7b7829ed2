package org.evenhand.packs.places;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.places.DirectoryLayout.Field;

/**
 * Reads a postcode directory in one pass over its bytes, without making a string of any row that is right. Runs of rows share their area
 * codes, so codes are compared as eight bytes with those of the row before and decoded only where they differ.
 */
final class DirectoryReader {

    private static final int BLOCK = 1 << 20;
    private static final int LONGEST_ROW = 1 << 16;
    private static final int MOST_FAULTS = 1_000;
    private static final int FIELDS = Field.values().length;
    private static final int FIRST_CODE = Field.COUNTRY.index;
    private static final int LAST_CODE = Field.REGION.index;
    private static final int YEAR_AND_MONTH = 6;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final PlacesWriter writer;
    private final List<Fault> faults = new ArrayList<>();
    private final int[] from = new int[FIELDS];
    private final int[] to = new int[FIELDS];

    private final long[] lastEight = new long[FIELDS];
    private final int[] lastFirst = new int[FIELDS];
    private final long[] packed = new long[FIELDS];
    private int lastMethodLength = -1;
    private Certainty certainty = Certainty.DIRECTORY;
    private int combination = -1;

    private byte[] buffer = new byte[BLOCK + LONGEST_ROW];
    private long row = 1;
    private DirectoryLayout layout = DirectoryLayout.of(List.of());

    private DirectoryReader(PlacesWriter writer) {
        this.writer = writer;
        Arrays.fill(lastFirst, -1);
    }

    /** Reads all rows into a writer and tells what was wrong with the file; it is to be taken only where that is nothing. */
    static List<Fault> read(InputStream in, PlacesWriter writer) throws IOException {
        DirectoryReader reader = new DirectoryReader(writer);
        reader.readAll(in);
        return reader.faults;
    }

    private void readAll(InputStream in) throws IOException {
        int filled = 0;
        boolean headerRead = false;
        while (true) {
            int read = in.readNBytes(buffer, filled, BLOCK);
            int end = filled + read;
            boolean last = read < BLOCK;
            if (last && end > 0 && buffer[end - 1] != '\n') {
                buffer[end++] = '\n';
            }
            int start = 0;
            int newline = lastNewline(end);
            if (!headerRead && newline >= 0) {
                int headerEnd = indexOfNewline(0);
                if (!readHeader(headerEnd)) {
                    return;
                }
                start = headerEnd + 1;
                headerRead = true;
            }
            if (newline >= start) {
                readRows(start, newline + 1);
            }
            if (faults.size() >= MOST_FAULTS) {
                return;
            }
            start = Math.max(start, newline + 1);
            filled = end - start;
            if (filled >= LONGEST_ROW) {
                refuseFile("Row %d is longer than any row of a postcode directory.".formatted(row));
                return;
            }
            System.arraycopy(buffer, start, buffer, 0, filled);
            if (last) {
                break;
            }
        }
        if (!headerRead || (writer.size() == 0 && faults.isEmpty())) {
            refuseFile("It holds no postcode.");
        }
    }

    private boolean readHeader(int end) {
        for (int i = 0; i < end; i++) {
            if (buffer[i] == 0) {
                faults.add(new Fault(0, "", "", "The text is UTF-16.", "Save it as CSV (UTF-8) and import that."));
                return false;
            }
        }
        List<String> names = DirectoryLayout.names(buffer, 0, end);
        Optional<String> lacking = DirectoryLayout.lacking(names);
        lacking.ifPresent(this::refuseFile);
        layout = DirectoryLayout.of(names);
        return lacking.isEmpty();
    }

    private void refuseFile(String why) {
        faults.add(new Fault(
                0,
                "",
                "",
                why,
                "Give the CSV file of the ONS Postcode Directory as it was published, or a gz or zip of it."));
    }

    private void readRows(int start, int end) {
        byte[] bytes = buffer;
        int[] fieldOf = layout.fieldOf();
        int columns = layout.columns();
        int columnsRead = layout.columnsRead();
        int at = start;
        while (at < end) {
            int rowStart = at;
            row++;
            int column = 0;
            boolean ended = false;
            while (!ended && column < columnsRead) {
                int begin = at;
                byte b = bytes[at];
                if (b == '"') {
                    begin = ++at;
                    while ((b = bytes[at]) != '"' && b != '\n') {
                        at++;
                    }
                    int field = fieldOf[column];
                    if (field >= 0) {
                        from[field] = begin;
                        to[field] = at;
                    }
                    while ((b = bytes[at]) != ',' && b != '\n') {
                        at++;
                    }
                } else {
                    while (b != ',' && b != '\n') {
                        b = bytes[++at];
                    }
                    int field = fieldOf[column];
                    if (field >= 0) {
                        from[field] = begin;
                        to[field] = b == '\n' && at > begin && bytes[at - 1] == '\r' ? at - 1 : at;
                    }
                }
                column++;
                ended = b == '\n';
                at++;
            }
            // What follows the last wanted column is only counted, so that a row cut short or shifted is noticed.
            while (!ended) {
                byte b = bytes[at++];
                if (b == '"') {
                    while ((b = bytes[at]) != '"' && b != '\n') {
                        at++;
                    }
                    at += b == '"' ? 1 : 0;
                } else if (b == ',') {
                    column++;
                } else if (b == '\n') {
                    column++;
                    ended = true;
                }
            }
            if (column == columns) {
                takeRow(bytes);
            } else if (at - rowStart > 2 || at < end) {
                faultyColumns(bytes, rowStart, at, column);
            }
            if (faults.size() >= MOST_FAULTS) {
                return;
            }
        }
    }

    private void takeRow(byte[] bytes) {
        int postcode = Field.POSTCODE.index;
        long key = PostcodeKey.of(bytes, from[postcode], to[postcode]);
        int easting = number(bytes, Field.EASTING, 1 << 20);
        int northing = number(bytes, Field.NORTHING, 1 << 21);
        if (key == PostcodeKey.NONE || easting < -1 || northing < -1 || !readCodes(bytes)) {
            explain(bytes, key, easting, northing);
            return;
        }
        boolean hasGrid = easting >= 0 && northing >= 0 && (easting | northing) != 0;
        int introduced = Field.INTRODUCED.index;
        if (to[introduced] - from[introduced] == YEAR_AND_MONTH) {
            writer.introduced(number(bytes, from[introduced], to[introduced]));
        }
        int doterm = Field.TERMINATED.index;
        boolean terminated = to[doterm] > from[doterm];
        writer.add(
                PlacesFile.packKey(key, terminated, hasGrid),
                PlacesFile.packValue(hasGrid ? easting : 0, hasGrid ? northing : 0, combination));
    }

    /** Reads the area codes and the method, and sets the combination; false where a code has not the form of a code. */
    private boolean readCodes(byte[] bytes) {
        boolean changed = combination < 0;
        for (int field = FIRST_CODE; field <= LAST_CODE; field++) {
            int begin = from[field];
            int length = to[field] - begin;
            if (length == AreaCodes.WRITTEN_LENGTH) {
                long eight = (long) EIGHT_BYTES.get(bytes, begin + 1);
                int first = bytes[begin];
                if (eight != lastEight[field] || first != lastFirst[field]) {
                    int digits = number(bytes, begin + 1, begin + AreaCodes.WRITTEN_LENGTH);
                    if (digits < 0 || first < 'A' || first > 'Z') {
                        combination = -1;
                        return false;
                    }
                    packed[field] = AreaCodes.pack((char) first, digits);
                    lastEight[field] = eight;
                    lastFirst[field] = first;
                    changed = true;
                }
            } else if (length == 0) {
                if (lastFirst[field] != 0) {
                    packed[field] = AreaCodes.NONE;
                    lastFirst[field] = 0;
                    changed = true;
                }
            } else {
                combination = -1;
                return false;
            }
        }
        int method = Field.METHOD.index;
        int methodLength = to[method] - from[method];
        if (methodLength != lastMethodLength) {
            Optional<Certainty> found = certainty(text(bytes, Field.METHOD));
            if (found.isEmpty()) {
                combination = -1;
                return false;
            }
            certainty = found.get();
            lastMethodLength = methodLength;
            changed = true;
        }
        if (changed) {
            combination = writer.combination(new AreaCodes(
                    packed[Field.COUNTRY.index],
                    packed[Field.DISTRICT.index],
                    packed[Field.CONSTITUENCY.index],
                    packed[Field.BOARD.index],
                    packed[Field.REGION.index],
                    certainty));
        }
        return true;
    }

    /** The ways in which the derived directory came by a constituency; every name has a length of its own. */
    private static Optional<Certainty> certainty(String method) {
        return switch (method) {
            case "" -> Optional.of(Certainty.DIRECTORY);
            case "ward" -> Optional.of(Certainty.WARD);
            case "polygon500m" -> Optional.of(Certainty.COARSE_BOUNDARY);
            case "split_ward_first", "split_ward_neighbour", "split_ward_polygon" -> Optional.of(Certainty.SPLIT_WARD);
            default -> Optional.empty();
        };
    }

    /** −1 where the field is empty, −2 where it is no whole number or too large. */
    private int number(byte[] bytes, Field field, int below) {
        int begin = from[field.index];
        int end = to[field.index];
        if (begin == end) {
            return -1;
        }
        int number = end - begin > 8 ? -1 : number(bytes, begin, end);
        return number < 0 || number >= below ? -2 : number;
    }

    private static int number(byte[] bytes, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void explain(byte[] bytes, long key, int easting, int northing) {
        if (key == PostcodeKey.NONE) {
            fault(bytes, Field.POSTCODE, "This is not a postcode.");
        } else if (easting < -1) {
            fault(bytes, Field.EASTING, "This is not a number of metres east.");
        } else if (northing < -1) {
            fault(bytes, Field.NORTHING, "This is not a number of metres north.");
        } else {
            explainCodes(bytes);
        }
    }

    private void explainCodes(byte[] bytes) {
        for (Field field :
                List.of(Field.COUNTRY, Field.DISTRICT, Field.CONSTITUENCY, Field.BOARD, Field.REGION, Field.METHOD)) {
            String text = text(bytes, field);
            boolean right =
                    field == Field.METHOD ? certainty(text).isPresent() : text.isEmpty() || text.matches("[A-Z]\\d{8}");
            if (!right) {
                fault(
                        bytes,
                        field,
                        field == Field.METHOD
                                ? "This way of finding a constituency is not known."
                                : "An area code has a letter and eight digits, like E08000035.");
                return;
            }
        }
    }

    private void fault(byte[] bytes, Field field, String why) {
        String value = text(bytes, field);
        faults.add(new Fault(
                row,
                layout.nameOf(field),
                value.length() > 40 ? value.substring(0, 40) + "…" : value,
                why,
                "Correct or remove the row, or fetch the file again from its publisher."));
    }

    private void faultyColumns(byte[] bytes, int begin, int end, int columns) {
        String value = new String(bytes, begin, Math.min(40, end - begin), StandardCharsets.UTF_8).strip();
        faults.add(new Fault(
                row,
                "",
                value,
                "The row has %d columns; the header has %d.".formatted(columns, layout.columns()),
                "The file may be cut short: fetch it again from its publisher."));
    }

    private String text(byte[] bytes, Field field) {
        int begin = from[field.index];
        return new String(bytes, begin, to[field.index] - begin, StandardCharsets.UTF_8);
    }

    private int lastNewline(int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int indexOfNewline(int begin) {
        int i = begin;
        while (buffer[i] != '\n') {
            i++;
        }
        return i;
    }
}

package org.evenhand.packs.places;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;

/**
 * Reads the whole postcode directory from a folder of pieces, one for each first letter: tables by column in MessagePack, packed with Brotli. They
 * hold postcode, district and grid reference and nothing else: no constituency, no board, and no word on which postcodes are out of use.
 */
final class DirectoryPieces {

    private static final String ENDING = ".msgpack.br";
    private static final int LARGEST_PIECE = 64 << 20;
    private static final int MOST_ROWS = 2_000_000;
    private static final String REMEDY = "Copy the folder again, completely.";

    private final PlacesWriter writer;
    private final Problems problems;

    private DirectoryPieces(PlacesWriter writer, Problems problems) {
        this.writer = writer;
        this.problems = problems;
    }

    /** Reads every piece of a folder, in the order of names. */
    static void read(Path folder, PlacesWriter writer, Problems problems) throws IOException {
        DirectoryPieces pieces = new DirectoryPieces(writer, problems);
        List<Path> files = Incoming.filesOf(folder).stream()
                .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                .toList();
        if (files.isEmpty()) {
            problems.add(
                    "The folder holds no piece of a postcode directory: no file whose name ends in %s."
                            .formatted(ENDING),
                    "Give the directory’s CSV file, or the folder of its pieces.");
        }
        for (Path file : files) {
            pieces.readPiece(file);
        }
    }

    /** One piece by column; a column that a piece lacks is empty. */
    private static final class Columns {
        private List<String> postcodes = List.of();
        private List<String> districts = List.of();
        private double[] eastings = {};
        private double[] northings = {};

        boolean whole() {
            int rows = postcodes.size();
            return rows > 0 && districts.size() == rows && eastings.length == rows && northings.length == rows;
        }
    }

    private void readPiece(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] content = unpacked(stored);
            if (content.length > LARGEST_PIECE) {
                problems.add("%s unpacks to more than any piece does.".formatted(name), REMEDY);
                return;
            }
            Columns columns = new Columns();
            try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(content)) {
                readTable(unpacker, columns);
            }
            if (columns.whole()) {
                take(name, columns);
            } else {
                problems.add("%s lacks a column, or its columns are not of one length.".formatted(name), REMEDY);
            }
        } catch (MessagePackException | BrokenPiece fault) {
            problems.add("%s is damaged, cut off, or no piece of a postcode directory.".formatted(name), REMEDY);
        }
    }

    private static final class BrokenPiece extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenPiece(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private static byte[] unpacked(InputStream stored) throws BrokenPiece {
        try (InputStream plain = new BrotliInputStream(stored)) {
            return plain.readNBytes(LARGEST_PIECE + 1);
        } catch (IOException fault) {
            throw new BrokenPiece("not Brotli, or cut off", fault);
        }
    }

    private static void readTable(MessageUnpacker unpacker, Columns columns) throws IOException {
        int parts = unpacker.unpackMapHeader();
        for (int part = 0; part < parts; part++) {
            if (!unpacker.unpackString().equals("data")) {
                unpacker.skipValue();
                continue;
            }
            int count = unpacker.unpackMapHeader();
            for (int column = 0; column < count; column++) {
                switch (unpacker.unpackString()) {
                    case "pcd" -> columns.postcodes = texts(unpacker);
                    case "laua" -> columns.districts = texts(unpacker);
                    case "oseast1m" -> columns.eastings = numbers(unpacker);
                    case "osnrth1m" -> columns.northings = numbers(unpacker);
                    default -> unpacker.skipValue();
                }
            }
        }
    }

    private static int rows(MessageUnpacker unpacker) throws IOException {
        int rows = unpacker.unpackArrayHeader();
        if (rows > MOST_ROWS) {
            throw new BrokenPiece("a column of %d rows".formatted(rows), new IllegalStateException());
        }
        return rows;
    }

    private static List<String> texts(MessageUnpacker unpacker) throws IOException {
        int rows = rows(unpacker);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            // An empty cell was written as "not a number" by the program that made the pieces.
            if (unpacker.getNextFormat().getValueType() == ValueType.STRING) {
                texts.add(unpacker.unpackString());
            } else {
                unpacker.skipValue();
                texts.add("");
            }
        }
        return texts;
    }

    private static double[] numbers(MessageUnpacker unpacker) throws IOException {
        double[] numbers = new double[rows(unpacker)];
        for (int i = 0; i < numbers.length; i++) {
            ValueType type = unpacker.getNextFormat().getValueType();
            if (type == ValueType.FLOAT) {
                numbers[i] = unpacker.unpackDouble();
            } else if (type == ValueType.INTEGER) {
                numbers[i] = unpacker.unpackLong();
            } else {
                unpacker.skipValue();
                numbers[i] = Double.NaN;
            }
        }
        return numbers;
    }

    private void take(String name, Columns columns) {
        for (int i = 0; i < columns.postcodes.size(); i++) {
            byte[] postcode = columns.postcodes.get(i).getBytes(StandardCharsets.UTF_8);
            long key = PostcodeKey.of(postcode, 0, postcode.length);
            String district = columns.districts.get(i);
            Optional<int[]> grid = grid(columns.eastings[i], columns.northings[i]);
            if (key == PostcodeKey.NONE) {
                problem(name, i, columns.postcodes.get(i), "is not a postcode");
            } else if (!district.matches("([A-Z]\\d{8})?")) {
                problem(name, i, district, "is not the code of a district");
            } else if (grid.isEmpty() && !Double.isNaN(columns.eastings[i])) {
                problem(
                        name,
                        i,
                        String.format(Locale.ROOT, "%.0f %.0f", columns.eastings[i], columns.northings[i]),
                        "is not a grid reference");
            } else {
                int combination = writer.combination(new AreaCodes(
                        AreaCodes.NONE,
                        AreaCodes.pack(district),
                        AreaCodes.NONE,
                        AreaCodes.NONE,
                        AreaCodes.NONE,
                        Certainty.DIRECTORY));
                writer.add(
                        PlacesFile.packKey(key, false, grid.isPresent()),
                        PlacesFile.packValue(
                                grid.map(point -> point[0]).orElse(0),
                                grid.map(point -> point[1]).orElse(0),
                                combination));
            }
        }
    }

    private static Optional<int[]> grid(double easting, double northing) {
        boolean inside = easting >= 0 && easting < 1 << 20 && northing >= 0 && northing < 1 << 21;
        return inside && easting + northing > 0
                ? Optional.of(new int[] {(int) easting, (int) northing})
                : Optional.empty();
    }

    private void problem(String name, int at, String value, String why) {
        problems.add("%s, entry %d: “%s” %s.".formatted(name, at + 1, value, why), REMEDY);
    }
}

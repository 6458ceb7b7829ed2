package org.evenhand.packs.places;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.evenhand.vocabulary.Provenance;

/**
 * The postcode directory as a file that is mapped into memory and never changes. Looking up a postcode reads one or two cache lines and
 * creates nothing.
 *
 * <p>Format, all numbers little-endian: a header of 64 bytes (eight letters “EVHPLACE”, version, CRC-32C of all that follows the header,
 * number of places in the table, number of postcodes, number of code combinations, where combinations, provenance and table begin); the
 * provenance as seven lines of text; the combinations, 48 bytes each; then the table, 16 bytes a place, open addressing. See
 * docs/methods/places.md.
 */
public final class PlacesFile {

    static final byte[] MAGIC = "EVHPLACE".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int HEADER_LENGTH = 64;
    static final int SLOT_LENGTH = 16;
    static final int COMBINATION_LENGTH = 48;

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final long AT_VERSION = 8;
    static final long AT_CHECKSUM = 12;
    static final long AT_CAPACITY = 16;
    static final long AT_POSTCODES = 24;
    static final long AT_COMBINATIONS = 32;
    static final long AT_PROVENANCE_LENGTH = 36;
    static final long AT_COMBINATIONS_BEGIN = 40;
    static final long AT_TABLE_BEGIN = 48;

    /** What {@link #find} gives for a postcode that is not in the file. */
    public static final long ABSENT = -1;

    private static final long KEY_MASK = (1L << 37) - 1;
    private static final int TERMINATED_BIT = 37;
    private static final int GRID_BIT = 38;
    private static final int NORTHING_AT = 20;
    private static final int COMBINATION_AT = 41;
    private static final long EASTING_MASK = (1L << 20) - 1;
    private static final long NORTHING_MASK = (1L << 21) - 1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final MemorySegment table;
    private final long capacity;
    private final long postcodes;
    private final List<AreaCodes> combinations;
    private final Provenance provenance;

    private PlacesFile(
            MemorySegment table, long capacity, long postcodes, List<AreaCodes> combinations, Provenance provenance) {
        this.table = table;
        this.capacity = capacity;
        this.postcodes = postcodes;
        this.combinations = combinations;
        this.provenance = provenance;
    }

    /**
     * Maps a file and checks it in full. It is unmapped when nothing refers to it any more, so a reader that still holds an earlier file is
     * never surprised.
     *
     * @throws DamagedPlacesFile if it is not such a file, of another version, cut short or altered
     */
    public static PlacesFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() < HEADER_LENGTH) {
                throw new DamagedPlacesFile(path, "is shorter than its own header");
            }
            MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return checked(path, whole);
        }
    }

    private static PlacesFile checked(Path path, MemorySegment whole) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (whole.get(ValueLayout.JAVA_BYTE, i) != MAGIC[i]) {
                throw new DamagedPlacesFile(path, "does not begin with EVHPLACE");
            }
        }
        int version = whole.get(INT, AT_VERSION);
        if (version != VERSION) {
            throw new DamagedPlacesFile(path, "has format version %d, not %d".formatted(version, VERSION));
        }
        long capacity = whole.get(LONG, AT_CAPACITY);
        int combinationCount = whole.get(INT, AT_COMBINATIONS);
        long combinationsBegin = whole.get(LONG, AT_COMBINATIONS_BEGIN);
        long tableBegin = whole.get(LONG, AT_TABLE_BEGIN);
        if (capacity < 1 || tableBegin + capacity * SLOT_LENGTH != whole.byteSize()) {
            throw new DamagedPlacesFile(path, "is cut short or has bytes too many");
        }
        if (whole.get(INT, AT_CHECKSUM) != checksum(whole)) {
            throw new DamagedPlacesFile(path, "has been altered: its checksum does not fit");
        }
        List<AreaCodes> combinations = new ArrayList<>(combinationCount);
        for (int i = 0; i < combinationCount; i++) {
            long at = combinationsBegin + (long) i * COMBINATION_LENGTH;
            combinations.add(new AreaCodes(
                    whole.get(LONG, at),
                    whole.get(LONG, at + 8),
                    whole.get(LONG, at + 16),
                    whole.get(LONG, at + 24),
                    whole.get(LONG, at + 32),
                    Certainty.ofNumber(whole.get(LONG, at + 40))));
        }
        byte[] text = whole.asSlice(HEADER_LENGTH, whole.get(INT, AT_PROVENANCE_LENGTH))
                .toArray(ValueLayout.JAVA_BYTE);
        return new PlacesFile(
                whole.asSlice(tableBegin),
                capacity,
                whole.get(LONG, AT_POSTCODES),
                List.copyOf(combinations),
                provenance(new String(text, StandardCharsets.UTF_8)));
    }

    /** CRC-32C of everything behind the header and of the header's own fields behind the checksum. */
    static int checksum(MemorySegment whole) {
        CRC32C crc = new CRC32C();
        crc.update(whole.asSlice(AT_CAPACITY).asByteBuffer());
        return (int) crc.getValue();
    }

    static String written(Provenance provenance) {
        return String.join(
                "\n",
                provenance.publisher(),
                provenance.title(),
                provenance.licence(),
                provenance.published().toString(),
                provenance.source(),
                provenance.sha256(),
                provenance.attribution().replace('\n', ' '));
    }

    private static Provenance provenance(String text) {
        String[] line = text.split("\n", -1);
        return new Provenance(line[0], line[1], line[2], LocalDate.parse(line[3]), line[4], line[5], line[6]);
    }

    /**
     * Finds a postcode by its {@link PostcodeKey}. Allocates nothing.
     *
     * @return where it is, for the methods below, or {@link #ABSENT}
     */
    public long find(long key) {
        long slot = first(key, capacity);
        while (true) {
            long stored = table.get(LONG, slot * SLOT_LENGTH);
            if ((stored & KEY_MASK) == key) {
                return slot;
            }
            if (stored == PostcodeKey.NONE) {
                return ABSENT;
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
    }

    /** Where the search for a key begins in a table of this capacity. */
    static long first(long key, long capacity) {
        long mixed = key * GOLDEN;
        mixed ^= mixed >>> 32;
        return Math.unsignedMultiplyHigh(mixed * GOLDEN, capacity);
    }

    static long packKey(long key, boolean terminated, boolean hasGrid) {
        return key | (terminated ? 1L << TERMINATED_BIT : 0) | (hasGrid ? 1L << GRID_BIT : 0);
    }

    static long packValue(int easting, int northing, int combination) {
        return easting | ((long) northing << NORTHING_AT) | ((long) combination << COMBINATION_AT);
    }

    static long keyOf(long packedKey) {
        return packedKey & KEY_MASK;
    }

    static boolean terminated(long packedKey) {
        return (packedKey & (1L << TERMINATED_BIT)) != 0;
    }

    static boolean gridded(long packedKey) {
        return (packedKey & (1L << GRID_BIT)) != 0;
    }

    static int eastingOf(long packedValue) {
        return (int) (packedValue & EASTING_MASK);
    }

    static int northingOf(long packedValue) {
        return (int) ((packedValue >>> NORTHING_AT) & NORTHING_MASK);
    }

    static int combinationOf(long packedValue) {
        return (int) (packedValue >>> COMBINATION_AT);
    }

    /** Metres east of the origin of the British National Grid (for Northern Ireland the Irish Grid). */
    public int easting(long slot) {
        return eastingOf(value(slot));
    }

    /** Metres north of the origin of the grid. */
    public int northing(long slot) {
        return northingOf(value(slot));
    }

    /** Whether the directory gives a grid reference. */
    public boolean hasGridReference(long slot) {
        return gridded(table.get(LONG, slot * SLOT_LENGTH));
    }

    /** Whether the directory says that the postcode is no longer in use. */
    public boolean isTerminated(long slot) {
        return terminated(table.get(LONG, slot * SLOT_LENGTH));
    }

    /** The number of its combination of codes, from 0 to {@link #combinationCount} − 1. */
    public int combination(long slot) {
        return combinationOf(value(slot));
    }

    private long value(long slot) {
        return table.get(LONG, slot * SLOT_LENGTH + Long.BYTES);
    }

    AreaCodes codes(long slot) {
        return combinations.get(combination(slot));
    }

    List<AreaCodes> combinations() {
        return combinations;
    }

    /** How many different combinations of codes there are. */
    public int combinationCount() {
        return combinations.size();
    }

    /** How many postcodes the file holds. */
    public long postcodes() {
        return postcodes;
    }

    /** Where they came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** Whether a file is there at all. */
    public static boolean isAt(Path path) {
        return Files.isRegularFile(path);
    }
}

package org.evenhand.packs.places;

import static org.evenhand.packs.places.PlacesFile.INT;
import static org.evenhand.packs.places.PlacesFile.LONG;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.vocabulary.Provenance;

/**
 * Collects postcodes and writes them as a {@link PlacesFile}: to a file beside the old one, through to the disk, then renamed over it in one
 * step. Whoever kills it half-way leaves the old file as it was.
 */
final class PlacesWriter {

    /** Places in the table for each postcode. More would be faster to search and larger to write. */
    private static final double ROOM = 4.0 / 3.0;

    /** A part of the table for two million postcodes then fits the second cache of a processor. */
    private static final int PART_BITS = 8;

    private static final int FIRST_ROOM = 1 << 20;
    private static final int LARGEST_COMBINATION = 1 << 22;

    private long[] keys = new long[FIRST_ROOM];
    private long[] values = new long[FIRST_ROOM];
    private int size;
    private int newest;
    private final Map<AreaCodes, Integer> numbers = new HashMap<>();
    private final List<AreaCodes> combinations = new ArrayList<>();

    /** The number of a combination of codes. */
    int combination(AreaCodes codes) {
        Integer known = numbers.get(codes);
        if (known != null) {
            return known;
        }
        if (combinations.size() == LARGEST_COMBINATION) {
            throw new IllegalStateException("More than %d combinations of area codes.".formatted(LARGEST_COMBINATION));
        }
        combinations.add(codes);
        numbers.put(codes, combinations.size() - 1);
        return combinations.size() - 1;
    }

    void add(long packedKey, long packedValue) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = packedKey;
        values[size] = packedValue;
        size++;
    }

    /** @param yearMonth when a postcode was introduced, 202511; anything else is passed over */
    void introduced(int yearMonth) {
        newest = yearMonth > newest ? yearMonth : newest;
    }

    /** The first day of the month in which the newest postcode was introduced, where the directory says so. */
    Optional<LocalDate> newestMonth() {
        int month = newest % 100;
        return month >= 1 && month <= 12 ? Optional.of(LocalDate.of(newest / 100, month, 1)) : Optional.empty();
    }

    int size() {
        return size;
    }

    List<AreaCodes> combinations() {
        return Collections.unmodifiableList(combinations);
    }

    /** For each combination how many postcodes have it. */
    int[] postcodesByCombination() {
        int[] counts = new int[combinations.size()];
        for (int i = 0; i < size; i++) {
            counts[PlacesFile.combinationOf(values[i])]++;
        }
        return counts;
    }

    /** For each combination the position of the first postcode that has it, in the order of adding. */
    int[] firstByCombination() {
        int[] firsts = new int[combinations.size()];
        for (int i = size - 1; i >= 0; i--) {
            firsts[PlacesFile.combinationOf(values[i])] = i;
        }
        return firsts;
    }

    AreaCodes codes(int combination) {
        return combinations.get(combination);
    }

    /**
     * Writes to a file of its own that replaces another in one step.
     *
     * @return the positions of postcodes that were given before, in the order of adding; the file is then not written
     */
    List<Integer> write(Path target, Provenance provenance) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            List<Integer> duplicates = new ArrayList<>();
            MemorySegment whole = whole(arena, provenance, duplicates);
            if (duplicates.isEmpty()) {
                swap(target, whole.asByteBuffer());
            }
            return duplicates;
        }
    }

    /** As {@link #write(Path, Provenance)}, for whoever keeps the file himself. */
    List<Integer> write(OutputStream out, Provenance provenance) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            List<Integer> duplicates = new ArrayList<>();
            ByteBuffer whole = whole(arena, provenance, duplicates).asByteBuffer();
            byte[] block = new byte[1 << 16];
            while (duplicates.isEmpty() && whole.hasRemaining()) {
                int length = Math.min(block.length, whole.remaining());
                whole.get(block, 0, length);
                out.write(block, 0, length);
            }
            return duplicates;
        }
    }

    private MemorySegment whole(Arena arena, Provenance provenance, List<Integer> duplicates) {
        long capacity = Math.max(8, (long) Math.ceil(size * ROOM));
        byte[] text = PlacesFile.written(provenance).getBytes(StandardCharsets.UTF_8);
        long combinationsBegin = aligned(PlacesFile.HEADER_LENGTH + text.length);
        long tableBegin = combinationsBegin + (long) combinations.size() * PlacesFile.COMBINATION_LENGTH;
        MemorySegment whole = arena.allocate(tableBegin + capacity * PlacesFile.SLOT_LENGTH, Long.BYTES);
        duplicates.addAll(fill(whole.asSlice(tableBegin), capacity));
        MemorySegment.copy(text, 0, whole, ValueLayout.JAVA_BYTE, PlacesFile.HEADER_LENGTH, text.length);
        writeCombinations(whole, combinationsBegin);
        MemorySegment.copy(PlacesFile.MAGIC, 0, whole, ValueLayout.JAVA_BYTE, 0, PlacesFile.MAGIC.length);
        whole.set(INT, PlacesFile.AT_VERSION, PlacesFile.VERSION);
        whole.set(LONG, PlacesFile.AT_CAPACITY, capacity);
        whole.set(LONG, PlacesFile.AT_POSTCODES, size);
        whole.set(INT, PlacesFile.AT_COMBINATIONS, combinations.size());
        whole.set(INT, PlacesFile.AT_PROVENANCE_LENGTH, text.length);
        whole.set(LONG, PlacesFile.AT_COMBINATIONS_BEGIN, combinationsBegin);
        whole.set(LONG, PlacesFile.AT_TABLE_BEGIN, tableBegin);
        whole.set(INT, PlacesFile.AT_CHECKSUM, PlacesFile.checksum(whole));
        return whole;
    }

    /** Receives the postcodes in use, one by one. */
    interface LiveVisitor {
        void visit(long key, int easting, int northing, boolean hasGrid, int combination);
    }

    void forEachLive(LiveVisitor visitor) {
        for (int i = 0; i < size; i++) {
            if (!PlacesFile.terminated(keys[i])) {
                visitor.visit(
                        PlacesFile.keyOf(keys[i]),
                        PlacesFile.eastingOf(values[i]),
                        PlacesFile.northingOf(values[i]),
                        PlacesFile.gridded(keys[i]),
                        PlacesFile.combinationOf(values[i]));
            }
        }
    }

    /**
     * Puts every postcode into its place. They are first sorted roughly by place, because filling a large table in random order waits for
     * memory at every step; within a part the order of adding is kept, so that of a postcode given twice the first stays.
     */
    private List<Integer> fill(MemorySegment table, long capacity) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(capacity) - PART_BITS);
        int[] next = new int[(int) (capacity >>> shift) + 2];
        int[] partOf = new int[size];
        for (int i = 0; i < size; i++) {
            partOf[i] = (int) (PlacesFile.first(PlacesFile.keyOf(keys[i]), capacity) >>> shift);
            next[partOf[i] + 1]++;
        }
        for (int part = 1; part < next.length; part++) {
            next[part] += next[part - 1];
        }
        long[] keysByPlace = new long[size];
        long[] valuesByPlace = new long[size];
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            int at = next[partOf[i]]++;
            keysByPlace[at] = keys[i];
            valuesByPlace[at] = values[i];
            positions[at] = i;
        }
        List<Integer> duplicates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long key = PlacesFile.keyOf(keysByPlace[i]);
            long slot = PlacesFile.first(key, capacity);
            long stored = table.get(LONG, slot * PlacesFile.SLOT_LENGTH);
            while (stored != PostcodeKey.NONE && PlacesFile.keyOf(stored) != key) {
                slot = slot + 1 == capacity ? 0 : slot + 1;
                stored = table.get(LONG, slot * PlacesFile.SLOT_LENGTH);
            }
            if (stored == PostcodeKey.NONE) {
                table.set(LONG, slot * PlacesFile.SLOT_LENGTH, keysByPlace[i]);
                table.set(LONG, slot * PlacesFile.SLOT_LENGTH + Long.BYTES, valuesByPlace[i]);
            } else {
                duplicates.add(positions[i]);
            }
        }
        Collections.sort(duplicates);
        return duplicates;
    }

    private void writeCombinations(MemorySegment whole, long begin) {
        long at = begin;
        for (AreaCodes codes : combinations) {
            whole.set(LONG, at, codes.country());
            whole.set(LONG, at + 8, codes.district());
            whole.set(LONG, at + 16, codes.constituency());
            whole.set(LONG, at + 24, codes.board());
            whole.set(LONG, at + 32, codes.region());
            whole.set(LONG, at + 40, codes.certainty().number());
            at += PlacesFile.COMBINATION_LENGTH;
        }
    }

    private static void swap(Path target, ByteBuffer content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("%s has no folder to write in.".formatted(target));
        }
        Files.createDirectories(folder);
        Path building = Files.createTempFile(folder, target.getFileName() + "-", ".building");
        try {
            try (FileChannel channel = FileChannel.open(building, StandardOpenOption.WRITE)) {
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
            }
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(building);
        }
        // The new name itself must be on the disk too, or a power cut could bring the old file back under a receipt for
        // the new one.
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static long aligned(long offset) {
        return (offset + 7) & ~7L;
    }
}

package org.evenhand.engine.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A log as files, laid out as C2SP tlog-tiles says. */
final class CopiedLog {

    private CopiedLog() {}

    /** @param entries what stands in the log, in order */
    static void write(List<byte[]> entries, NoteSigner log, Path folder) throws IOException {
        List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
        Map<Tile, List<Hash>> full = new HashMap<>();
        GrowingTiles tiles = GrowingTiles.empty();
        leaves.forEach(leaf -> tiles.add(leaf).forEach(filled -> full.put(filled.tile(), filled.hashes())));
        for (Tile tile : Tile.list(entries.size())) {
            List<Hash> hashes = tile.isFull() ? Objects.requireNonNull(full.get(tile)) : edge(tile, leaves, full);
            write(folder.resolve(tile.path()), bytes(hashes));
            if (tile.level() == 0) {
                int from = (int) tile.index() * Tile.FULL;
                write(
                        folder.resolve(new Tile(Tile.ENTRIES, tile.index(), tile.width()).path()),
                        EntryBundle.of(entries.subList(from, from + tile.width())));
            }
        }
        write(
                folder.resolve("checkpoint"),
                Checkpoint.of(log.key().name(), tiles.head())
                        .signedBy(log)
                        .whole()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A tile that is not full: leaves, or the roots of the full tiles below. */
    private static List<Hash> edge(Tile tile, List<Hash> leaves, Map<Tile, List<Hash>> full) {
        int from = (int) tile.index() * Tile.FULL;
        if (tile.level() == 0) {
            return leaves.subList(from, from + tile.width());
        }
        return IntStream.range(from, from + tile.width())
                .mapToObj(index ->
                        TiledTree.over(Objects.requireNonNull(full.get(new Tile(tile.level() - 1, index, Tile.FULL)))))
                .toList();
    }

    private static byte[] bytes(List<Hash> hashes) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Every file of it, in an order that is the same everywhere. */
    static List<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
        }
    }
}

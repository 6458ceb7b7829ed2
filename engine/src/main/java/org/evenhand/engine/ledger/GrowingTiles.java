package org.evenhand.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Leaves become tiles as they are added: whenever 256 hashes of one height are together, they are a full tile, and its root stands in the tile
 * above. Only the tiles at the right edge that are not full are held.
 *
 * <p>Source: C2SP, tlog-tiles, section Merkle Tree.
 */
public final class GrowingTiles {

    private final List<List<Hash>> edge = new ArrayList<>();
    private long size;

    private GrowingTiles(long size) {
        this.size = size;
    }

    /** A tile that became full. */
    public record Filled(Tile tile, List<Hash> hashes, Hash root) {

        public Filled {
            hashes = List.copyOf(hashes);
        }
    }

    public static GrowingTiles empty() {
        return new GrowingTiles(0);
    }

    /**
     * To go on where a tree of this size stands.
     *
     * @param reader gives the hashes of the tiles at the right edge, as many as each is wide
     */
    public static GrowingTiles of(long size, Function<Tile, List<Hash>> reader) {
        GrowingTiles tiles = new GrowingTiles(size);
        int level = 0;
        for (long hashes = size; hashes > 0; hashes >>>= Tile.HEIGHT) {
            int width = (int) (hashes % Tile.FULL);
            List<Hash> partial = width == 0 ? List.of() : reader.apply(new Tile(level, hashes / Tile.FULL, width));
            if (partial.size() != width) {
                throw new IllegalStateException(
                        "The tile %s holds %d hashes, not %d. Maybe the store was changed: verify it."
                                .formatted(
                                        new Tile(level, hashes / Tile.FULL, Math.max(width, 1)).path(),
                                        partial.size(),
                                        width));
            }
            tiles.edge.add(new ArrayList<>(partial));
            level++;
        }
        return tiles;
    }

    /** @return the tiles that became full with this leaf, from the bottom up; usually none */
    public List<Filled> add(Hash leaf) {
        size++;
        List<Filled> filled = new ArrayList<>();
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            if (level == edge.size()) {
                edge.add(new ArrayList<>());
            }
            List<Hash> partial = edge.get(level);
            partial.add(hash);
            if (partial.size() < Tile.FULL) {
                return filled;
            }
            hash = TiledTree.over(partial);
            long index = (size >>> (Tile.HEIGHT * level)) / Tile.FULL - 1;
            filled.add(new Filled(new Tile(level, index, Tile.FULL), partial, hash));
            partial.clear();
        }
    }

    public TreeHead head() {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, Proofs.hash(0, size, this::complete));
    }

    /** The complete subtrees that the root is made of all stand in tiles at the edge. */
    private Hash complete(int level, long index) {
        int above = level % Tile.HEIGHT;
        int from = (int) ((index << above) % Tile.FULL);
        return TiledTree.over(edge.get(level / Tile.HEIGHT).subList(from, from + (1 << above)));
    }
}

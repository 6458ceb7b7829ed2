package org.evenhand.engine.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A tree read from its tiles. Each tile is read once, so a proof needs about log256 n of them.
 *
 * <p>Source: C2SP, tlog-tiles.
 */
public final class TiledTree implements Subtrees {

    private final long size;
    private final Function<Tile, List<Hash>> reader;
    private final Map<Tile, List<Hash>> read = new HashMap<>();

    private TiledTree(long size, Function<Tile, List<Hash>> reader) {
        this.size = size;
        this.reader = reader;
    }

    /**
     * @param size of the tree
     * @param reader gives the hashes of a tile, as many as it is wide
     */
    public static TiledTree of(long size, Function<Tile, List<Hash>> reader) {
        return new TiledTree(size, reader);
    }

    @Override
    public Hash complete(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int above = level % Tile.HEIGHT;
        long first = index << above;
        Tile tile = Tile.in(size, tileLevel, first / Tile.FULL)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A tree of %d entries has no complete subtree %d of level %d.".formatted(size, index, level)));
        List<Hash> hashes = read.computeIfAbsent(tile, this::read);
        int from = (int) (first % Tile.FULL);
        return over(hashes.subList(from, from + (1 << above)));
    }

    /** The root of the whole tree. */
    public TreeHead head() {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, Proofs.hash(0, size, this));
    }

    /** The root over hashes whose number is a power of two, such as those of a full tile. */
    public static Hash over(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.node(over(hashes.subList(0, half)), over(hashes.subList(half, hashes.size())));
    }

    private List<Hash> read(Tile tile) {
        List<Hash> hashes = reader.apply(tile);
        if (hashes.size() != tile.width()) {
            throw new IllegalStateException("%s holds %d hashes, not %d. Maybe the store was changed: verify it."
                    .formatted(tile.path(), hashes.size(), tile.width()));
        }
        return hashes;
    }
}

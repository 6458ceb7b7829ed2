package org.evenhand.engine.ledger;

/**
 * The state of a Merkle log: how many entries it has and the hash at the top of its tree. Whoever remembers one can later find any change to
 * the entries before it.
 *
 * @param size not negative
 * @param root of the tree over the first {@code size} entries
 */
public record TreeHead(long size, Hash root) {

    /** Of a log without an entry. */
    public static final TreeHead EMPTY = new TreeHead(0, Hash.OF_NOTHING);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException(
                    "A log has no fewer than 0 entries, but its head says %d.".formatted(size));
        }
    }
}

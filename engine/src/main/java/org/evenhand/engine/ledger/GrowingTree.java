package org.evenhand.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree to which leaves are added, of which only the complete subtrees at its right edge are held: as many hashes as the size has
 * ones in binary. Adding costs one node on average, the head at most one node for each of these hashes.
 *
 * <p>Invariant: the head after n leaves is MTH(D[n]).
 *
 * <p>Source: RFC 6962, section 2.1.
 */
public final class GrowingTree {

    /** From the lowest level; a place holds a subtree where the size has a one in binary, and what was left there otherwise. */
    private final List<Hash> edge;

    private long size;

    private GrowingTree(long size, List<Hash> edge) {
        this.size = size;
        this.edge = edge;
    }

    public static GrowingTree empty() {
        return new GrowingTree(0, new ArrayList<>());
    }

    /** To go on where a tree of this size stands. */
    public static GrowingTree of(long size, Subtrees tree) {
        List<Hash> edge = new ArrayList<>();
        for (int level = 0; size >>> level > 0; level++) {
            boolean complete = (size >>> level & 1) == 1;
            edge.add(complete ? tree.complete(level, (size >>> level) - 1) : Hash.OF_NOTHING);
        }
        return new GrowingTree(size, edge);
    }

    public void add(Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = Hash.node(edge.get(level), hash);
            level++;
        }
        if (level == edge.size()) {
            edge.add(hash);
        } else {
            edge.set(level, hash);
        }
        size++;
    }

    public long size() {
        return size;
    }

    public TreeHead head() {
        if (size == 0) {
            return TreeHead.EMPTY;
        }
        int level = Long.numberOfTrailingZeros(size);
        Hash root = edge.get(level);
        for (level++; size >>> level > 0; level++) {
            if ((size >>> level & 1) == 1) {
                root = Hash.node(edge.get(level), root);
            }
        }
        return new TreeHead(size, root);
    }
}

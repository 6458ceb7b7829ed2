package org.evenhand.engine.ledger;

/** The hashes of the complete subtrees of a tree, wherever they are kept. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash over the 2^level leaves from number index × 2^level on. Asked only for subtrees that are complete.
     *
     * @param level 0 for a leaf
     * @param index from 0, among the subtrees of this level
     */
    Hash complete(int level, long index);
}

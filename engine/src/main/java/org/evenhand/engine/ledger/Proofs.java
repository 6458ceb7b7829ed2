package org.evenhand.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes and checks the two proofs of a Merkle log. An inclusion proof shows that an entry stands at its place in the tree of a head; a
 * consistency proof shows that a larger tree has all entries of a smaller one, unchanged and in the same places. Both have at most
 * ⌈log2 n⌉ + 1 hashes.
 *
 * <p>Making follows B. Laurie, A. Langley, E. Kasper (2013), RFC 6962, sections 2.1.1 and 2.1.2; checking follows B. Laurie, E. Messeri,
 * R. Stradling (2021), Certificate Transparency Version 2.0, RFC 9162, sections 2.1.3.2 and 2.1.4.2.
 */
public final class Proofs {

    private Proofs() {}

    /**
     * The hashes beside the way from an entry to the root, from the leaf's neighbour up.
     *
     * @param index of the entry, from 0
     * @param size of the tree, larger than the index
     */
    public static List<Hash> inclusion(long index, long size, Subtrees tree) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "A tree of %d entries has no entry %d (counted from 0).".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        includeFrom(index, 0, size, tree, path);
        return List.copyOf(path);
    }

    /**
     * What shows that the tree of {@code size} entries begins with that of {@code first}.
     *
     * @param first from 0 to size; of 0 and of size itself nothing need be shown, and the proof is empty
     */
    public static List<Hash> consistency(long first, long size, Subtrees tree) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException(
                    "A tree of %d entries does not begin with one of %d.".formatted(size, first));
        }
        List<Hash> path = new ArrayList<>();
        if (first > 0) {
            agreeFrom(first, 0, size, true, tree, path);
        }
        return List.copyOf(path);
    }

    /** Whether this leaf stands at this place in the tree of the head. */
    public static boolean includes(TreeHead head, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= head.size()) {
            return false;
        }
        long here = index;
        long last = head.size() - 1;
        Hash hash = leaf;
        for (Hash beside : proof) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                hash = Hash.node(beside, hash);
                int up = levelsAlongTheEdge(here);
                here >>>= up;
                last >>>= up;
            } else {
                hash = Hash.node(hash, beside);
            }
            here >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }

    /** Whether the tree of the second head begins with that of the first. */
    public static boolean agree(TreeHead first, TreeHead second, List<Hash> proof) {
        if (first.size() > second.size()) {
            return false;
        }
        if (first.size() == second.size()) {
            return proof.isEmpty() && first.root().equals(second.root());
        }
        if (first.size() == 0) {
            return proof.isEmpty() && first.equals(TreeHead.EMPTY);
        }
        boolean wholeSubtree = Long.bitCount(first.size()) == 1;
        if (proof.isEmpty() && !wholeSubtree) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(first.size());
        long here = (first.size() - 1) >>> up;
        long last = (second.size() - 1) >>> up;
        Hash smaller = wholeSubtree ? first.root() : proof.getFirst();
        Hash larger = smaller;
        for (Hash beside : wholeSubtree ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                smaller = Hash.node(beside, smaller);
                larger = Hash.node(beside, larger);
                int more = levelsAlongTheEdge(here);
                here >>>= more;
                last >>>= more;
            } else {
                larger = Hash.node(larger, beside);
            }
            here >>>= 1;
            last >>>= 1;
        }
        return last == 0 && smaller.equals(first.root()) && larger.equals(second.root());
    }

    /** PATH(m, D[n]) of RFC 6962, section 2.1.1, over the leaves from {@code from} to before {@code to}. */
    private static void includeFrom(long index, long from, long to, Subtrees tree, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (index < middle) {
            includeFrom(index, from, middle, tree, path);
            path.add(hash(middle, to, tree));
        } else {
            includeFrom(index, middle, to, tree, path);
            path.add(hash(from, middle, tree));
        }
    }

    /** SUBPROOF(m, D[n], b) of RFC 6962, section 2.1.2; {@code first} counts from {@code from}. */
    private static void agreeFrom(long first, long from, long to, boolean known, Subtrees tree, List<Hash> path) {
        if (first == to - from) {
            if (!known) {
                path.add(hash(from, to, tree));
            }
            return;
        }
        long half = largestPowerBelow(to - from);
        if (first <= half) {
            agreeFrom(first, from, from + half, known, tree, path);
            path.add(hash(from + half, to, tree));
        } else {
            agreeFrom(first - half, from + half, to, false, tree, path);
            path.add(hash(from, from + half, tree));
        }
    }

    /** MTH of RFC 6962, section 2.1. The range begins where a complete subtree of its size can begin. */
    static Hash hash(long from, long to, Subtrees tree) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return tree.complete(level, from >>> level);
        }
        long middle = from + largestPowerBelow(count);
        return Hash.node(hash(from, middle, tree), hash(middle, to, tree));
    }

    /** The largest power of two smaller than a number above 1. */
    private static long largestPowerBelow(long number) {
        return Long.highestOneBit(number - 1);
    }

    /** How many levels further up the way still runs along the right edge, where nothing stands beside it. */
    private static int levelsAlongTheEdge(long here) {
        return (here & 1) == 1 || here == 0 ? 0 : Long.numberOfTrailingZeros(here);
    }
}

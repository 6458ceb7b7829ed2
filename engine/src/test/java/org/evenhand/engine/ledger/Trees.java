package org.evenhand.engine.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

/** Trees to test with, and the recursive definitions of RFC 6962, section 2.1, written down as they stand there. */
final class Trees {

    /**
     * The eight entries of the reference tests of Certificate Transparency; their roots and proofs are in github.com/transparency-dev/merkle,
     * proof/verify_test.go, at commit 02194e9a.
     */
    static final List<Hash> PUBLISHED = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private Trees() {}

    static List<Hash> leaves(long count) {
        return LongStream.range(0, count)
                .mapToObj(number -> Hash.leaf(("entry " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static TreeHead head(List<Hash> leaves) {
        return new TreeHead(leaves.size(), mth(leaves));
    }

    /** MTH(D[n]). */
    static Hash mth(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = largestPowerBelow(leaves.size());
        return Hash.node(mth(leaves.subList(0, k)), mth(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = largestPowerBelow(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m < k ? and(path(m, left), mth(right)) : and(path(m - k, right), mth(left));
    }

    /** SUBPROOF(m, D[n], b); PROOF(m, D[n]) is SUBPROOF(m, D[n], true). */
    static List<Hash> subproof(int m, List<Hash> leaves, boolean b) {
        if (m == leaves.size()) {
            return b ? List.of() : List.of(mth(leaves));
        }
        int k = largestPowerBelow(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m <= k ? and(subproof(m, left, b), mth(right)) : and(subproof(m - k, right, false), mth(left));
    }

    /** Reads complete subtrees from the leaves themselves. */
    static Subtrees over(List<Hash> leaves) {
        return (level, index) -> mth(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    private static int largestPowerBelow(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> and(List<Hash> some, Hash one) {
        List<Hash> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}

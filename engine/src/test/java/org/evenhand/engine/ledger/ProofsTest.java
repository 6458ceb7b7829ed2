package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final int EVERY_SIZE_UP_TO = 70;

    /** github.com/transparency-dev/merkle, proof/verify_test.go, at commit 02194e9a: the roots of the first one to eight entries. */
    @Test
    void the_roots_are_those_of_the_published_vectors() {
        List<String> roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        GrowingTree tree = GrowingTree.empty();

        // SHA-256 of nothing, as in RFC 6962, section 2.1.
        assertThat(tree.head().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= roots.size(); size++) {
            tree.add(Trees.PUBLISHED.get(size - 1));

            assertThat(tree.head()).isEqualTo(new TreeHead(size, Hash.ofHex(roots.get(size - 1))));
        }
    }

    /** As above: inclusionProofs, where entries count from 1. */
    @Test
    void the_inclusion_proofs_are_those_of_the_published_vectors() {
        assertThat(published(0, 8))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(published(5, 8))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(published(2, 3)).containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(published(1, 5))
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    /** As above: consistencyProofs. */
    @Test
    void the_consistency_proofs_are_those_of_the_published_vectors() {
        assertThat(hex(Proofs.consistency(1, 8, Trees.over(Trees.PUBLISHED))))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(Proofs.consistency(6, 8, Trees.over(Trees.PUBLISHED))))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(Proofs.consistency(2, 5, Trees.over(Trees.PUBLISHED))))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertThat(hex(Proofs.consistency(6, 7, Trees.over(Trees.PUBLISHED))))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void every_tree_up_to_a_size_has_the_head_and_the_proofs_of_the_definition_and_they_verify() {
        GrowingTree grown = GrowingTree.empty();
        for (int size = 1; size <= EVERY_SIZE_UP_TO; size++) {
            List<Hash> leaves = Trees.leaves(size);
            Subtrees tree = Trees.over(leaves);
            grown.add(leaves.getLast());
            TreeHead head = Trees.head(leaves);

            assertThat(grown.head()).isEqualTo(head);
            assertThat(GrowingTree.of(size, tree).head()).isEqualTo(head);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = Proofs.inclusion(index, size, tree);
                assertThat(proof).isEqualTo(Trees.path(index, leaves));
                assertThat(Proofs.includes(head, index, leaves.get(index), proof))
                        .isTrue();
            }
            for (int first = 1; first <= size; first++) {
                List<Hash> proof = Proofs.consistency(first, size, tree);
                assertThat(proof).isEqualTo(Trees.subproof(first, leaves, true));
                assertThat(Proofs.agree(Trees.head(leaves.subList(0, first)), head, proof))
                        .isTrue();
            }
            assertThat(Proofs.agree(TreeHead.EMPTY, head, Proofs.consistency(0, size, tree)))
                    .isTrue();
        }
    }

    @Test
    void a_tree_goes_on_growing_where_another_stopped() {
        List<Hash> leaves = Trees.leaves(EVERY_SIZE_UP_TO);
        for (int stopped = 0; stopped < leaves.size(); stopped++) {
            GrowingTree tree = GrowingTree.of(stopped, Trees.over(leaves.subList(0, stopped)));
            leaves.subList(stopped, leaves.size()).forEach(tree::add);

            assertThat(tree.head()).isEqualTo(Trees.head(leaves));
        }
    }

    /** Another place, leaf, size or root; a hash more, less, moved, or with one bit changed: nothing of it verifies. */
    @Test
    void no_changed_inclusion_proof_verifies() {
        Random random = new Random(6962);
        for (int size = 1; size <= 40; size++) {
            List<Hash> leaves = Trees.leaves(size);
            TreeHead head = Trees.head(leaves);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = Proofs.inclusion(index, size, Trees.over(leaves));
                Hash leaf = leaves.get(index);

                for (long elsewhere : new long[] {index - 1L, index + 1L, index ^ 2L, size, -1}) {
                    assertThat(Proofs.includes(head, elsewhere, leaf, proof)).isFalse();
                }
                assertThat(Proofs.includes(head, index, bitChanged(leaf, random), proof))
                        .isFalse();
                assertThat(Proofs.includes(new TreeHead(size, bitChanged(head.root(), random)), index, leaf, proof))
                        .isFalse();
                for (List<Hash> wrong : changed(proof, random)) {
                    assertThat(Proofs.includes(head, index, leaf, wrong)).isFalse();
                }
            }
        }
    }

    @Test
    void no_changed_consistency_proof_verifies_and_no_log_that_went_back() {
        Random random = new Random(9162);
        for (int size = 2; size <= 40; size++) {
            List<Hash> leaves = Trees.leaves(size);
            TreeHead head = Trees.head(leaves);
            for (int first = 1; first < size; first++) {
                TreeHead smaller = Trees.head(leaves.subList(0, first));
                List<Hash> proof = Proofs.consistency(first, size, Trees.over(leaves));

                assertThat(Proofs.agree(head, smaller, proof)).isFalse();
                assertThat(Proofs.agree(smaller, head, List.of())).isFalse();
                assertThat(Proofs.agree(new TreeHead(first, bitChanged(smaller.root(), random)), head, proof))
                        .isFalse();
                assertThat(Proofs.agree(smaller, new TreeHead(size, bitChanged(head.root(), random)), proof))
                        .isFalse();
                for (List<Hash> wrong : changed(proof, random)) {
                    assertThat(Proofs.agree(smaller, head, wrong)).isFalse();
                }
            }
            assertThat(Proofs.agree(head, new TreeHead(size, bitChanged(head.root(), random)), List.of()))
                    .isFalse();
            assertThat(Proofs.agree(head, head, List.of(head.root()))).isFalse();
        }
        assertThat(Proofs.agree(new TreeHead(0, Trees.leaves(1).getFirst()), Trees.head(Trees.leaves(1)), List.of()))
                .isFalse();
    }

    @Test
    void what_a_tree_does_not_hold_cannot_be_proved() {
        assertThatThrownBy(() -> Proofs.inclusion(3, 3, Trees.over(Trees.leaves(3))))
                .hasMessageContaining("no entry 3");
        assertThatThrownBy(() -> Proofs.consistency(4, 3, Trees.over(Trees.leaves(3))))
                .hasMessageContaining("does not begin with one of 4");
    }

    private static List<List<Hash>> changed(List<Hash> proof, Random random) {
        List<List<Hash>> wrong = new ArrayList<>();
        Hash stranger = Hash.leaf(new byte[] {7});
        for (int at = 0; at <= proof.size(); at++) {
            List<Hash> longer = new ArrayList<>(proof);
            longer.add(at, stranger);
            wrong.add(longer);
        }
        for (int at = 0; at < proof.size(); at++) {
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(at);
            wrong.add(shorter);
            List<Hash> flipped = new ArrayList<>(proof);
            flipped.set(at, bitChanged(proof.get(at), random));
            wrong.add(flipped);
        }
        if (proof.size() > 1) {
            wrong.add(proof.reversed());
        }
        return wrong;
    }

    private static Hash bitChanged(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<String> published(int index, int size) {
        return hex(Proofs.inclusion(index, size, Trees.over(Trees.PUBLISHED.subList(0, size))));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}

package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TileTest {

    /** C2SP, tlog-tiles, section Merkle Tree: "index 1234067 will be encoded as x001/x234/067". */
    @Test
    void has_the_address_of_the_specification() {
        assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 0, 7).path()).isEqualTo("tile/1/000.p/7");
        assertThat(new Tile(Tile.ENTRIES, 1000, 256).path()).isEqualTo("tile/entries/x001/000");
    }

    /** C2SP, tlog-tiles, section Partial Tiles: a tree of 70,000. */
    @Test
    void a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
        List<Tile> tiles = Tile.list(70_000);

        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull()))
                .hasSize(273);
        assertThat(tiles.stream().filter(tile -> !tile.isFull()))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        // As above: "a tree of size 256 will be represented by a full level 0 tile and a partial level 1 tile of width
        // 1".
        assertThat(Tile.list(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.list(0)).isEmpty();
    }

    @Test
    void an_address_is_read_back_and_no_other_spelling_of_it() {
        for (Tile tile : List.of(
                new Tile(0, 0, 256), new Tile(5, 999, 1), new Tile(63, 123_456_789L, 255), new Tile(-1, 7, 3))) {
            assertThat(Tile.find(tile.path())).contains(tile);
        }
        for (String wrong : List.of(
                "tile/0/x000/001",
                "tile/00/001",
                "tile/64/001",
                "tile/0/1",
                "tile/0/001.p/256",
                "tile/0/001.p/0",
                "tile/0/001.p/01",
                "tile/0/001/",
                "/tile/0/001",
                "tile/-1/001",
                "tile/data/001",
                "tile/0/001.p/999")) {
            assertThat(Tile.find(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void a_tile_of_a_tree_is_as_wide_as_the_tree_reaches() {
        assertThat(Tile.in(70_000, 0, 273)).contains(new Tile(0, 273, 112));
        assertThat(Tile.in(70_000, 0, 274)).isEmpty();
        assertThat(Tile.in(256, 0, 1)).isEmpty();
        assertThat(Tile.in(300, Tile.ENTRIES, 1)).contains(new Tile(Tile.ENTRIES, 1, 44));
        assertThatThrownBy(() -> new Tile(0, 0, 257)).hasMessageContaining("width 257");
    }

    @Test
    void proofs_and_head_made_from_tiles_are_those_made_from_leaves() {
        List<Hash> leaves = Trees.leaves(70_000);
        Map<Tile, List<Hash>> store = tiled(leaves);
        Subtrees fromLeaves = remembering(leaves);
        for (long size : new long[] {1, 255, 256, 257, 65_536, 65_537, 70_000}) {
            TiledTree tree = TiledTree.of(size, tile -> narrowed(store, tile));

            GrowingTree grown = GrowingTree.empty();
            leaves.subList(0, (int) size).forEach(grown::add);
            assertThat(tree.head()).isEqualTo(grown.head());
            for (long index : new long[] {0, size / 3, size - 1}) {
                List<Hash> proof = Proofs.inclusion(index, size, tree);
                assertThat(proof).isEqualTo(Proofs.inclusion(index, size, fromLeaves));
                assertThat(Proofs.includes(tree.head(), index, leaves.get((int) index), proof))
                        .isTrue();
                assertThat(Proofs.consistency(index + 1, size, tree))
                        .isEqualTo(Proofs.consistency(index + 1, size, fromLeaves));
            }
        }
    }

    @Test
    void tiles_that_grow_leaf_by_leaf_and_go_on_where_others_stopped_are_those_of_the_whole_tree() {
        List<Hash> leaves = Trees.leaves(70_000);
        Map<Tile, List<Hash>> store = tiled(leaves);
        GrowingTree tree = GrowingTree.empty();
        GrowingTiles tiles = GrowingTiles.empty();
        Map<Tile, List<Hash>> filled = new HashMap<>();
        for (Hash leaf : leaves) {
            tree.add(leaf);
            tiles.add(leaf).forEach(one -> {
                filled.put(one.tile(), one.hashes());
                assertThat(one.root()).isEqualTo(TiledTree.over(one.hashes()));
            });
            if (tree.size() % 977 == 0 || tree.size() == 65_536) {
                assertThat(tiles.head()).isEqualTo(tree.head());
                tiles = GrowingTiles.of(tree.size(), tile -> narrowed(store, tile));
            }
        }

        assertThat(tiles.head()).isEqualTo(tree.head());
        assertThat(filled)
                .hasSize(273 + 1)
                .allSatisfy((tile, hashes) -> assertThat(hashes).isEqualTo(store.get(tile)));
        assertThatThrownBy(() -> GrowingTiles.of(3, tile -> List.of()))
                .hasMessageContaining("Maybe the store was changed");
    }

    @Test
    void a_tile_that_is_too_short_is_refused() {
        TiledTree tree = TiledTree.of(300, tile -> Trees.leaves(tile.width() - 1L));

        assertThatThrownBy(tree::head).hasMessageContaining("Maybe the store was changed");
    }

    /** C2SP, tlog-tiles, section Log entries: each entry has its length in front, 16 bits, big-endian. */
    @Test
    void entries_are_bundled_with_their_lengths_in_front() {
        byte[] bundle = EntryBundle.of(List.of("ab".getBytes(StandardCharsets.US_ASCII), new byte[300], new byte[0]));

        assertThat(bundle).hasSize(2 + 2 + 2 + 300 + 2).startsWith(0, 2, 'a', 'b', 1, 44);
        assertThat(EntryBundle.read(bundle)).extracting(entry -> entry.length).containsExactly(2, 300, 0);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0, 9, 1}))
                .hasMessageContaining("ends inside its entry 0");
        assertThatThrownBy(() -> EntryBundle.of(List.of(new byte[65_536]))).hasMessageContaining("65535");
    }

    private static Map<Tile, List<Hash>> tiled(List<Hash> leaves) {
        Map<Tile, List<Hash>> store = new HashMap<>();
        List<Hash> hashes = leaves;
        for (int level = 0; !hashes.isEmpty(); level++) {
            List<Hash> above = new java.util.ArrayList<>();
            for (int from = 0; from < hashes.size(); from += Tile.FULL) {
                List<Hash> some = hashes.subList(from, Math.min(hashes.size(), from + Tile.FULL));
                store.put(new Tile(level, from / Tile.FULL, Tile.FULL), some);
                if (some.size() == Tile.FULL) {
                    above.add(Trees.mth(some));
                }
            }
            hashes = above;
        }
        return store;
    }

    private static List<Hash> narrowed(Map<Tile, List<Hash>> store, Tile tile) {
        return Optional.ofNullable(store.get(new Tile(tile.level(), tile.index(), Tile.FULL)))
                .orElseThrow()
                .subList(0, tile.width());
    }

    private static Subtrees remembering(List<Hash> leaves) {
        Map<List<Long>, Hash> known = new HashMap<>();
        return new Subtrees() {
            @Override
            public Hash complete(int level, long index) {
                List<Long> place = List.of((long) level, index);
                Hash found = known.get(place);
                if (found == null) {
                    found = level == 0
                            ? leaves.get((int) index)
                            : Hash.node(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
                    known.put(place, found);
                }
                return found;
            }
        };
    }
}

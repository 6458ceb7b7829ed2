package org.evenhand.app.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.app.ledger.LogTable.Chained;
import org.evenhand.app.ledger.LogTable.Kept;
import org.evenhand.app.ledger.LogTable.Placed;
import org.evenhand.app.ledger.LogTable.Signed;
import org.evenhand.engine.ledger.Chain;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.Entry;
import org.evenhand.engine.ledger.GrowingTiles;
import org.evenhand.engine.ledger.GrowingTree;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Tile;
import org.evenhand.engine.ledger.TreeHead;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.engine.ledger.Verdict.Broken;
import org.evenhand.engine.ledger.Verdict.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes the whole log in one pass: every entry against its commitment, every commitment against the tree, the tree against the tiles
 * that are kept, against every checkpoint that was signed and against what somebody remembers. Must run in one snapshot.
 */
final class WholeLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final LogTable log;
    private final NoteKey key;

    /** @param key of the log, as it was published */
    WholeLog(LogTable log, NoteKey key) {
        this.log = log;
        this.key = key;
    }

    /** @param remembered heads noted elsewhere: of the log, or of the chain from before it, in any order */
    Verdict verify(Head... remembered) {
        return new Pass(remembered).run();
    }

    /** One reading, which stops at the first finding. */
    private final class Pass {

        private final GrowingTree tree = GrowingTree.empty();
        private final GrowingTiles tiles = GrowingTiles.empty();
        private final Map<List<Long>, Kept> kept = new HashMap<>();
        private final Iterator<Signed> signed;
        private final TreeMap<Long, Set<String>> remembered = new TreeMap<>(Comparator.naturalOrder());
        private final Map<Long, Long> placeOfErased = new HashMap<>();
        private final Set<Long> saidToBeErased = new HashSet<>();
        private Optional<Signed> nextSigned;
        private long lastSigned;
        private Head chained = log.book().chain().start();

        Pass(Head... heads) {
            log.tiles().forEach(tile -> kept.put(List.of((long) tile.level(), tile.index()), tile));
            signed = log.checkpoints().iterator();
            nextSigned = next();
            Arrays.stream(heads)
                    .forEach(head -> remembered
                            .computeIfAbsent(head.count(), count -> new HashSet<>())
                            .add(head.hash()));
        }

        @SuppressWarnings("StreamToIterable") // Read once.
        Verdict run() {
            Optional<Broken> wrong = meet(Optional.empty());
            if (wrong.isEmpty()) {
                wrong = log.readAll(rows -> {
                    for (Placed row : (Iterable<Placed>) rows::iterator) {
                        Optional<Broken> found = look(row);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                    return Optional.empty();
                });
            }
            Optional<Broken> first = wrong.or(this::atTheEnd);
            TreeHead head = tree.head();
            return first.isPresent()
                    ? first.get()
                    : new Verdict.Intact(
                            head.size(),
                            placeOfErased.size(),
                            new Head(head.size(), head.root().hex()));
        }

        private Optional<Broken> look(Placed row) {
            if (row.place() != tree.size()) {
                return broken(tree.size(), row.place() > tree.size() ? What.MISSING : What.OUT_OF_ORDER);
            }
            if (!row.isThere()) {
                return broken(row.place(), What.MISSING);
            }
            if (row.opened().isEmpty()) {
                placeOfErased.put(row.entry(), row.place());
            } else if (!isCommitted(row.opened().get(), row)) {
                return broken(row.place(), What.CHANGED);
            }
            Optional<Broken> wrong = inTheChain(row).or(() -> inTheTiles(row));
            return wrong.isPresent() ? wrong : meet(row.chained());
        }

        private boolean isCommitted(OpenedEntry opened, Placed row) {
            try {
                if (!opened.commitment().equals(row.commitment())) {
                    return false;
                }
            } catch (IllegalArgumentException halfACharacter) {
                return false;
            }
            if (opened.content().contains("\"kind\":\"" + Ledger.ERASED + "\"")) {
                JsonNode numbers = JSON.readTree(opened.content()).path("facts").path("entries");
                Arrays.stream(numbers.asString("").split(","))
                        .filter(number -> !number.isBlank())
                        .map(Long::valueOf)
                        .forEach(saidToBeErased::add);
            }
            return true;
        }

        /** Entries from before the Merkle log come first and still hang together as they did. */
        private Optional<Broken> inTheChain(Placed row) {
            if (row.chained().isEmpty()) {
                return Optional.empty();
            }
            Chained link = row.chained().get();
            boolean follows = chained.count() == row.place() && link.previous().equals(chained.hash());
            boolean sound = row.opened().isEmpty()
                    || Chain.isSound(new Entry(
                            row.entry(), link.previous(), row.opened().get().content(), link.hash()));
            chained = new Head(chained.count() + 1, link.hash());
            return follows && sound ? Optional.empty() : broken(row.place(), What.CHANGED);
        }

        private Optional<Broken> inTheTiles(Placed row) {
            Hash leaf = Hash.leaf(row.commitment().bytes());
            tree.add(leaf);
            for (GrowingTiles.Filled filled : tiles.add(leaf)) {
                Kept stored = kept.remove(
                        List.of((long) filled.tile().level(), filled.tile().index()));
                if (stored == null) {
                    return broken(row.place(), What.MISSING);
                }
                boolean alike = stored.sha256().equals(sha256(filled.hashes()))
                        && stored.root().equals(filled.root());
                if (!alike) {
                    return broken(firstUnlike(filled), What.CHANGED);
                }
            }
            return Optional.empty();
        }

        /** The first place under the first hash that differs from the tile that is kept. */
        private long firstUnlike(GrowingTiles.Filled filled) {
            List<Hash> stored = log.read(filled.tile());
            int at = 0;
            while (at < Tile.FULL - 1
                    && at < stored.size()
                    && stored.get(at).equals(filled.hashes().get(at))) {
                at++;
            }
            long leavesEach = 1L << (8 * filled.tile().level());
            return (filled.tile().index() * Tile.FULL + at) * leavesEach;
        }

        /** Compares with what was signed, and with what is remembered, at this size. */
        private Optional<Broken> meet(Optional<Chained> link) {
            long size = tree.size();
            if (nextSigned.isPresent() && nextSigned.get().size() == size) {
                Optional<Broken> wrong = isSigned(nextSigned.get());
                if (wrong.isPresent()) {
                    return wrong;
                }
                lastSigned = size;
                nextSigned = next();
            }
            Set<String> heads = remembered.isEmpty() || remembered.firstKey() != size
                    ? Set.of()
                    : remembered.pollFirstEntry().getValue();
            if (heads.isEmpty()) {
                return Optional.empty();
            }
            String root = tree.head().root().hex();
            String chain = size == 0
                    ? log.book().chain().start().hash()
                    : link.map(Chained::hash).orElse(root);
            return heads.stream().allMatch(hash -> hash.equals(root) || hash.equals(chain))
                    ? Optional.empty()
                    : Optional.of(new Broken(size, What.HEAD_DIFFERS));
        }

        private Optional<Broken> isSigned(Signed one) {
            try {
                Checkpoint checkpoint = Checkpoint.read(one.note().text());
                if (!checkpoint.origin().equals(key.name()) || !one.note().isSignedBy(key)) {
                    return Optional.of(new Broken(one.size(), What.NOT_SIGNED));
                }
                return checkpoint.head().equals(tree.head())
                        ? Optional.empty()
                        : Optional.of(new Broken(one.size(), What.HEAD_DIFFERS));
            } catch (IllegalArgumentException unreadable) {
                return Optional.of(new Broken(one.size(), What.NOT_SIGNED));
            }
        }

        private Optional<Broken> atTheEnd() {
            long size = tree.size();
            boolean more = nextSigned.isPresent() || !remembered.isEmpty() || !kept.isEmpty();
            if (more) {
                return broken(size, What.MISSING);
            }
            if (lastSigned != size) {
                return Optional.of(new Broken(size, What.NOT_SIGNED));
            }
            Optional<Long> erasedByNobody = placeOfErased.entrySet().stream()
                    .filter(erased -> !saidToBeErased.contains(erased.getKey()))
                    .map(Map.Entry::getValue)
                    .min(Comparator.naturalOrder());
            if (erasedByNobody.isPresent()) {
                return broken(erasedByNobody.get(), What.CHANGED);
            }
            return log.besideTheLog().map(number -> new Broken(number, What.NOT_IN_THE_LOG));
        }

        private Optional<Signed> next() {
            return signed.hasNext() ? Optional.of(signed.next()) : Optional.empty();
        }
    }

    /** @param place from 0; people count from 1 */
    private static Optional<Broken> broken(long place, What what) {
        return Optional.of(new Broken(place + 1, what));
    }

    private static String sha256(List<Hash> hashes) {
        return org.evenhand.packs.Checksum.of(LogTable.bytes(hashes));
    }
}

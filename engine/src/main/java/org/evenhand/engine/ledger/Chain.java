package org.evenhand.engine.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.ledger.Verdict.What;

/**
 * A chain of entries, each of which holds the hash of the one before, so that none can be changed, removed, added in between or moved without
 * changing every hash after it.
 *
 * <p>hash(n) = SHA-256(label ‖ hash(n − 1) ‖ n ‖ content), where the label is {@code evenhand.ledger.entry.1} and a zero byte, hash(n − 1)
 * has 32 bytes, n is a big-endian 64-bit number, and the content is UTF-8; hash(0) = SHA-256({@code evenhand.ledger.start.1}, a zero byte,
 * the name of the chain). All fields before the content have a fixed length, so no two entries run together into the same bytes.
 *
 * <p>Invariant: against a head that was remembered, every change, deletion, move, repetition or truncation of the entries up to that head is
 * found. Without one, a rewriting of everything from some entry to the end is not: the chain cannot see what nobody remembers.
 *
 * <p>Source: S. Haber, W. S. Stornetta (1991), How to time-stamp a digital document, Journal of Cryptology 3, section 5.1 (linking);
 * SHA-256 is FIPS 180-4. See docs/methods/ledger.md.
 */
public final class Chain {

    private static final byte[] START = "evenhand.ledger.start.1\0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ENTRY = "evenhand.ledger.entry.1\0".getBytes(StandardCharsets.UTF_8);
    private static final int HASH_BYTES = 32;

    private final Head start;

    private Chain(Head start) {
        this.start = start;
    }

    /**
     * @param name of this chain, so that entries of one installation do not pass for those of another
     * @throws IllegalArgumentException if it is blank
     */
    public static Chain named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A chain needs a name that is not blank.");
        }
        MessageDigest sha256 = sha256();
        sha256.update(START);
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        return new Chain(new Head(0, HexFormat.of().formatHex(sha256.digest())));
    }

    /** The head of the chain while it has no entry. */
    public Head start() {
        return start;
    }

    /**
     * The entry that follows.
     *
     * @param head the state of the chain now: {@link #start} or that of its last entry
     * @throws IllegalArgumentException if the head is not one of 64 hexadecimal digits
     */
    public Entry next(Head head, CanonicalJson content) {
        long number = Math.addExact(head.count(), 1);
        String hash = hash(head.hash(), number, content.text())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The head “%s” at entry %d is not a hash of 64 hexadecimal digits. Maybe the store was changed: verify it."
                                .formatted(head.hash(), head.count())));
        return new Entry(number, head.hash(), content.text(), hash);
    }

    /** Whether an entry is whole in itself: its hash is that of its number, its link and its content. */
    public static boolean isSound(Entry entry) {
        return hash(entry.previous(), entry.number(), entry.content())
                .filter(entry.hash()::equals)
                .isPresent();
    }

    /**
     * Recomputes the chain in one pass.
     *
     * @param entries all of them, in the order they are kept; read once
     * @param remembered heads that were noted elsewhere, in any order; the chain may have grown since
     */
    public Verdict verify(Iterable<Entry> entries, Head... remembered) {
        List<Head> heads = Arrays.stream(remembered)
                .sorted(Comparator.comparingLong(Head::count))
                .toList();
        Iterator<Head> toMeet = heads.iterator();
        Optional<Head> awaited = nextOf(toMeet);
        Head head = start;
        while (awaited.isPresent() && awaited.get().count() == 0) {
            if (!awaited.get().equals(start)) {
                return new Verdict.Broken(0, What.HEAD_DIFFERS);
            }
            awaited = nextOf(toMeet);
        }
        Iterator<Entry> rest = entries.iterator();
        while (rest.hasNext()) {
            Entry entry = rest.next();
            Optional<Verdict.Broken> wrong = fault(head, entry, rest);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            head = entry.head();
            while (awaited.isPresent() && awaited.get().count() == head.count()) {
                if (!awaited.get().equals(head)) {
                    return new Verdict.Broken(head.count(), What.HEAD_DIFFERS);
                }
                awaited = nextOf(toMeet);
            }
        }
        return awaited.isPresent()
                ? new Verdict.Broken(head.count() + 1, What.MISSING)
                : new Verdict.Intact(head.count(), 0, head);
    }

    /** What is wrong with an entry that should follow the head; reads on only to tell a missing entry from one that comes later. */
    private Optional<Verdict.Broken> fault(Head head, Entry entry, Iterator<Entry> rest) {
        long expected = head.count() + 1;
        if (entry.number() > expected) {
            return broken(expected, comesLater(expected, rest) ? What.OUT_OF_ORDER : What.MISSING);
        }
        if (entry.number() < expected) {
            return broken(entry.number(), What.OUT_OF_ORDER);
        }
        if (!isSound(entry)) {
            return broken(expected, What.CHANGED);
        }
        if (!entry.previous().equals(head.hash())) {
            // This entry is whole and says that another stood before it: that one was changed and its hash with it.
            return broken(Math.max(head.count(), 1), What.CHANGED);
        }
        return Optional.empty();
    }

    private static Optional<Verdict.Broken> broken(long number, What what) {
        return Optional.of(new Verdict.Broken(number, what));
    }

    private static boolean comesLater(long number, Iterator<Entry> rest) {
        while (rest.hasNext()) {
            if (rest.next().number() == number) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Head> nextOf(Iterator<Head> heads) {
        return heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
    }

    /** Empty where the parts cannot have been made by this chain: a link that is no hash, a content that is no Unicode text. */
    private static Optional<String> hash(String previous, long number, String content) {
        if (!isHash(previous)) {
            return Optional.empty();
        }
        MessageDigest sha256 = sha256();
        sha256.update(ENTRY);
        sha256.update(HexFormat.of().parseHex(previous));
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        try {
            // Strict: getBytes would turn half a character into "?", and two contents would share a hash.
            sha256.update(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(content)));
        } catch (CharacterCodingException halfACharacter) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(sha256.digest()));
    }

    private static boolean isHash(String text) {
        return text.length() == 2 * HASH_BYTES
                && text.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one has not.", absent);
        }
    }
}

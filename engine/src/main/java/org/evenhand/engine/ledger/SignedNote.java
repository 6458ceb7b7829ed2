package org.evenhand.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures under it. The text means nothing before a signature of a known key was verified.
 *
 * <p>Source: C2SP, signed-note (c2sp.org/signed-note).
 *
 * @param text what is signed; ends with a newline
 * @param signatures at least one, in the order they stand in
 */
public record SignedNote(String text, List<SignatureLine> signatures) {

    /** More than a note needs, fewer than would keep a reader busy; the specification asks for at least 16. */
    private static final int MOST_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(letter -> letter < ' ' && letter != '\n')) {
            throw new IllegalArgumentException(
                    "The text of a signed note ends with a newline and holds no other control character.");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "A signed note has from 1 to %d signatures, not %d.".formatted(MOST_SIGNATURES, signatures.size()));
        }
    }

    /** @throws IllegalArgumentException if it does not have the form of a signed note; the message says why */
    public static SignedNote read(String whole) {
        int between = whole.lastIndexOf("\n\n");
        if (between < 0 || !whole.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "This is not a signed note: a text, an empty line, and lines of signatures.");
        }
        String below = whole.substring(between + 2);
        return new SignedNote(
                whole.substring(0, between + 1),
                below.lines().map(SignatureLine::read).toList());
    }

    /** With one more signature; the same line is not added twice. */
    public SignedNote with(SignatureLine line) {
        if (signatures.contains(line)) {
            return this;
        }
        List<SignatureLine> more = new ArrayList<>(signatures);
        more.add(line);
        return new SignedNote(text, more);
    }

    /**
     * Whether this key signed the text. Lines of other keys are passed over, also such as have the same name, or the same number.
     *
     * @return false as well if any line of this key does not verify
     */
    public boolean isSignedBy(NoteKey key) {
        List<SignatureLine> theirs = signatures.stream().filter(key::isOf).toList();
        return !theirs.isEmpty() && theirs.stream().allMatch(line -> key.verifies(text, line));
    }

    /** The note as a file: text, empty line, signatures. */
    public String whole() {
        return text + "\n" + signatures.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}

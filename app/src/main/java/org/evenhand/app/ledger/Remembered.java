package org.evenhand.app.ledger;

import java.util.Optional;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.SignedNote;

/** What somebody kept elsewhere of the record, so that it can be held against it later. */
public final class Remembered {

    private static final int LONGEST = 10_000;

    private Remembered() {}

    /**
     * @param text a head as verifying printed it, number:hash, or a checkpoint as it was published
     * @param key of the log
     * @return empty where it is neither, or a checkpoint that this log did not sign
     */
    public static Optional<Head> find(String text, NoteKey key) {
        // A form sends lines with a carriage return, and somebody who copies loses the line end.
        String whole = text.replace("\r", "").strip();
        if (whole.length() > LONGEST) {
            return Optional.empty();
        }
        if (whole.matches("\\d{1,18}:[0-9a-f]{64}")) {
            int at = whole.indexOf(':');
            return Optional.of(new Head(Long.parseLong(whole.substring(0, at)), whole.substring(at + 1)));
        }
        try {
            SignedNote note = SignedNote.read(whole + "\n");
            Checkpoint checkpoint = Checkpoint.read(note.text());
            return Optional.of(checkpoint)
                    .filter(ours -> ours.origin().equals(key.name()) && note.isSignedBy(key))
                    .map(ours -> new Head(ours.head().size(), ours.head().root().hex()));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }
}

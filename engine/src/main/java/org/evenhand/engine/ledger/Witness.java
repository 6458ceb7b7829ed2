package org.evenhand.engine.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Cosigns the checkpoints of a log as long as each has all that the one before had. It remembers the last checkpoint it cosigned, and refuses
 * a log that forgot entries or tells two stories.
 *
 * <p>Source: C2SP, tlog-witness (c2sp.org/tlog-witness), section add-checkpoint.
 *
 * @param signer the witness
 * @param log the key of the log it watches
 */
public record Witness(NoteSigner signer, NoteKey log) {

    /** What a witness answers. */
    public sealed interface Answer {

        /** @param line to be put under the checkpoint; remember its head before giving it away */
        record Cosigned(SignatureLine line, TreeHead head) implements Answer {}

        /** It is not signed by the log that is watched. */
        record NotSigned() implements Answer {}

        /** The log has fewer entries than it had: an old backup, or a truncation. */
        record RolledBack(long had, long has) implements Answer {}

        /** As many entries, or more, but not the same: the log tells another story than it told before. */
        record Forked(long agreedUpTo, long has) implements Answer {}
    }

    /**
     * @param remembered the head that was cosigned last; {@link TreeHead#EMPTY} at first
     * @param proof of consistency, from the remembered head to this checkpoint
     */
    public Answer ask(SignedNote note, TreeHead remembered, List<Hash> proof, Instant now) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.read(note.text());
        } catch (IllegalArgumentException notOne) {
            return new Answer.NotSigned();
        }
        if (!checkpoint.origin().equals(log.name()) || !note.isSignedBy(log)) {
            return new Answer.NotSigned();
        }
        TreeHead head = checkpoint.head();
        if (head.size() < remembered.size()) {
            return new Answer.RolledBack(remembered.size(), head.size());
        }
        return Proofs.agree(remembered, head, proof)
                ? new Answer.Cosigned(signer.sign(note.text(), now), head)
                : new Answer.Forked(remembered.size(), head.size());
    }
}

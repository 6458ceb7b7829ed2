package org.evenhand.engine.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that shows, without a network and without the log, that an entry stands in the log of a signed checkpoint.
 *
 * <p>Source: C2SP, tlog-proof (c2sp.org/tlog-proof), section Format. What is extra is ours: the opened entry.
 *
 * @param opened the entry itself, if it is shown; the proof holds without it, over its commitment
 * @param commitment what stands in the log for the entry
 * @param index of the entry in the log, from 0
 * @param path from the leaf's neighbour up to beside the root
 */
public record EntryProof(
        Optional<OpenedEntry> opened, Commitment commitment, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final Pattern FORM = Pattern.compile(
            Pattern.quote(FIRST)
                    + "\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9]\\d{0,17})\n((?:[A-Za-z0-9+/=]{44}\n){0,63})\n(.+)",
            Pattern.DOTALL);

    public EntryProof {
        path = List.copyOf(path);
    }

    /** What checking a proof found. */
    public enum Result {
        HOLDS,
        /** The checkpoint is not signed by the key of the log that was given, or is of another log. */
        NOT_SIGNED,
        /** What is shown as the entry is not what the log committed to. */
        ANOTHER_ENTRY,
        /** The commitment does not stand at this place in the tree of the checkpoint. */
        NOT_IN_THE_LOG
    }

    /** @throws IllegalArgumentException if it is not a proof of this kind */
    public static EntryProof read(String file) {
        Matcher parts = FORM.matcher(file);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "This is not a proof of an entry: its first line is not %s, or a line after it is damaged."
                            .formatted(FIRST));
        }
        byte[] extra = SignatureLine.exactly(parts.group(1));
        List<Hash> path = new ArrayList<>();
        parts.group(3).lines().map(Hash::ofBase64).forEach(path::add);
        Optional<OpenedEntry> opened = OpenedEntry.inside(extra);
        return new EntryProof(
                opened,
                OpenedEntry.commitmentIn(extra),
                Long.parseLong(parts.group(2)),
                path,
                SignedNote.read(parts.group(4)));
    }

    /** @param log the key of the log, as it was published */
    public Result check(NoteKey log) {
        Checkpoint claimed;
        try {
            claimed = Checkpoint.read(checkpoint.text());
        } catch (IllegalArgumentException notOne) {
            return Result.NOT_SIGNED;
        }
        if (!claimed.origin().equals(log.name()) || !checkpoint.isSignedBy(log)) {
            return Result.NOT_SIGNED;
        }
        if (opened.isPresent() && !opened.get().commitment().equals(commitment)) {
            return Result.ANOTHER_ENTRY;
        }
        return Proofs.includes(claimed.head(), index, Hash.leaf(commitment.bytes()), path)
                ? Result.HOLDS
                : Result.NOT_IN_THE_LOG;
    }

    /** The file. */
    public String text() {
        return FIRST + "\nextra "
                + Base64.getEncoder().encodeToString(OpenedEntry.extra(commitment, opened)) + "\nindex " + index + "\n"
                + path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n"
                + checkpoint.whole();
    }
}

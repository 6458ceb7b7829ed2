package org.evenhand.engine.ledger;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a log signs: which log it is, how many entries it has, and the root of their tree.
 *
 * <p>Source: C2SP, tlog-checkpoint (c2sp.org/tlog-checkpoint), section Note text.
 *
 * @param origin which log, such as an address without its scheme; not empty
 * @param extensions further lines, which nobody checks; usually none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty()
                || origin.contains("\n")
                || extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new IllegalArgumentException("No line of a checkpoint is empty, and none holds a newline.");
        }
    }

    public static Checkpoint of(String origin, TreeHead head) {
        return new Checkpoint(origin, head, List.of());
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException if it is not spelt as a checkpoint is
     */
    public static Checkpoint read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || !text.endsWith("\n")
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException(
                    "This is not a checkpoint: the name of a log, the number of its entries, a hash in Base64.");
        }
        return new Checkpoint(
                lines.getFirst(),
                new TreeHead(Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2))),
                lines.subList(3, lines.size()));
    }

    /** What is signed; ends with a newline. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, head.size(), head.root().base64())
                + extensions.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Signed by the log itself. */
    public SignedNote signedBy(NoteSigner log) {
        return new SignedNote(text(), List.of(log.sign(text(), java.time.Instant.EPOCH)));
    }
}

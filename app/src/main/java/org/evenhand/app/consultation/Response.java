package org.evenhand.app.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.packs.Checksum;

/** The wording of a response: what members agree to, and what is sent. */
public record Response(String title, String department, String onBehalfOf, List<Part> parts) {

    public Response {
        parts = List.copyOf(parts);
    }

    /**
     * The answer to one question.
     *
     * @param asked what was asked
     * @param bodies organisations whose points it is made of and who may be named
     */
    public record Part(int number, String asked, String words, List<NamedAsk> asks, List<String> bodies) {

        public Part {
            asks = List.copyOf(asks);
            bodies = List.copyOf(bodies);
        }
    }

    /** An ask the answer makes, as it was worded on that day. */
    public record NamedAsk(String key, String words) {}

    /** A paragraph, or the lines of a list. */
    public record Block(boolean isList, List<String> lines) {

        public Block {
            lines = List.copyOf(lines);
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** SHA-256 of the wording. */
    public String wording() {
        return Checksum.of(json().bytes());
    }

    CanonicalJson json() {
        return CanonicalJson.of(map());
    }

    Map<String, Object> map() {
        return Map.of(
                "title",
                title,
                "department",
                department,
                "onBehalfOf",
                onBehalfOf,
                "parts",
                parts.stream()
                        .map(part -> Map.of(
                                "number",
                                part.number(),
                                "asked",
                                part.asked(),
                                "words",
                                part.words(),
                                "asks",
                                part.asks().stream()
                                        .map(ask -> Map.of("key", ask.key(), "words", ask.words()))
                                        .toList(),
                                "bodies",
                                part.bodies()))
                        .toList());
    }

    /** Paragraphs and lists, as they were typed: an empty line ends a paragraph, a line that begins with a dash or a dot is one of a list. */
    public static List<Block> blocks(String words) {
        List<Block> blocks = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        List<String> list = new ArrayList<>();
        for (String typed : words.split("\n", -1)) {
            String line = typed.strip();
            boolean item = line.matches("[-•*–]\\s+.+");
            if (!item && !list.isEmpty()) {
                blocks.add(new Block(true, list));
                list = new ArrayList<>();
            }
            if ((item || line.isEmpty()) && !paragraph.isEmpty()) {
                blocks.add(new Block(false, List.of(String.join(" ", paragraph))));
                paragraph = new ArrayList<>();
            }
            if (item) {
                list.add(line.substring(1).strip());
            } else if (!line.isEmpty()) {
                paragraph.add(line);
            }
        }
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(false, List.of(String.join(" ", paragraph))));
        }
        if (!list.isEmpty()) {
            blocks.add(new Block(true, list));
        }
        return List.copyOf(blocks);
    }
}

package org.evenhand.app.parliament;

import java.util.List;

/**
 * Something that was found by its words.
 *
 * @param quoted pieces of its text; every second one holds words that were sought
 */
public record Found(Document.Kind kind, String key, String title, List<String> quoted) {

    public Found {
        quoted = List.copyOf(quoted);
    }

    public boolean isQuestion() {
        return kind == Document.Kind.QUESTION;
    }

    /** The kind, for the words of a page. */
    public String kindName() {
        return kind.name();
    }

    /** Where it can be read. */
    public String path() {
        return switch (kind) {
            case QUESTION -> "/parliament/questions/" + key;
            case ASK -> "/asks/" + key;
            case LETTER -> "/letters/" + key;
        };
    }
}

package org.evenhand.app.updates;

/**
 * A sentence of an update, with what it rests on.
 *
 * @param words as it stands
 * @param drafted as it was made from its record; empty where an editor wrote it from a source
 * @param record what it was made from, in words; empty where an editor wrote it
 * @param path where the record can be seen here, or empty
 * @param source where it can be read
 */
public record Sentence(String words, String drafted, String record, String path, String source) {

    static Sentence of(String words, String record, String path, String source) {
        return new Sentence(words, words, record, path, source);
    }

    /** What an editor adds. */
    public static Sentence added(String words, String source) {
        return new Sentence(words, "", "", "", source);
    }

    /** The same record in other words. */
    public Sentence reworded(String other) {
        return new Sentence(other, drafted, record, path, source);
    }

    /** Whether an editor changed what was made from the record. */
    public boolean isEdited() {
        return !drafted.isEmpty() && !drafted.equals(words);
    }

    /** Whether an editor wrote it from a source. */
    public boolean isAdded() {
        return drafted.isEmpty();
    }
}

package org.evenhand.app.eaction;

/**
 * What a writer tells us of the answer.
 *
 * @param words what was answered, in the writer's words; kept only with consent
 * @param mayBeKept whether the writer agrees that campaigners read these words
 */
public record Answered(Said said, String words, boolean mayBeKept) {

    /** What came. */
    public enum Said {
        /** An answer to what was written. */
        ANSWERED,
        /** Only that it came. */
        ACKNOWLEDGED,
        /** Nothing yet. */
        NOTHING
    }

    @Override
    public String toString() {
        return "Answered[" + said + " …]";
    }
}

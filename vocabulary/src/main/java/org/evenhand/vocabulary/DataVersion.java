package org.evenhand.vocabulary;

/**
 * The exact edition of a pack that a figure was computed from.
 *
 * @param pack its name: "settings"
 * @param version its version: "2025-05-24"
 */
public record DataVersion(String pack, String version) {

    /** Reads what {@link #toString} wrote. */
    public static DataVersion of(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new NotUnderstood("Data version", text, "Write it like settings@2025-05-24.");
        }
        return new DataVersion(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return pack + "@" + version;
    }
}

package org.evenhand.app.establishment;

import java.util.Base64;
import java.util.Optional;

/**
 * A file that somebody gave. Between two pages it travels in the form, so that nothing is kept of what nobody confirmed.
 *
 * @param name as the file is called; only for people to read
 * @param base64 its bytes
 */
public record Upload(String name, String base64) {

    /** A list has a row for each profession: more is not a list of posts. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final int LONGEST_NAME = 80;
    private static final String PLAIN = "posts.csv";

    /** Whatever path, control or quotation marks a browser sent with the name are left out. */
    public static Upload of(String name, byte[] bytes) {
        return new Upload(plain(name), Base64.getEncoder().encodeToString(bytes));
    }

    /** As it stands in a form; empty where it is no such file, or too large. */
    public static Optional<Upload> read(String name, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length == 0 || bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(of(name, bytes));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{Alnum} ._()-]", "_").strip().replaceFirst("^[.]+", "");
        if (plain.isEmpty()) {
            return PLAIN;
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}

package org.evenhand.vocabulary;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Where data came from.
 *
 * @param publisher who published it
 * @param title what they called it
 * @param licence the licence in words: "Open Government Licence v3.0"
 * @param published the day the data are of, or were published
 * @param source an address or a description by which it can be found again
 * @param sha256 64 hexadecimal digits: the checksum of the file that was read
 * @param attribution a sentence that the licence asks for, or empty
 */
public record Provenance(
        String publisher,
        String title,
        String licence,
        LocalDate published,
        String source,
        String sha256,
        String attribution) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Provenance {
        if (publisher.isBlank() || title.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException(
                    "Provenance of “%s” lacks its publisher, title or licence.".formatted(title));
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "Provenance of “%s” has the checksum “%s”; 64 hexadecimal digits are needed."
                            .formatted(title, sha256));
        }
    }
}

package org.evenhand.app.eaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.place.Area;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Figure;

/**
 * A figure as a letter quotes it.
 *
 * @param id by which it can be worked out again
 */
public record QuotedFigure(Id id, Area area, Figure figure) {

    /**
     * What is measured, where, and a checksum of everything that the letter says of it: value, interval, unit, day, method and data. So the
     * identifier alone tells whether what was worked out again is what was quoted.
     */
    public record Id(String measure, String area, String checksum) {

        private static final Pattern FORM =
                Pattern.compile("([a-z][a-z-]{2,19})\\.([A-Za-z0-9]{3,10})\\.([0-9a-f]{10})");

        /** Empty where the text has not the form of an identifier. */
        public static Optional<Id> find(String text) {
            Matcher read = FORM.matcher(text.strip());
            return read.matches() ? Optional.of(new Id(read.group(1), read.group(2), read.group(3))) : Optional.empty();
        }

        public String path() {
            return "/figures/quoted/" + this;
        }

        @Override
        public String toString() {
            return "%s.%s.%s".formatted(measure, area, checksum);
        }
    }

    static QuotedFigure of(String measure, Area area, Figure figure) {
        return new QuotedFigure(new Id(measure, area.code(), checksum(measure, area, figure)), area, figure);
    }

    private static String checksum(String measure, Area area, Figure figure) {
        String all = String.join(
                "|",
                measure,
                area.code(),
                figure.value().toString(),
                figure.interval().toString(),
                figure.unit().name(),
                figure.asOf().toString(),
                figure.method(),
                figure.data().stream().map(DataVersion::toString).collect(Collectors.joining(",")));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256.", absent);
        }
    }
}

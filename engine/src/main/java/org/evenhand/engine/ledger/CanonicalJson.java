package org.evenhand.engine.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a JSON value that everybody computes alike, so that its hash is the same wherever it is computed.
 *
 * <p>Covers strings, whole numbers, booleans, null, arrays and objects. Numbers with a fraction are refused on purpose: their spelling is
 * where two programs most easily differ. Give money in pence and shares in parts, or the number as text.
 *
 * <p>Invariant: two values that are equal (objects without regard to the order of their names) have the same text, and unequal values have
 * different texts.
 *
 * <p>Source: A. Rundgren, B. Jordan, S. Erdtman (2020), JSON Canonicalization Scheme, RFC 8785, sections 3.2.1 to 3.2.4; the range of whole
 * numbers is that of T. Bray (2015), The I-JSON Message Format, RFC 7493, section 2.2. See docs/methods/ledger.md.
 */
public final class CanonicalJson {

    /** The largest whole number that is not mistaken for its neighbour by a reader that holds numbers as doubles: 2^53 − 1. */
    public static final long LARGEST_WHOLE_NUMBER = (1L << 53) - 1;

    private static final int DEEPEST = 64;

    private final String text;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /**
     * @param value null, a Boolean, a String, a whole number (Byte, Short, Integer, Long, BigInteger) within ±(2^53 − 1), a Collection of
     *     such values in order, or a Map from String to such values; at most 64 levels deep
     * @throws IllegalArgumentException if a part has another type, is out of range, is not a Unicode text (an unpaired surrogate) or lies too
     *     deep; the message names the place, never the content, which may be about a person
     */
    public static CanonicalJson of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "$", 0, out);
        return new CanonicalJson(out.toString());
    }

    /** The spelling, without any white space. */
    public String text() {
        return text;
    }

    /** The spelling in UTF-8, which is what is hashed (RFC 8785, section 3.2.4). */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalJson json && json.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static void write(@Nullable Object value, String place, int depth, StringBuilder out) {
        if (depth > DEEPEST) {
            throw refused(
                    place,
                    "is nested more than %d levels deep".formatted(DEEPEST),
                    "Maybe a collection contains itself.");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth.booleanValue());
            case String words -> writeText(words, place, out);
            case Byte number -> out.append(number);
            case Short number -> out.append(number);
            case Integer number -> out.append(number);
            case Long number -> writeWhole(BigInteger.valueOf(number), place, out);
            case BigInteger number -> writeWhole(number, place, out);
            case Collection<?> items -> writeArray(items, place, depth, out);
            case Map<?, ?> members -> writeObject(members, place, depth, out);
            case Double number -> throw fraction(number, place);
            case Float number -> throw fraction(number, place);
            default ->
                throw refused(
                        place,
                        "is a " + value.getClass().getSimpleName(),
                        "Give text, a whole number, a boolean, null, a Collection or a Map; a date or a fraction as text.");
        }
    }

    private static void writeWhole(BigInteger number, String place, StringBuilder out) {
        if (number.abs().compareTo(BigInteger.valueOf(LARGEST_WHOLE_NUMBER)) > 0) {
            throw refused(place, "lies outside ±(2^53 − 1)", "Give it as text.");
        }
        out.append(number);
    }

    private static void writeArray(Collection<?> items, String place, int depth, StringBuilder out) {
        out.append('[');
        int position = 0;
        for (Object item : items) {
            if (position > 0) {
                out.append(',');
            }
            write(item, place + "[" + position + "]", depth + 1, out);
            position++;
        }
        out.append(']');
    }

    private static void writeObject(Map<?, ?> members, String place, int depth, StringBuilder out) {
        // String.compareTo compares UTF-16 code units, which is the order RFC 8785, section 3.2.3, asks for.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw refused(place, "has a name that is not text", "Use String for every name.");
            }
            sorted.put(name, member.getValue());
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            writeText(member.getKey(), place, out);
            out.append(':');
            write(member.getValue(), place + "." + member.getKey(), depth + 1, out);
        }
        out.append('}');
    }

    private static void writeText(String words, String place, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(unit < 0x10 ? "0" : "1").append(Character.forDigit(unit & 0xF, 16));
                    } else if (Character.isSurrogate(unit)) {
                        i = writePair(words, i, place, out);
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Returns the place of the second half. */
    private static int writePair(String words, int first, String place, StringBuilder out) {
        int second = first + 1;
        if (second >= words.length() || !Character.isSurrogatePair(words.charAt(first), words.charAt(second))) {
            throw refused(place, "holds half of a character (an unpaired surrogate)", "Maybe a text was cut in two.");
        }
        out.append(words, first, second + 1);
        return second;
    }

    private static IllegalArgumentException fraction(double number, String place) {
        return Double.isFinite(number)
                ? refused(place, "is a floating-point number", "Give a whole number of a smaller unit, or text.")
                : refused(place, "is not a finite number", "JSON has no spelling for it; leave it out or give null.");
    }

    private static IllegalArgumentException refused(String place, String what, String remedy) {
        return new IllegalArgumentException("The value at %s %s. %s".formatted(place, what, remedy));
    }
}

package org.evenhand.vocabulary;

import java.util.regex.Pattern;

/**
 * The Department for Education's three-digit number of a local authority: "383" for Leeds. It is the key by which authorities are joined, because
 * it outlives the changes of the nine-character {@link GssCode}. 000 is the demonstration authority, which is not real.
 */
public record LaCode(String code) implements Comparable<LaCode> {

    private static final Pattern FORM = Pattern.compile("\\d{3}");

    /** Evenborough, which is invented. */
    public static final LaCode DEMONSTRATION = new LaCode("000");

    public LaCode {
        if (!FORM.matcher(code).matches()) {
            throw new NotUnderstood("Local authority code", code, "It has three digits, like 383 for Leeds.");
        }
    }

    public boolean isDemonstration() {
        return equals(DEMONSTRATION);
    }

    public static LaCode of(String code) {
        return new LaCode(code.strip());
    }

    @Override
    public int compareTo(LaCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

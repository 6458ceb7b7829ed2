package org.evenhand.vocabulary;

import java.util.regex.Pattern;

/** The Office for National Statistics' code of a parliamentary constituency as drawn in July 2024: "E14001319" for Leeds Central and Headingley. */
public record ConstituencyCode(String code) implements Comparable<ConstituencyCode> {

    private static final Pattern FORM = Pattern.compile("[ENSW]\\d{8}");

    public ConstituencyCode {
        if (!FORM.matcher(code).matches()) {
            throw new NotUnderstood("Constituency code", code, "It has a letter and eight digits, like E14001319.");
        }
    }

    public static ConstituencyCode of(String code) {
        return new ConstituencyCode(code.strip());
    }

    @Override
    public int compareTo(ConstituencyCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

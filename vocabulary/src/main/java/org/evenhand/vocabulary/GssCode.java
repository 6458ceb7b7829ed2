package org.evenhand.vocabulary;

import java.util.regex.Pattern;

/**
 * The Office for National Statistics' nine-character code of an area: "E08000035" for Leeds. It changes when a boundary does; see the pack of
 * areas for its history.
 */
public record GssCode(String code) implements Comparable<GssCode> {

    private static final Pattern FORM = Pattern.compile("[EKNSWJ]\\d{8}");

    public GssCode {
        if (!FORM.matcher(code).matches()) {
            throw new NotUnderstood("Area code", code, "It has a letter and eight digits, like E08000035.");
        }
    }

    public static GssCode of(String code) {
        return new GssCode(code.strip());
    }

    @Override
    public int compareTo(GssCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

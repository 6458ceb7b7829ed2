package org.evenhand.vocabulary;

import java.util.regex.Pattern;

/** One of the nine regions of England: "E12000003" for Yorkshire and The Humber. */
public record RegionCode(String code) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("E12\\d{6}");

    public RegionCode {
        if (!FORM.matcher(code).matches()) {
            throw new NotUnderstood("Region code", code, "It is like E12000003.");
        }
    }

    public static RegionCode of(String code) {
        return new RegionCode(code.strip());
    }

    @Override
    public int compareTo(RegionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

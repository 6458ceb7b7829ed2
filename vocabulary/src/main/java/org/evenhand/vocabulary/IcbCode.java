package org.evenhand.vocabulary;

import java.util.regex.Pattern;

/** The NHS code of an integrated care board: "QWO" for West Yorkshire. */
public record IcbCode(String code) implements Comparable<IcbCode> {

    private static final Pattern FORM = Pattern.compile("Q[A-Z0-9]{2}");

    public IcbCode {
        if (!FORM.matcher(code).matches()) {
            throw new NotUnderstood(
                    "Integrated care board code", code, "It has three characters and begins with Q, like QWO.");
        }
    }

    public static IcbCode of(String code) {
        return new IcbCode(code.strip());
    }

    @Override
    public int compareTo(IcbCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

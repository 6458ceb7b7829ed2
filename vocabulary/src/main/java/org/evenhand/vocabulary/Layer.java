package org.evenhand.vocabulary;

import java.util.regex.Pattern;

/**
 * A layer of support, by its code in a rule set: "TARGETED_PLUS". Which layers there are, what they are called and whether they are law is
 * policy and changes; it is read from the pack {@code layers}, never from code.
 */
public record Layer(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{2,39}");

    public Layer {
        if (!FORM.matcher(code).matches()) {
            throw new NotUnderstood("Layer", code, "Use a code of the rule set, like TARGETED_PLUS.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}

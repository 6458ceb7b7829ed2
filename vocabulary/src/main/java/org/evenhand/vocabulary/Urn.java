package org.evenhand.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unique reference number of a setting: six digits for a school or college (Get Information about Schools), six or seven digits,
 * or {@code EY} and six digits, for a childcare provider (Ofsted). The two registers overlap in their numbers, so a number alone does
 * not say which register it is from; {@link Register} does.
 */
public record Urn(Register register, String number) implements Comparable<Urn> {

    /** Who gave the number. */
    public enum Register {
        /** Get Information about Schools, Department for Education. */
        GIAS,
        /** Ofsted's register of childcare providers. */
        OFSTED,
        /** Invented, for a demonstration: never a real setting. */
        DEMONSTRATION
    }

    private static final Pattern GIAS_NUMBER = Pattern.compile("\\d{6}");
    private static final Pattern OFSTED_NUMBER = Pattern.compile("(EY)?\\d{5,7}|\\d{7}|RP\\d{6}|[A-Z]{2}\\d{6}");
    private static final Pattern DEMONSTRATION_NUMBER = Pattern.compile("DEMO\\d{2,4}");

    public Urn {
        number = number.strip().toUpperCase(Locale.ROOT);
        Pattern rule = switch (register) {
            case GIAS -> GIAS_NUMBER;
            case OFSTED -> OFSTED_NUMBER;
            case DEMONSTRATION -> DEMONSTRATION_NUMBER;
        };
        if (!rule.matcher(number).matches()) {
            throw new NotUnderstood(
                    "Unique reference number",
                    number,
                    switch (register) {
                        case GIAS -> "A school's or college's number has six digits, like 100000.";
                        case OFSTED -> "A childcare provider's number is like EY435689 or 319354.";
                        case DEMONSTRATION -> "A demonstration setting's number is like DEMO01.";
                    });
        }
    }

    public static Urn gias(String number) {
        return new Urn(Register.GIAS, number);
    }

    public static Urn ofsted(String number) {
        return new Urn(Register.OFSTED, number);
    }

    /** Reads what {@link #toString} wrote: "gias-100000". */
    public static Urn of(String text) {
        int dash = text.indexOf('-');
        if (dash > 0) {
            for (Register register : Register.values()) {
                if (register.name().equalsIgnoreCase(text.substring(0, dash))) {
                    return new Urn(register, text.substring(dash + 1));
                }
            }
        }
        throw new NotUnderstood(
                "Setting", text, "Give the register and the number, like gias-100000 or ofsted-EY435689.");
    }

    @Override
    public int compareTo(Urn other) {
        int byRegister = register.compareTo(other.register);
        return byRegister != 0 ? byRegister : number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return register.name().toLowerCase(Locale.ROOT) + "-" + number;
    }
}

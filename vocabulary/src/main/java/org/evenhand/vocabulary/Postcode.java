package org.evenhand.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A United Kingdom postcode in its usual spelling, "LS1 1UR". Spacing, case and dashes do not matter when reading. It is checked for form
 * only: whether it exists is for the postcode directory to say.
 *
 * <p>Form: BS 7666 and Royal Mail, Programmers' Guide to the Postcode Address File. The last two letters are never C I K M O V.
 */
public record Postcode(String text) implements Comparable<Postcode> {

    private static final Pattern FORM = Pattern.compile(
            "(GIR ?0AA|[A-PR-UWYZ]([A-HK-Y]?\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY]) \\d[ABD-HJLNP-UW-Z]{2})");
    private static final int INWARD = 3;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 7;

    public Postcode {
        if (!FORM.matcher(text).matches()) {
            throw notUnderstood(text);
        }
    }

    /**
     * @param typed as a person types it: "ls11ur", " LS1-1UR "
     * @throws NotUnderstood if it does not have the form of a full postcode
     */
    public static Postcode of(String typed) {
        return find(typed).orElseThrow(() -> notUnderstood(typed));
    }

    /** As {@link #of}, but empty when it does not have the form of a full postcode. */
    public static Optional<Postcode> find(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String compact = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-.\\u00a0]", "");
        if (compact.length() < SHORTEST || compact.length() > LONGEST) {
            return Optional.empty();
        }
        int gap = compact.length() - INWARD;
        String spelt = compact.substring(0, gap) + " " + compact.substring(gap);
        return FORM.matcher(spelt).matches() ? Optional.of(new Postcode(spelt)) : Optional.empty();
    }

    /** Without the space: "LS11UR". */
    public String compact() {
        return text.substring(0, text.length() - INWARD - 1) + text.substring(text.length() - INWARD);
    }

    /** The outward code: "LS1". */
    public String outward() {
        return text.substring(0, text.length() - INWARD - 1);
    }

    /** The postcode sector: the outward code and the first digit of the inward one, "LS1 1". About 2,500 addresses. */
    public String sector() {
        return text.substring(0, text.length() - 2);
    }

    /** The letters before the first digit: "LS". */
    public String area() {
        return text.substring(0, Character.isDigit(text.charAt(1)) ? 1 : 2);
    }

    /** Where it lies outside England altogether, going by its area; areas that cross a border are not listed. */
    public Optional<String> countryOutsideEngland() {
        return Optional.ofNullable(
                switch (area()) {
                    case "AB", "DD", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "ZE" ->
                        "Scotland";
                    case "BT" -> "Northern Ireland";
                    case "JE", "GY" -> "the Channel Islands";
                    case "IM" -> "the Isle of Man";
                    case "CF", "SA" -> "Wales";
                    default -> null;
                });
    }

    @Override
    public int compareTo(Postcode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static NotUnderstood notUnderstood(String typed) {
        return new NotUnderstood("Postcode", typed, "Enter a full UK postcode, like LS1 1UR.");
    }
}

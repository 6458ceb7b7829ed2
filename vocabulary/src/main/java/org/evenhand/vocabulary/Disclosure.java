package org.evenhand.vocabulary;

/** Whether a figure may be shown, and if not, why. The symbols are those of official statistics in the United Kingdom. */
public enum Disclosure {
    /** The value as counted. */
    SHOWN(""),
    /** Rounded, so that small differences cannot be read off. */
    ROUNDED("[r]"),
    /** Held back because so few children are behind it that one could be recognised. */
    SUPPRESSED("[c]"),
    /** Nobody has published or recorded it. */
    NOT_AVAILABLE("[x]"),
    /** The question does not arise here. */
    NOT_APPLICABLE("[z]"),
    /** Too few to be relied on. */
    LOW_RELIABILITY("[u]");

    private final String symbol;

    Disclosure(String symbol) {
        this.symbol = symbol;
    }

    /** What stands in the place of the value, or after it where the value is shown; never empty where there is no value. */
    public String symbol() {
        return symbol;
    }

    /** Whether a value goes with this state. */
    public boolean hasValue() {
        return switch (this) {
            case SHOWN, ROUNDED, LOW_RELIABILITY -> true;
            case SUPPRESSED, NOT_AVAILABLE, NOT_APPLICABLE -> false;
        };
    }
}

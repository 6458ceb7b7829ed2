package org.evenhand.packs.places;

/**
 * How a place came by its constituency, and how sure that way is. How often each is right stands with its basis in the pack
 * of postcode sectors ({@link Places#shareRight}); the authority comes from the directory in every case but {@link #SECTOR}.
 */
public enum Certainty {
    /** The postcode directory of the Office for National Statistics names it. */
    DIRECTORY(0, "The postcode directory names it."),
    /** Derived from the electoral ward of the postcode. */
    WARD(1, "Derived from the postcode’s electoral ward: right for 99.65% of schools it was tested on."),
    /** Derived from a ward that two constituencies share: the nearest neighbour or the larger part decided. */
    SPLIT_WARD(
            2, "Its electoral ward is shared between constituencies: right for about 90% of schools it was tested on."),
    /** Derived from boundaries drawn to within 500 metres. */
    COARSE_BOUNDARY(3, "Derived from boundaries drawn to within 500 metres: right for about 96% of hard cases tested."),
    /** Known for every other postcode of its sector, not for this one. */
    SECTOR(4, "This postcode is not in the directory here; every known postcode of its sector has the same answer.");

    private final int number;
    private final String sentence;

    Certainty(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    /** As a places file writes it. */
    int number() {
        return number;
    }

    static Certainty ofNumber(long number) {
        for (Certainty certainty : values()) {
            if (certainty.number == number) {
                return certainty;
            }
        }
        throw new IllegalStateException(
                "A places file names certainty %d, which this program does not know.".formatted(number));
    }

    /** For a reader of the page. */
    public String sentence() {
        return sentence;
    }

    /** Whether a constituency found in this way may be used without asking. Boundaries drawn coarsely never may. */
    public boolean mayBeUsedWithoutAsking() {
        return this != SPLIT_WARD && this != COARSE_BOUNDARY;
    }
}

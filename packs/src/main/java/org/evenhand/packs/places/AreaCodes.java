package org.evenhand.packs.places;

import java.util.Locale;

/**
 * The codes that a postcode has in the directory, each packed into a number because whole runs of postcodes share them: a letter and eight
 * digits, "E08000035". Nought means that the directory names none.
 *
 * @param country E92000001 for England
 * @param district local authority district
 * @param constituency parliamentary constituency of July 2024
 * @param board integrated care board
 * @param region region of England
 * @param certainty how the constituency was found
 */
record AreaCodes(long country, long district, long constituency, long board, long region, Certainty certainty) {

    static final int WRITTEN_LENGTH = 9;
    static final long NONE = 0;

    private static final long DIGITS = 100_000_000L;
    private static final long PSEUDO = DIGITS - 1;

    /** Whether it lies in England, going by the country or else by the district. */
    boolean inEngland() {
        return letter(country == NONE ? district : country) == 'E';
    }

    /** The first letter of a packed code, or a space where there is none. */
    static char letter(long packed) {
        return packed == NONE ? ' ' : (char) ('A' + packed / DIGITS - 1);
    }

    /** Packs a code. The directory's pseudo codes (E99999999: none here) become {@link #NONE}. */
    static long pack(char letter, long digits) {
        return digits == PSEUDO ? NONE : (letter - 'A' + 1) * DIGITS + digits;
    }

    static long pack(String code) {
        return code.isEmpty() ? NONE : pack(code.charAt(0), Long.parseLong(code.substring(1)));
    }

    /** Writes a packed code as it is published, or nothing for {@link #NONE}. */
    static String written(long packed) {
        return packed == NONE ? "" : String.format(Locale.ROOT, "%c%08d", letter(packed), packed % DIGITS);
    }
}

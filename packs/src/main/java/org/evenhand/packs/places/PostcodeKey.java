package org.evenhand.packs.places;

import org.evenhand.vocabulary.Postcode;

/**
 * A postcode as one number: its letters and digits, without the space, read as digits of base 37 (A–Z are 1–26, 0–9 are 27–36). Seven
 * characters need 37 bits. No character is nought, so postcodes of different lengths never share a number. Dividing by 37² leaves the number
 * of the postcode's sector.
 */
public final class PostcodeKey {

    /** What no postcode has: an empty place in a table. */
    static final long NONE = 0;

    private static final int BASE = 37;
    private static final int UNIT = BASE * BASE;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 7;

    private PostcodeKey() {}

    /** Reads the usual spelling without creating anything. */
    public static long of(Postcode postcode) {
        String text = postcode.text();
        long key = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                key = key * BASE + digit(c);
            }
        }
        return key;
    }

    /** Reads a sector, "LS1 1". */
    static long ofSector(String sector) {
        long key = 0;
        for (int i = 0; i < sector.length(); i++) {
            char c = sector.charAt(i);
            if (c != ' ') {
                int digit = digit(c);
                if (digit == 0) {
                    throw new IllegalArgumentException("“%s” is no postcode sector.".formatted(sector));
                }
                key = key * BASE + digit;
            }
        }
        return key;
    }

    /** The number of the sector in which the postcode with this number lies. */
    public static long sectorOf(long key) {
        return key / UNIT;
    }

    /**
     * Reads bytes of a file, spaces allowed anywhere.
     *
     * @return {@link #NONE} where they have not the form of a postcode: five to seven letters and digits that end in a digit and two letters
     */
    static long of(byte[] bytes, int from, int to) {
        long key = 0;
        int length = 0;
        int shape = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            if (b == ' ') {
                continue;
            }
            int digit = digit((char) b);
            if (digit == 0) {
                return NONE;
            }
            key = key * BASE + digit;
            length++;
            shape = (shape << 1) | (digit > 26 ? 1 : 0);
        }
        boolean beginsWithLetter = (shape & (1 << (length - 1))) == 0;
        return length >= SHORTEST && length <= LONGEST && (shape & 7) == 4 && beginsWithLetter ? key : NONE;
    }

    /** Writes the sector with this number in its usual spelling: "LS1 1". */
    static String sectorText(long sector) {
        StringBuilder text = new StringBuilder();
        for (long rest = sector; rest > 0; rest /= BASE) {
            int digit = (int) (rest % BASE);
            text.append((char) (digit <= 26 ? 'A' + digit - 1 : '0' + digit - 27));
        }
        return text.reverse().insert(text.length() - 1, ' ').toString();
    }

    private static int digit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 1;
        }
        return c >= '0' && c <= '9' ? c - '0' + 27 : 0;
    }
}

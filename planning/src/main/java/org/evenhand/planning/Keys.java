package org.evenhand.planning;

/** What random numbers hang on: the same for an area or profession in every plan. */
final class Keys {

    private static final int BASE = 37;

    private Keys() {}

    /** The letters and digits of a code as a number; at most eleven of them, so that no two codes have the same. */
    static long of(String code) {
        long key = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = Character.digit(code.charAt(i), 36);
            if (digit >= 0) {
                key = key * BASE + digit + 1;
            }
        }
        return key;
    }
}

package org.evenhand.engine.ledger;

/**
 * One line of the ledger, as it was made or as it was read back. Reading back checks nothing: what is wrong with a stored entry is found, and
 * named, by {@link Chain#verify}.
 *
 * @param number 1 for the first entry, then without gaps
 * @param previous the hash of the entry before, 64 lower-case hexadecimal digits; of the first, the start of the chain
 * @param content the text of a {@link CanonicalJson}; it holds no personal data, only commitments to it
 * @param hash the entry's own, 64 lower-case hexadecimal digits
 */
public record Entry(long number, String previous, String content, String hash) {

    /** The state of the chain once this entry has been added. */
    public Head head() {
        return new Head(number, hash);
    }
}

package org.evenhand.engine.ledger;

/** What verifying a chain found. */
public sealed interface Verdict {

    /**
     * Every entry is what it was when it was made, as far as the chain and the remembered heads can tell.
     *
     * @param count how many entries there are
     * @param head the state of the whole chain; worth remembering elsewhere
     */
    record Intact(long count, Head head) implements Verdict {}

    /**
     * Something is not as it was made. Only the first finding is named: after it nothing can be trusted.
     *
     * @param number the entry concerned
     * @param what what is wrong with it
     */
    record Broken(long number, What what) implements Verdict {}

    /** What can be wrong with an entry. */
    enum What {
        /** Its content, number, hash or link is not what it was. */
        CHANGED,
        /** It is not there, though a later entry or a remembered head shows that it was. */
        MISSING,
        /** It stands in another place, or more than once. */
        OUT_OF_ORDER,
        /** The chain holds together, but it is not the one that was remembered: this entry or one before it was rewritten with all that follow. */
        HEAD_DIFFERS
    }
}

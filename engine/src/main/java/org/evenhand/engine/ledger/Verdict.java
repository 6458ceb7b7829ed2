package org.evenhand.engine.ledger;

/** What verifying a record found. */
public sealed interface Verdict {

    /**
     * Every entry is what it was when it was made, as far as the record and the remembered heads can tell.
     *
     * @param count how many entries there are
     * @param erased of how many the content was erased, each by an entry that says so; their places are proved as ever
     * @param head the state of the whole record; worth remembering elsewhere
     */
    record Intact(long count, long erased, Head head) implements Verdict {}

    /**
     * Something is not as it was made. Only the first finding is named: after it nothing can be trusted.
     *
     * @param number the entry concerned, by its place in the record, from 1
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
        /** The record holds together, but it is not the one that was remembered: this entry or one before it was rewritten with all that follow. */
        HEAD_DIFFERS,
        /** It stands beside the record: nobody gave it a place, and it does not wait for one. */
        NOT_IN_THE_LOG,
        /** Up to here the record was said to be whole, and the key of the record did not sign that. */
        NOT_SIGNED
    }
}

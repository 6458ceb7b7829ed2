package org.evenhand.vocabulary;

/** What a fact rests on. Anything but the first two is shown to the reader as such. */
public enum Basis {
    /** Read in the publisher's own document or file. */
    PRIMARY,
    /** Read in somebody else's account of it. */
    SECONDARY,
    /** Computed from facts that are themselves given. */
    DERIVED,
    /** Entered by the area or the person it is about. */
    LOCAL_ENTRY,
    /** General knowledge, to be checked. */
    KNOWLEDGE,
    /** No source was found: a number to start from, always editable. */
    ASSUMPTION
}

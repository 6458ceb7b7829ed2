package org.evenhand.packs.parliament;

/** How much of an answer a file carries. */
public enum Extent {
    /** No answer. */
    NONE,
    /** Its beginning: the list of questions that Parliament publishes cuts answers off after 255 characters. */
    BEGINNING,
    /** All of it. */
    WHOLE
}

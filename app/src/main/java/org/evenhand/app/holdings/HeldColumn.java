package org.evenhand.app.holdings;

import java.util.Set;

/** One column of a table about a child, and what who asks for the record sees of it. */
public sealed interface HeldColumn {

    String name();

    /** A code, a day, a number or an identifier, as it stands. */
    record Shown(String name) implements HeldColumn {}

    /**
     * Sealed text.
     *
     * @param field under which it was sealed
     */
    record Opened(String name, String field) implements HeldColumn {}

    /**
     * Sealed JSON, opened field by field.
     *
     * @param withheld fields that name a private person, where {@code when} says so
     * @param when a column and the values with which those fields are withheld
     */
    record OpenedJson(String name, String field, Set<String> withheld, Condition when) implements HeldColumn {}

    /** Holds for a row whose column has one of these values. */
    record Condition(String column, Set<String> values) {

        static final Condition NEVER = new Condition("", Set.of());
    }

    /** The account of somebody who acted in their post. */
    record Professional(String name) implements HeldColumn {}

    record Organisation(String name) implements HeldColumn {}

    /** Nothing of it is shown. */
    record LeftOut(String name, Why why) implements HeldColumn {}

    /** Why something is left out: its words are in words/holdings.properties. */
    enum Why {
        /** It opens what is sealed, and says nothing itself. */
        KEY,
        /** It lets equal things be found without being readable, and says nothing itself. */
        SEARCH,
        /** It would let whoever has the file act as the family. */
        SECRET,
        /** It keeps two copies or two writers apart. */
        ORDER,
        /** It names a private person other than the child. */
        OTHER_PERSON
    }
}

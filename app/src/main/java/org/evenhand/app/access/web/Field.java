package org.evenhand.app.access.web;

import java.util.List;

/** One field of a question. Its words are in words/ask.properties, under its name. */
public sealed interface Field {

    String name();

    boolean optional();

    /** One of several. */
    record One(String name, List<String> values) implements Field {

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** Any of several, or none of them, which is to be said too. */
    record Any(String name, List<String> values) implements Field {

        /** The value for "none of these". */
        public static final String NONE = "NONE";

        @Override
        public boolean optional() {
            return false;
        }
    }

    /**
     * A line of text.
     *
     * @param longest in characters
     * @param autocomplete what a browser may fill in; "off" where it must not remember
     */
    record Line(String name, int longest, boolean optional, String autocomplete) implements Field {}

    /** A text of several sentences. */
    record Story(String name, int longest, boolean optional) implements Field {}

    /** A month and a year, in two boxes named {@code <name>-month} and {@code <name>-year}. */
    record MonthOfBirth(String name) implements Field {

        @Override
        public boolean optional() {
            return false;
        }

        public String month() {
            return name + "-month";
        }

        public String year() {
            return name + "-year";
        }
    }

    /** The names under which a form sends it. */
    default List<String> inputs() {
        return this instanceof MonthOfBirth birth ? List.of(birth.month(), birth.year()) : List.of(name());
    }
}

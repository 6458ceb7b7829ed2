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

    /** A day, in three boxes named {@code <name>-day}, {@code <name>-month} and {@code <name>-year}. */
    record Day(String name) implements Field {

        @Override
        public boolean optional() {
            return false;
        }

        public String part(String which) {
            return name + "-" + which;
        }
    }

    /** How many. */
    record Count(String name, int least, int most) implements Field {

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** One of the terms of a pack. */
    record Term(String name, From from) implements Field {

        /** Which of its tables. */
        public enum From {
            SUPPORT_MODES,
            NO_CONSENT_REASONS
        }

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** The names under which a form sends it. */
    default List<String> inputs() {
        return switch (this) {
            case MonthOfBirth birth -> List.of(birth.month(), birth.year());
            case Day day -> List.of(day.part("day"), day.part("month"), day.part("year"));
            case One one -> List.of(one.name());
            case Any any -> List.of(any.name());
            case Line line -> List.of(line.name());
            case Story story -> List.of(story.name());
            case Count count -> List.of(count.name());
            case Term term -> List.of(term.name());
        };
    }
}

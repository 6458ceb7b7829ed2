package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.site.Words;

/**
 * What else a family sees of the request about their child, at its own address. Declared as a bean by a module that builds on requests. It
 * says what was agreed, by when and by whom; what staff found, what a third party said and why somebody refused stay out. The page puts “your
 * child” where the child is named. Asked while the link acts for the setting.
 */
@FunctionalInterface
public interface FamilySees {

    /** Empty where there is nothing to see. */
    Optional<Part> of(Request request);

    /** @param lead one or two sentences for all of it */
    record Part(String title, String lead, List<Item> items) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * One advice, visit or plan.
     *
     * @param state where it stands, in words
     * @param colour of those words
     * @param below where the family sees more of it and may act, below its own address
     */
    record Item(String title, String state, String colour, List<Row> rows, Optional<Below> below) {

        public Item(String title, String state, String colour, List<Row> rows) {
            this(title, state, colour, rows, Optional.empty());
        }

        public Item {
            rows = List.copyOf(rows);
        }

        /** What was written must not reach a log. */
        @Override
        public String toString() {
            return "Item[%s, …]".formatted(state);
        }
    }

    /** One line of it. */
    record Row(String key, String value) {}

    /** @param path begins with a slash; it is put behind the family's own address */
    record Below(String text, String path) {}

    /** “Read with Ola” becomes “Read with your child”. Only as the name is written: a Will is not what somebody will do. */
    static String unnamed(String text, Optional<Answers.Child> child) {
        return child.map(Answers.Child::called)
                .filter(name -> !name.isBlank())
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{M}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}\\d])")
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(Words.of("family.yourChild"))))
                .orElse(text);
    }
}

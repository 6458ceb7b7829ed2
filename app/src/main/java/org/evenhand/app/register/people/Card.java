package org.evenhand.app.register.people;

import java.util.List;

/**
 * What a person decided to show of themselves.
 *
 * @param name as they show it
 * @param lines what they work as, what they are qualified in, their languages: what stood on the register when they published
 * @param about in their own words; may be empty
 */
public record Card(String name, List<String> lines, String about) {

    public Card {
        lines = List.copyOf(lines);
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "Card[…]";
    }
}

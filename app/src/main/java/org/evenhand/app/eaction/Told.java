package org.evenhand.app.eaction;

import java.time.LocalDate;

/** What a writer told us in words, with consent. Nothing in it says who wrote. */
public record Told(Addressee.Kind kind, String area, Answered.Said said, LocalDate on, String words) {

    @Override
    public String toString() {
        return "Told[…]";
    }
}

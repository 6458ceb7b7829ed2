package org.evenhand.app.access.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What a service asked before it decides, in words.
 *
 * @param words may be empty
 * @param answer empty while there is none
 */
public record Asked(LocalDate on, List<String> questions, String words, String answer) {

    @Override
    public String toString() {
        return "Asked[%s, …]".formatted(on);
    }
}

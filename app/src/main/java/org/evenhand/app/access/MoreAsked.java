package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a service asked before it decides, and what the setting answered.
 *
 * @param codes of the pack triage-rules
 * @param words may be empty
 */
public record MoreAsked(List<String> codes, String words, LocalDate on, Optional<String> answer) {

    /** Of a question or an answer, in characters. */
    public static final int LONGEST = 5_000;

    public MoreAsked {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "MoreAsked[%s, %s, …]".formatted(codes, on);
    }
}

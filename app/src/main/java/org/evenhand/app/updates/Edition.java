package org.evenhand.app.updates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A version of the draft of an update.
 *
 * @param version from 1
 * @param from first day of what it tells of
 * @param until last day of what it tells of
 */
public record Edition(UUID id, int version, String title, LocalDate from, LocalDate until, List<Sentence> sentences) {

    public Edition {
        sentences = List.copyOf(sentences);
    }
}

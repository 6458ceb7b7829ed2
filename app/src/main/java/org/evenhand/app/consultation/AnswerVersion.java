package org.evenhand.app.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An answer to one question, as somebody left it.
 *
 * @param version from 1
 * @param words paragraphs between empty lines; a line that begins with a dash is a line of a list
 * @param points that it is made of
 */
public record AnswerVersion(int clause, int version, String words, List<UUID> points, Instant written) {

    public AnswerVersion {
        points = List.copyOf(points);
    }
}

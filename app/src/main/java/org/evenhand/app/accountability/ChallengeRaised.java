package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody does not agree with what becomes of a recommendation, or took that to the next stage.
 *
 * @param number which challenge of the recommendation, from 1
 * @param answering whose leads are to reply, or to see to it that somebody does
 */
public record ChallengeRaised(
        UUID recommendation, UUID request, int number, Challenge.By by, UUID answering, LocalDate replyBy) {}

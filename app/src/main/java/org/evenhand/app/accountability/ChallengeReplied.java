package org.evenhand.app.accountability;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody replied to a challenge.
 *
 * @param number which challenge of the recommendation, from 1
 * @param outcome one of the three that a reply can have
 */
public record ChallengeReplied(
        UUID recommendation, UUID request, int number, Challenge.By by, ChallengeState outcome, Instant at) {}

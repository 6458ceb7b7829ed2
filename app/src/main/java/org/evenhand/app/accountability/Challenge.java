package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody does not agree with what becomes of a recommendation.
 *
 * @param number which of the recommendation, from 1
 * @param stage a code of the pack accountability-terms
 * @param isOwnLink whether it was raised at the family's own address
 * @param words why
 * @param replyBy the last day on which the reply is in time
 * @param reply what came of it; kept also when it was taken further
 */
public record Challenge(
        int number,
        String stage,
        ChallengeState state,
        By by,
        boolean isOwnLink,
        String words,
        LocalDate on,
        LocalDate replyBy,
        Optional<Reply> reply) {

    /** As whom somebody does not agree. */
    public enum By {
        FAMILY,
        YOUNG_PERSON,
        SETTING,
        SPECIALIST
    }

    /**
     * What was replied.
     *
     * @param outcome one of the three that a reply can have
     * @param from who replied, in words
     */
    public record Reply(ChallengeState outcome, String words, String from, LocalDate on) {

        @Override
        public String toString() {
            return "Reply[%s, …]".formatted(outcome);
        }
    }

    @Override
    public String toString() {
        return "Challenge[%d, %s, %s, …]".formatted(number, stage, state);
    }
}

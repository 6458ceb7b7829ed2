package org.evenhand.app.accountability;

import java.util.Optional;
import org.evenhand.vocabulary.SettingType;

/**
 * What became of one recommendation, without whose it is.
 *
 * @param settingType of the setting that asked
 * @param isSpecifiedAndQuantified whether it says how much, how often and how long, without a vague word
 * @param declineReason a code of the pack accountability-terms; empty where it was not declined, or before reasons were kept
 */
public record AdviceOutcome(
        SettingType settingType, boolean isSpecifiedAndQuantified, Ending ending, Optional<String> declineReason) {

    /** Each recommendation has exactly one. */
    public enum Ending {
        /** Marked as done in full, with evidence, before its day had passed. */
        DONE_IN_TIME,
        /** Marked as done in full, with evidence, after its day had passed. */
        DONE_LATE,
        /** Somebody took it on, and did nothing of it, or a part. */
        ACCEPTED_NOT_DONE,
        /** Somebody said why not. */
        DECLINED,
        /** Nobody said anything, or nobody did after it was asked for again. */
        UNANSWERED;

        /** @param answered whether the last answer stands; what is asked for again after a refusal has none */
        static Ending of(State state, boolean answered) {
            return switch (state) {
                case DONE -> DONE_IN_TIME;
                case DONE_LATE -> Ending.DONE_LATE;
                case ACCEPTED, PART_DONE, PART_LATE -> ACCEPTED_NOT_DONE;
                case MISSED -> answered ? ACCEPTED_NOT_DONE : UNANSWERED;
                case ASKED -> UNANSWERED;
                case DECLINED -> Ending.DECLINED;
            };
        }
    }

    public AdviceOutcome {
        if (declineReason.isPresent() && ending != Ending.DECLINED) {
            throw new IllegalArgumentException("What ended as %s has no reason for declining, and “%s” was given."
                    .formatted(ending, declineReason.get()));
        }
    }
}

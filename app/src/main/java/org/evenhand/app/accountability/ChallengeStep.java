package org.evenhand.app.accountability;

/** What can happen to a challenge. */
public enum ChallengeStep {
    /** The reply agrees. */
    UPHOLD,
    /** The reply agrees with a part. */
    UPHOLD_PARTLY,
    /** The reply does not agree. */
    REJECT,
    /** The day after the last day for a reply. */
    TIME_PASSES,
    /** To the next stage. */
    TAKE_FURTHER,
    /** Whoever raised it takes it back. */
    WITHDRAW
}

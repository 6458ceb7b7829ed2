package org.evenhand.app.access;

/**
 * A no, as a service says it.
 *
 * @param advice what the setting can do meanwhile, in words; never empty
 * @param nextStep a code of the pack triage-rules
 */
public record Decline(DeclineReason reason, String advice, String nextStep) {

    /** Of the advice, in characters. */
    public static final int LONGEST_ADVICE = 2_000;

    public Decline {
        if (advice.isBlank() || advice.length() > LONGEST_ADVICE) {
            throw new IllegalArgumentException(
                    "Advice has %d characters; it needs 1 to %d. Nobody is declined without it."
                            .formatted(advice.length(), LONGEST_ADVICE));
        }
    }

    /** The advice may name a child. */
    @Override
    public String toString() {
        return "Decline[%s, %s, …]".formatted(reason, nextStep);
    }
}

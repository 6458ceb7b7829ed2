package org.evenhand.vocabulary;

/** How firm a rule or a figure of policy is. Nothing below {@link #GUIDANCE} is ever shown as a duty. */
public enum PolicyStatus {
    /** An Act or regulations in force. */
    LAW,
    /** A condition attached to money. */
    GRANT_CONDITION,
    /** Statutory or other official guidance. */
    GUIDANCE,
    /** Put out to consultation, or proposed by somebody. */
    PROPOSAL,
    /** Announced by Government, not yet in force. */
    ANNOUNCED,
    /** Reported by others of Government's intention; no official text found. */
    REPORTED,
    /** No longer intended. */
    WITHDRAWN,
    /** Not established. */
    UNKNOWN
}

package org.evenhand.app.notices;

/** What a notice tells. */
public enum NoticeKind {
    /** To the setting: its request was sent, and who answers by when. */
    REQUEST_RECEIVED,
    /** To the service: a request waits for its decision. */
    REQUEST_TO_DECIDE,
    /** To the setting: what the service decided. */
    DECIDED,
    /** To the setting: something that was agreed was not marked done by its day. */
    DUTY_MISSED,
    /** To who must act: the last day of something that was advised comes, or has passed. */
    DUTY_REMINDER,
    /** To the next on the ladder: something that was advised was not done. */
    DUTY_ESCALATED,
    /** To who must act: somebody does not agree with what becomes of advice. */
    CHALLENGED,
    /** To who raised it: what was replied. */
    CHALLENGE_ANSWERED,
    /** To the other side: the clock of something that was advised stands still, or goes on. */
    DUTY_CLOCK,
    /** To the setting: the service ends, and who takes over. */
    PROVIDER_CHANGES,
    /** To the setting: a visit is proposed, moved, confirmed or called off. */
    VISIT,
    /** To the specialist: what the setting answered to a visit. */
    VISIT_ANSWERED,
    /** To those in charge of the setting and the service: somebody opened the record in an emergency. */
    EMERGENCY_OPENED,
    /** To the family, where it wishes to be told: what the service decided. */
    FAMILY_DECIDED,
    /** To the family, where it wishes to be told: the service ends, and who takes over. */
    FAMILY_PROVIDER_CHANGES,
    /** To the family, where it wishes to be told: a visit is proposed, moved, confirmed or called off. */
    FAMILY_VISIT,
    /** To the family, where it wishes to be told: somebody opened the record in an emergency. */
    FAMILY_EMERGENCY_OPENED,
    /** To the family, where it wishes to be told: what was replied to what it said against something. */
    FAMILY_CHALLENGE_ANSWERED,
    /** To the family, where it wishes to be told: the clock of something that was advised stands still, or goes on. */
    FAMILY_DUTY_CLOCK;

    /** Whether somebody's safety may hang on its coming at once, so that its mail waits for no other. */
    boolean isUrgent() {
        return this == EMERGENCY_OPENED || this == FAMILY_EMERGENCY_OPENED;
    }

    boolean isForFamily() {
        return switch (this) {
            case FAMILY_DECIDED,
                    FAMILY_PROVIDER_CHANGES,
                    FAMILY_VISIT,
                    FAMILY_EMERGENCY_OPENED,
                    FAMILY_CHALLENGE_ANSWERED,
                    FAMILY_DUTY_CLOCK -> true;
            case REQUEST_RECEIVED,
                    REQUEST_TO_DECIDE,
                    DECIDED,
                    DUTY_MISSED,
                    DUTY_REMINDER,
                    DUTY_ESCALATED,
                    CHALLENGED,
                    CHALLENGE_ANSWERED,
                    DUTY_CLOCK,
                    PROVIDER_CHANGES,
                    VISIT,
                    VISIT_ANSWERED,
                    EMERGENCY_OPENED -> false;
        };
    }
}

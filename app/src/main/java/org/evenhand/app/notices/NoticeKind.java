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
    /** To the setting: the service ends, and who takes over. */
    PROVIDER_CHANGES,
    /** To the setting: a visit is proposed, moved, confirmed or called off. */
    VISIT,
    /** To the specialist: what the setting answered to a visit. */
    VISIT_ANSWERED,
    /** To the family, where it wishes to be told: what the service decided. */
    FAMILY_DECIDED,
    /** To the family, where it wishes to be told: the service ends, and who takes over. */
    FAMILY_PROVIDER_CHANGES,
    /** To the family, where it wishes to be told: a visit is proposed, moved, confirmed or called off. */
    FAMILY_VISIT;

    boolean isForFamily() {
        return this == FAMILY_DECIDED || this == FAMILY_PROVIDER_CHANGES || this == FAMILY_VISIT;
    }
}

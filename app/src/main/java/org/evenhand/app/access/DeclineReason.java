package org.evenhand.app.access;

/** Why a service said no. Each is a line of words/access.properties; none of them is a missing plan, diagnosis or kind of setting. */
public enum DeclineReason {
    NOT_OUR_AREA,
    NOT_OUR_PROFESSION,
    ALREADY_HELPED,
    FAMILY_DOES_NOT_AGREE,
    NO_CAPACITY
}

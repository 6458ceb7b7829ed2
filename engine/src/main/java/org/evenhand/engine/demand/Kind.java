package org.evenhand.engine.demand;

/** Kinds of settings that an offer may treat differently. Middle and all-through schools are kinds of their own, so that no rule about them is hidden. */
public enum Kind {
    CHILDMINDER,
    /** Private, voluntary or independent. */
    NURSERY,
    /** Maintained nursery school. */
    NURSERY_SCHOOL,
    PRIMARY,
    MIDDLE_DEEMED_PRIMARY,
    MIDDLE_DEEMED_SECONDARY,
    SECONDARY,
    ALL_THROUGH,
    SPECIAL,
    ALTERNATIVE_PROVISION,
    /** Further education, sixth form and specialist colleges. */
    COLLEGE
}

package org.evenhand.vocabulary;

/** The kind of setting a child or young person learns in. It decides where to look and how to word a page; it never decides who is helped. */
public enum SettingType {
    CHILDMINDER,
    /** A private, voluntary or independent nursery or pre-school. */
    PVI_NURSERY,
    MAINTAINED_NURSERY_SCHOOL,
    PRIMARY,
    SECONDARY,
    ALL_THROUGH,
    SPECIAL,
    /** Alternative provision, including pupil referral units. */
    ALTERNATIVE_PROVISION,
    INDEPENDENT,
    INDEPENDENT_SPECIAL,
    FE_COLLEGE,
    SIXTH_FORM_COLLEGE,
    SPECIALIST_POST_16,
    SECURE,
    OTHER;

    /** The stage of education, for which parity of access is measured. */
    public Stage stage() {
        return switch (this) {
            case CHILDMINDER, PVI_NURSERY, MAINTAINED_NURSERY_SCHOOL -> Stage.EARLY_YEARS;
            case PRIMARY,
                    SECONDARY,
                    ALL_THROUGH,
                    SPECIAL,
                    ALTERNATIVE_PROVISION,
                    INDEPENDENT,
                    INDEPENDENT_SPECIAL,
                    SECURE,
                    OTHER -> Stage.SCHOOL;
            case FE_COLLEGE, SIXTH_FORM_COLLEGE, SPECIALIST_POST_16 -> Stage.POST_16;
        };
    }

    /** Early years, school or post-16. */
    public enum Stage {
        EARLY_YEARS,
        SCHOOL,
        POST_16
    }
}

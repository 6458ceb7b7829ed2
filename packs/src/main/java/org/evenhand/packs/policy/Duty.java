package org.evenhand.packs.policy;

import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;

/**
 * Why somebody should act on advice, and how firmly.
 *
 * @param code its key in every version: "PLAN_SECTION_F"
 * @param when when it applies, as a phrase
 * @param body who must act
 * @param holder their role, as a person would call it: "The head of the setting"
 * @param strength how strongly they are bound
 * @param hook the Act, framework or announcement behind it
 * @param status how firm that is; a duty only where it is {@link PolicyStatus#LAW}
 * @param basis what this row rests on
 * @param source where it can be read
 */
public record Duty(
        String code,
        String when,
        Body body,
        String holder,
        DutyStrength strength,
        String hook,
        PolicyStatus status,
        Basis basis,
        String source) {

    /** Which kind of body must act. */
    public enum Body {
        /** The nursery, childminder, school or college. */
        SETTING,
        /** The local authority, through its service. */
        AUTHORITY,
        /** The commissioner of health services: the integrated care board. */
        NHS
    }

    /** Whether the law compels it. What is proposed, announced or has nothing behind it never does. */
    public boolean isLaw() {
        return status == PolicyStatus.LAW && strength != DutyStrength.NONE;
    }
}

package org.evenhand.packs.policy;

/** How strongly somebody is bound to act, from firmest to none. */
public enum DutyStrength {
    /** Must be done, whatever it costs. */
    ABSOLUTE,
    /** Must be done for the child who needs it. */
    STRONG,
    /** Must be tried as well as can be. */
    BEST_ENDEAVOURS,
    /** Must be arranged, and official guidance says how. */
    GUIDANCE_BACKED,
    /** Expected, with little behind it. */
    WEAK,
    /** Must be worked on together. */
    COOPERATE,
    /** Nothing compels it. */
    NONE
}

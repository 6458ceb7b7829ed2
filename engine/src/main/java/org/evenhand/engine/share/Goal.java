package org.evenhand.engine.share;

/** The phases, in the order in which they are decided; none gives up anything of one before it. */
public enum Goal {
    /** The worst coverage is raised as far as it goes, then the next worst, and so on. */
    LEVEL,
    /** Then as many days as can be are served. */
    TOTAL,
    /** Then days × distance is made least. */
    TRAVEL
}

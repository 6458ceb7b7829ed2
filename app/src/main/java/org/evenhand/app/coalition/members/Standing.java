package org.evenhand.app.coalition.members;

/** Where an organisation stands towards the coalition. What may happen next is in {@link Membership}. */
public enum Standing {
    /** It asked to join; nobody has checked it yet. */
    REQUESTED,
    /** It belongs. */
    CONFIRMED,
    /** It was checked and does not belong. */
    REFUSED,
    /** It belonged and left. */
    LEFT
}

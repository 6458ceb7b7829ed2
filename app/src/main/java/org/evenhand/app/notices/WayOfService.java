package org.evenhand.app.notices;

/**
 * How somebody is told. Two kinds, because only one of them starts a clock: what reaches a person. What is only shown where they could look is
 * of the other kind, and {@link Served} cannot be made of it.
 */
public sealed interface WayOfService {

    /** Reaches the person. A clock may start on the day it did. */
    enum Reaching implements WayOfService {
        /** Accepted by the mail server for the address of the person. */
        EMAIL,
        POST,
        HANDED_OVER,
        TELEPHONE
    }

    /** Is there to be looked at. No clock ever starts by it. */
    enum Showing implements WayOfService {
        /** Posted on this site, behind a sign-in or not. */
        PORTAL
    }
}

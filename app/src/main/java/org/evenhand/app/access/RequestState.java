package org.evenhand.app.access;

/** Where a request stands. What may follow what is {@link Lifecycle}. */
public enum RequestState {
    /** Sent; nobody has decided yet. The clock runs. */
    RECEIVED,
    /** A service has said that a named specialist will help. */
    ACCEPTED,
    /** Passed to another service, which has yet to decide. The clock goes on. */
    REDIRECTED,
    /** A service has said no, with a reason. */
    DECLINED,
    /** A specialist has had the first contact. The clock has stopped. */
    FIRST_SEEN,
    /** Nothing more is to be done. */
    CLOSED
}

package org.evenhand.app.access;

/** Where a request stands. What may follow what is {@link Lifecycle}. */
public enum RequestState {
    /** Sent; nobody has decided yet. The clock runs. */
    RECEIVED,
    /** A service wants to know more before it decides. The clock stands still until the setting answers. */
    INFORMATION_ASKED,
    /** The setting has answered; the service decides. The clock runs. */
    INFORMATION_GIVEN,
    /** A service has said that a named specialist will help. */
    ACCEPTED,
    /** Passed to another service, which has yet to decide. The clock goes on. */
    REDIRECTED,
    /** One person of the service would decline; another is to confirm it or send it back. The clock runs. */
    DECLINE_PROPOSED,
    /** The second person did not agree with declining; the service decides afresh. The clock runs. */
    SENT_BACK,
    /** A service has said no, with a reason and advice. */
    DECLINED,
    /** The setting asked for the decline to be looked at again; somebody else decides. */
    CHALLENGED,
    /** A specialist has had the first contact. The clock has stopped. */
    FIRST_SEEN,
    /** Nothing more is to be done. */
    CLOSED;

    /** Whether somebody of the service is to decide now. */
    public boolean isToDecide() {
        return switch (this) {
            case RECEIVED, INFORMATION_GIVEN, REDIRECTED, DECLINE_PROPOSED, SENT_BACK, CHALLENGED -> true;
            case INFORMATION_ASKED, ACCEPTED, DECLINED, FIRST_SEEN, CLOSED -> false;
        };
    }

    /** Whether there is no answer yet, whoever is to act next. */
    public boolean isUndecided() {
        return isToDecide() || this == INFORMATION_ASKED;
    }
}

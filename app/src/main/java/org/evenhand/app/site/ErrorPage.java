package org.evenhand.app.site;

/**
 * What went wrong, in words a person can use.
 *
 * @param answersWereSent whether a form was being sent, so that the page says what happened to the answers
 */
public record ErrorPage(Kind kind, boolean answersWereSent) {

    /** Each has its own words in words/errors.properties. */
    public enum Kind {
        FORBIDDEN,
        NOT_FOUND,
        NOT_UNDERSTOOD,
        TOO_LARGE,
        FAILED,
        UNAVAILABLE
    }
}

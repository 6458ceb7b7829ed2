package org.evenhand.app.access;

/**
 * A service stopped the clock of a request, or set it going again. Says nothing of why: the record does.
 *
 * @param stands whether it stands still now
 */
public record ClockMoved(RequestId id, boolean stands) {}

package org.evenhand.app.access;

/**
 * A service decided something of a request, and it stands somewhere else now. Says nothing of whom it is about.
 *
 * @param state where it stands after the decision
 */
public record RequestDecided(RequestId id, RequestState state) {}

package org.evenhand.app.access.web;

import java.util.List;

/**
 * What specialists of a service have taken, and who of them still is to be seen.
 *
 * @param toSee whom nobody has seen yet, who waits longest first
 * @param seen whom somebody has seen, and whose request is open
 */
public record TakenPage(List<Row> toSee, List<Row> seen) {

    /**
     * One request.
     *
     * @param specialist who took it; or that they no longer work here, so that somebody else has to take it
     * @param waited since it was asked, in words
     */
    public record Row(RequestView view, String specialist, String waited) {}
}

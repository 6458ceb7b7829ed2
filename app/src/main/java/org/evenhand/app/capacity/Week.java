package org.evenhand.app.capacity;

import java.time.LocalDate;
import org.evenhand.vocabulary.Profession;

/**
 * Days of one role in one week, at one service.
 *
 * @param startsOn its Monday
 * @param funded paid for, filled or vacant
 * @param filled of people who are in post
 * @param statutory promised to statutory work; not for requests of settings
 * @param lent of its own, to others
 * @param borrowed from others
 * @param booked promised to requests and visits
 */
public record Week(
        Profession profession,
        LocalDate startsOn,
        Days funded,
        Days filled,
        Days statutory,
        Days lent,
        Days borrowed,
        Days booked) {

    public Days vacant() {
        return funded.minus(filled);
    }

    /** Left for settings: what may still be promised. */
    public Days left() {
        return filled.plus(borrowed).minus(committed());
    }

    /** Promised already: to statutory work, to others and to settings. */
    public Days committed() {
        return statutory.plus(lent).plus(booked);
    }
}

package org.evenhand.app.coalition;

import java.time.LocalDate;

/**
 * A change of where an ask or a commitment stands.
 *
 * @param state where it stands since
 * @param on the day it happened
 * @param source where that can be read
 * @param note may be empty
 */
public record Move(State state, LocalDate on, String source, String note) {}

package org.evenhand.app.access;

import java.time.LocalDate;

/**
 * A specialist had the first contact that a request asked for.
 *
 * @param on the day it took place
 */
public record FirstSeen(RequestId id, LocalDate on) {}

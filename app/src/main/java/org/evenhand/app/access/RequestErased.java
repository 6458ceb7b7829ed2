package org.evenhand.app.access;

import java.time.LocalDate;

/**
 * What was personal in a request is gone; what others keep on it must go too.
 *
 * @param on the day, in England
 */
public record RequestErased(RequestId id, LocalDate on) {}

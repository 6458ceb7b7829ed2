package org.evenhand.app.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** From when to when, as the clocks of England show it. */
public record Span(Instant from, Instant to) {

    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    public Span {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "A visit from %s to %s does not end after it begins. Give a later end.".formatted(from, to));
        }
    }

    /**
     * Empty where it does not end after it begins, or where one of its times does not exist because the clocks go forward in that hour. Of an
     * hour that comes twice because they go back, the first is meant.
     */
    public static Optional<Span> on(LocalDate day, LocalTime from, LocalTime to) {
        ZoneRules rules = ENGLAND.getRules();
        LocalDateTime begins = day.atTime(from);
        LocalDateTime ends = day.atTime(to);
        return to.isAfter(from)
                        && !rules.getValidOffsets(begins).isEmpty()
                        && !rules.getValidOffsets(ends).isEmpty()
                ? Optional.of(new Span(
                        begins.atZone(ENGLAND).toInstant(), ends.atZone(ENGLAND).toInstant()))
                : Optional.empty();
    }

    public LocalDate day() {
        return from.atZone(ENGLAND).toLocalDate();
    }

    public LocalTime begins() {
        return from.atZone(ENGLAND).toLocalTime();
    }

    public LocalTime ends() {
        return to.atZone(ENGLAND).toLocalTime();
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}

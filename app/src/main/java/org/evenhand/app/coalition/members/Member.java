package org.evenhand.app.coalition.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An organisation that asked to join, or was entered by a campaigner.
 *
 * @param nation where it works, if it said so
 * @param website may be empty
 * @param mayBeNamed whether it agreed to be named in public
 * @param moves what happened since it asked, in the order in which it was recorded
 */
public record Member(
        MemberId id,
        String name,
        Sector sector,
        Optional<Nation> nation,
        String website,
        boolean mayBeNamed,
        LocalDate requestedOn,
        List<Move> moves) {

    public Member {
        moves = List.copyOf(moves);
    }

    /**
     * Something that changed where it stands.
     *
     * @param on the day it happened
     * @param evidence what showed it
     */
    public record Move(Change change, Standing standing, LocalDate on, Evidence evidence) {}

    public Standing standing() {
        return moves.isEmpty() ? Standing.REQUESTED : moves.getLast().standing();
    }

    /** Whether it belonged on this day: by the last thing that had happened until then. */
    public boolean belongedOn(LocalDate day) {
        return moves.stream()
                .filter(move -> !move.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(move -> move.standing() == Standing.CONFIRMED)
                .isPresent();
    }

    /** The day since which it belongs. */
    public Optional<LocalDate> since() {
        return standing() == Standing.CONFIRMED ? Optional.of(moves.getLast().on()) : Optional.empty();
    }

    /** What shows that it belongs, or why not. */
    public Optional<Evidence> evidence() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.getLast().evidence());
    }
}

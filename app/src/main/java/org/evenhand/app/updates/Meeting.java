package org.evenhand.app.updates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting with others.
 *
 * @param summary what came of it, or empty
 * @param source where its minutes or a report can be read, or empty
 * @param isPublic whether everybody may see it
 * @param asks keys of the asks it served
 */
public record Meeting(
        UUID id,
        LocalDate held,
        String title,
        String summary,
        String source,
        boolean isPublic,
        List<Party> parties,
        List<String> asks,
        List<Action> actions) {

    public Meeting {
        parties = List.copyOf(parties);
        asks = List.copyOf(asks);
        actions = List.copyOf(actions);
    }

    /** A body that was there; in what posts people came for it, or empty. */
    public record Party(String body, String represented) {}

    /** Something it left to be done, by which organisation, by when. */
    public record Action(UUID id, String what, String owner, LocalDate due, Optional<Done> done) {

        public boolean isOverdueOn(LocalDate day) {
            return done.isEmpty() && day.isAfter(due);
        }
    }

    /** When it was done, and what shows it. */
    public record Done(LocalDate on, String evidence) {}
}

package org.evenhand.app.notices;

import java.time.Instant;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.notices.WayOfService.Reaching;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.engine.clock.Deadline;

/**
 * A notice to one person, without its text.
 *
 * @param about which of its kind: "ACCEPTED.1", a recommendation, a change of provider
 * @param sender for which organisation it is sent
 * @param recipient the organisation of the person
 * @param settledAt when it was accepted, came back or was given up
 * @param otherwise how it was served in another way than by mail
 */
public record Notice(
        NoticeId id,
        RequestId request,
        NoticeKind kind,
        String about,
        OrganisationId sender,
        OrganisationId recipient,
        AccountId account,
        NoticeState state,
        Instant queuedAt,
        Optional<Instant> settledAt,
        Optional<Served> otherwise) {

    /** How and when it reached the person; empty while it has not, also where it can be read on this site. */
    public Optional<Served> served() {
        return otherwise.or(() -> state == NoticeState.DELIVERED
                ? settledAt.map(at -> new Served(Reaching.EMAIL, Deadline.dayOf(at)))
                : Optional.empty());
    }
}

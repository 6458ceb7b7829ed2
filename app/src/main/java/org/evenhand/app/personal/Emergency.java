package org.evenhand.app.personal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;

/**
 * That somebody opened a child's record who may not see it otherwise.
 *
 * @param openedFor the organisation of who opened it
 * @param endsAt when it ends, or ended, whatever came first
 * @param outcome what the review found; absent until then
 */
public record Emergency(
        UUID id,
        RequestId request,
        UUID openedBy,
        OrganisationId openedFor,
        Reason reason,
        Instant openedAt,
        Instant endsAt,
        Optional<Outcome> outcome) {

    /** Why it may be opened. */
    public enum Reason {
        CHILD_IN_DANGER,
        HEALTH_EMERGENCY,
        CHILD_MISSING,
        NOBODY_ELSE_REACHED
    }

    /** What somebody else found when they looked at it. */
    public enum Outcome {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}

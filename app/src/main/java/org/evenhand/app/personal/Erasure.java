package org.evenhand.app.personal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;

/**
 * That a family asked for a child's record to be destroyed.
 *
 * @param proposedBy the account that recorded it
 * @param decidedBy the other account; absent until then
 */
public record Erasure(
        UUID id,
        RequestId request,
        Reason reason,
        State state,
        UUID proposedBy,
        Instant proposedAt,
        Optional<UUID> decidedBy) {

    /** Why it may be asked for: Article 17(1) of the UK GDPR. */
    public enum Reason {
        NO_LONGER_NEEDED,
        CONSENT_TAKEN_BACK,
        OBJECTED,
        UNLAWFUL
    }

    /** Where it stands. */
    public enum State {
        PROPOSED,
        DONE,
        REFUSED
    }
}

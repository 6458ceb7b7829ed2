package org.evenhand.app.visits;

import java.time.Instant;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;

/**
 * Something was agreed about a visit, or is to be. Says nothing of whom it is about, and names nobody.
 *
 * @param about the request it belongs to; where it belongs to none, its own identifier, as in {@link Visit#reference}
 * @param when as it stood after this change; a later change has an event of its own
 * @param at when it was done
 * @param revision counts the changes of this visit
 * @param bySetting whether the setting did it, rather than the specialist or a hand-over
 */
public record VisitChanged(
        VisitId id,
        RequestId about,
        OrganisationId setting,
        OrganisationId service,
        AccountId specialist,
        Visit.Mode mode,
        Span when,
        What what,
        Instant at,
        int revision,
        boolean bySetting) {

    /** What was done. That it took place, or did not, is told nobody by mail: both sides were there. */
    public enum What {
        PROPOSED,
        MOVED,
        CONFIRMED,
        ANOTHER_ASKED,
        CANCELLED
    }

    static VisitChanged of(Visit visit, What what, boolean bySetting) {
        return new VisitChanged(
                visit.id(),
                visit.request().orElseGet(() -> new RequestId(visit.id().value())),
                visit.setting(),
                visit.service(),
                visit.specialist(),
                visit.mode(),
                visit.when(),
                what,
                visit.movedAt(),
                visit.revision(),
                bySetting);
    }
}

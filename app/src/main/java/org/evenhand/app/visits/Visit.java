package org.evenhand.app.visits;

import java.time.Instant;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;

/**
 * A visit without what was written of it: {@link Visits#open} gives that.
 *
 * @param request it belongs to; absent where the work is with the whole setting
 * @param setting whom the specialist visits
 * @param service for whom the specialist works
 * @param reason why it did not take place: a code of the pack visit-terms
 * @param revision counts up with each change, from 0
 * @param movedAt when it was last changed
 */
public record Visit(
        VisitId id,
        Optional<RequestId> request,
        OrganisationId setting,
        OrganisationId service,
        AccountId specialist,
        Mode mode,
        Span when,
        VisitState state,
        Optional<String> reason,
        int revision,
        Instant movedAt) {

    /** How they meet. */
    public enum Mode {
        IN_PERSON,
        REMOTE
    }

    /**
     * What was written.
     *
     * @param visitor the name of who comes
     * @param about what the visit is for; may be empty
     * @param answer what the setting answered; may be empty
     */
    public record Words(String visitor, String about, String answer) {

        /** Nothing of it is printed. */
        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    /** What people say on the telephone: the request's, or its own where it belongs to none. */
    public String reference() {
        return request.orElseGet(() -> new RequestId(id.value())).reference();
    }

    /** Whether it is agreed or proposed and has not begun. */
    public boolean isToCome(Instant now) {
        return isOpen() && when.from().isAfter(now);
    }

    /** Whether it is still to come about. */
    public boolean isOpen() {
        return !VisitLifecycle.TABLE.open(state).isEmpty();
    }
}

package org.evenhand.app.access;

import java.time.Clock;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;

/** Decides what becomes of a request, for the service that acts. */
@Service
public class Triaging {

    private final Clock clock;

    Triaging(Clock clock) {
        this.clock = clock;
    }

    /** The same by another clock: for the demonstration, which tells of days gone by. */
    public Triaging at(Clock other) {
        return new Triaging(other);
    }

    /** @param specialist a colleague with that role */
    public Outcome accept(RequestId id, AccountId specialist) {
        throw new IllegalStateException("%s %s %s".formatted(id, specialist, clock));
    }

    public Outcome redirect(RequestId id, OrganisationId to) {
        throw new IllegalStateException("%s %s %s".formatted(id, to, clock));
    }

    public Outcome decline(RequestId id, DeclineReason reason) {
        throw new IllegalStateException("%s %s %s".formatted(id, reason, clock));
    }
}

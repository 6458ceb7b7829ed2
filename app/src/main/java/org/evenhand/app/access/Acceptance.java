package org.evenhand.app.access;

import java.util.Optional;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.AccountId;
import org.evenhand.vocabulary.Profession;

/**
 * A yes, as a service says it.
 *
 * @param specialist a colleague with that role
 * @param days promised with it; empty where none are promised yet
 */
public record Acceptance(AccountId specialist, Optional<Promised> days) {

    public static Acceptance by(AccountId specialist) {
        return new Acceptance(specialist, Optional.empty());
    }

    /** @param days in each of the weeks */
    public record Promised(Profession profession, Weeks weeks, Days days) {}
}

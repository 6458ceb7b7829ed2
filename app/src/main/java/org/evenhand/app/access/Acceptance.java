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
 * @param supportMode how the service helps: a code of the pack access-terms; empty where that is not decided yet
 * @param days promised with it; empty where none are promised yet
 */
public record Acceptance(AccountId specialist, Optional<String> supportMode, Optional<Promised> days) {

    public static Acceptance by(AccountId specialist) {
        return new Acceptance(specialist, Optional.empty(), Optional.empty());
    }

    /** @param days in each of the weeks */
    public record Promised(Profession profession, Weeks weeks, Days days) {}
}

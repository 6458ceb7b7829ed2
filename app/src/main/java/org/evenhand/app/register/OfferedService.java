package org.evenhand.app.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/**
 * What one organisation offers. Public.
 *
 * @param owner the organisation that offers it and answers requests
 * @param needs it helps with; empty for any
 * @param fromAge in years, at least 0
 * @param toAge in years, at most 25, the last that is included
 * @param home the authority it belongs to
 * @param sharedWith authorities whose settings it also helps when they have nobody
 * @param nextCapacity the day from which it can begin with somebody new; absent where it does not say
 */
public record OfferedService(
        ServiceId id,
        OrganisationId owner,
        String name,
        Profession profession,
        Set<Need> needs,
        int fromAge,
        int toAge,
        Mode mode,
        LaCode home,
        Set<LaCode> sharedWith,
        Optional<LocalDate> nextCapacity,
        LocalDate checkedOn) {

    /** Nobody older is helped, in years. */
    public static final int OLDEST = 25;

    public OfferedService {
        needs = Set.copyOf(needs);
        sharedWith = Set.copyOf(sharedWith);
        if (fromAge < 0 || toAge > OLDEST || fromAge > toAge) {
            throw new IllegalArgumentException("The service “%s” is for ages %d to %d; ages lie between 0 and 25."
                    .formatted(name, fromAge, toAge));
        }
    }

    /** Whether it helps somebody of any of these ages. */
    boolean helpsBetween(int youngest, int oldest) {
        return fromAge <= oldest && youngest <= toAge;
    }

    boolean helpsWith(Need need) {
        return needs.isEmpty() || needs.contains(need);
    }

    /** Whether it helps settings of this authority, of its own or by sharing. */
    public boolean serves(LaCode area) {
        return home.equals(area) || sharedWith.contains(area);
    }

    /** The same, confirmed on this day. */
    public OfferedService confirmedOn(LocalDate day) {
        return new OfferedService(
                id, owner, name, profession, needs, fromAge, toAge, mode, home, sharedWith, nextCapacity, day);
    }

    /** How it works. */
    public enum Mode {
        IN_PERSON,
        REMOTE,
        BOTH
    }
}

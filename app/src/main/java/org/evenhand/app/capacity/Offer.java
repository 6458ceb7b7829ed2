package org.evenhand.app.capacity;

import java.util.OptionalInt;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * Days of a role that a service would lend to others. Public.
 *
 * @param home the authority the lender belongs to
 * @param days in each week, at most, over all that are lent by it
 * @param kilometres how far somebody would travel from the lender; absent where it is remote only
 * @param terms what is agreed by asking; names nobody
 * @param isOpen whether it may be asked of: false once the lender closed it. After its last week it has ended whatever stands here
 * @param left in each week of it, at least: what is not lent by it yet
 */
public record Offer(
        OfferId id,
        OrganisationId lender,
        LaCode home,
        Profession profession,
        Days days,
        Weeks weeks,
        Mode mode,
        OptionalInt kilometres,
        String terms,
        boolean isOpen,
        Days left) {

    /** How somebody who is lent works. */
    public enum Mode {
        IN_PERSON,
        REMOTE,
        BOTH
    }
}

package org.evenhand.app.capacity;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;

/**
 * Days that one service asks of another, or has from it. Public.
 *
 * @param area the authority the borrower belongs to
 * @param days in each week
 * @param askedOn the day it was asked
 * @param used what was used of it, as the borrower says, the first week first
 */
public record Loan(
        LoanId id,
        Offer offer,
        OrganisationId borrower,
        LaCode area,
        Days days,
        Weeks weeks,
        LoanState state,
        LocalDate askedOn,
        List<Used> used) {

    public Loan {
        used = List.copyOf(used);
    }

    /** Days used in the week that starts on this Monday. */
    public record Used(LocalDate week, Days days) {}

    /** Whether its last week is over. */
    public boolean isOver(LocalDate today) {
        return weeks.to().plusDays(6).isBefore(today);
    }
}

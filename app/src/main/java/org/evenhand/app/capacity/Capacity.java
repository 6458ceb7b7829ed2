package org.evenhand.app.capacity;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who has how many days, and who lends them to whom. All of it is public. */
@Service
@Transactional(readOnly = true)
public class Capacity {

    private final CapacityTable table;
    private final LendingTable lending;

    Capacity(CapacityTable table, LendingTable lending) {
        this.table = table;
        this.lending = lending;
    }

    /** What a service said of these weeks, by profession and week. */
    public List<Week> of(OrganisationId service, Weeks weeks) {
        return table.weeks(service, weeks);
    }

    /** Offers that are not over on the first day of this week, the first to begin first. */
    public List<Offer> offers(Weeks from) {
        return lending.offers(from.from());
    }

    public Optional<Offer> find(OfferId id) {
        return lending.offer(id);
    }

    /** All that was ever asked or lent, the latest first. */
    public List<Loan> loans() {
        return lending.loans();
    }

    /** What this service lends, borrows, is asked for and asks. */
    public List<Loan> loansOf(OrganisationId service) {
        return lending.loansOf(service);
    }

    /** How many requests for its days a service has not answered; what was asked for weeks that are over has lapsed. */
    public int unansweredBy(OrganisationId lender, Weeks now) {
        return lending.unanswered(lender, now.from());
    }

    public Optional<Loan> find(LoanId id) {
        return lending.loan(id);
    }
}

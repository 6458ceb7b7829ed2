package org.evenhand.app.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.capacity.Capacity;
import org.evenhand.app.capacity.Loan;
import org.evenhand.app.capacity.LoanState;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;

/** Whom the specialists of a service visit: settings of its own authority, and of each authority that has days of it on loan. */
@Service
public class VisitableSettings {

    private final Accounts accounts;
    private final Capacity capacity;
    private final Clock clock;

    VisitableSettings(Accounts accounts, Capacity capacity, Clock clock) {
        this.accounts = accounts;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Of the service that acts, its own authority's first. */
    public List<Organisation> list() {
        OrganisationId service = new OrganisationId(Acting.current().organisation());
        return Stream.concat(
                        accounts.find(service).flatMap(Organisation::authority).stream(),
                        capacity.loansOf(service).stream()
                                .filter(loan -> isLent(loan, service))
                                .map(Loan::area))
                .distinct()
                .flatMap(authority -> accounts.settingsOf(authority).stream())
                .toList();
    }

    boolean has(OrganisationId setting) {
        return list().stream().anyMatch(one -> one.id().equals(setting));
    }

    private boolean isLent(Loan loan, OrganisationId service) {
        return loan.state() == LoanState.ACCEPTED
                && loan.offer().lender().equals(service)
                && !loan.isOver(LocalDate.now(clock));
    }
}

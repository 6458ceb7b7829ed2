package org.evenhand.app.register;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation keeps on the register, and what of it wants confirming. */
@Service
@Transactional(readOnly = true)
public class Keeping {

    private final RegisterTable table;
    private final Freshness freshness;

    Keeping(RegisterTable table, Freshness freshness) {
        this.table = table;
        this.freshness = freshness;
    }

    /** The longest unconfirmed first. */
    public List<ServiceEntry> servicesOf(OrganisationId owner) {
        return table.of(owner);
    }

    /** Those that nobody confirmed for too long. */
    public List<ServiceEntry> staleOf(OrganisationId owner) {
        return table.of(owner).stream()
                .filter(entry -> freshness.isStale(entry.offered().checkedOn()))
                .toList();
    }

    /** Empty where it belongs to another. */
    public Optional<ServiceEntry> find(ServiceId id, OrganisationId owner) {
        return table.find(id).filter(entry -> entry.offered().owner().equals(owner));
    }
}

package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations a request concerns: for modules that hear of it before anybody acts. */
@Service
@Transactional(readOnly = true)
public class Concerned {

    private final PartiesTable table;

    Concerned(PartiesTable table) {
        this.table = table;
    }

    /** @param service that is to answer; absent while no service of the area has joined */
    public record Parties(OrganisationId setting, AccountId askedBy, Optional<OrganisationId> service, LaCode area) {}

    /** Empty once it is erased. */
    public Optional<Parties> of(RequestId request) {
        return table.of(request);
    }

    /** Those that are neither declined nor closed and wait for or are with the service that acts, the oldest first. */
    public List<RequestId> openWith(OrganisationId service) {
        return table.openWith(service);
    }
}

package org.evenhand.app.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.people.OrganisationId;

/**
 * That a service stops answering requests.
 *
 * @param endsOn its last day
 * @param successor who takes over from the next day; absent where nobody does
 * @param askAt where those concerned can ask: of the service, not of a person
 */
public record ProviderChange(
        UUID id, OrganisationId service, LocalDate endsOn, Optional<OrganisationId> successor, String askAt) {

    /** Whether it is theirs who end, or who take over. */
    boolean concerns(OrganisationId organisation) {
        return service.equals(organisation)
                || successor.filter(organisation::equals).isPresent();
    }
}

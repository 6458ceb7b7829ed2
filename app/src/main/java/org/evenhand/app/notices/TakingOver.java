package org.evenhand.app.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.people.OrganisationId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Gives the open requests of a service that ended to the one that takes over, from the day after its last: each in a transaction of its own,
 * as a hand-over like any other. What comes to the service later follows at the next look, and always before anybody of either service sees a
 * page: nobody reads on after the last day. A decline that waits for a second person stays with the old service until that person decided.
 */
@Service
public class TakingOver {

    private final ChangeTable table;
    private final Concerned concerned;
    private final Triaging triaging;
    private final Telling telling;
    private final Clock clock;

    TakingOver(ChangeTable table, Concerned concerned, Triaging triaging, Telling telling, Clock clock) {
        this.table = table;
        this.concerned = concerned;
        this.triaging = triaging;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void look() {
        handOver(LocalDate.now(clock));
    }

    /** Those changes that this organisation has part in, before one of its people sees anything. */
    public void lookFor(OrganisationId organisation) {
        handOver(LocalDate.now(clock), change -> change.concerns(organisation));
    }

    /** @return how many requests went to another service now */
    int handOver(LocalDate today) {
        return handOver(today, change -> true);
    }

    private int handOver(LocalDate today, Predicate<ProviderChange> which) {
        int handed = 0;
        List<ProviderChange> over = table.over(today).stream().filter(which).toList();
        for (ProviderChange change : over) {
            OrganisationId service = change.service();
            List<RequestId> open = telling.actingFor(service, () -> concerned.openWith(service));
            for (RequestId request : open) {
                Outcome outcome = telling.actingFor(
                        service,
                        () -> triaging.redirect(request, change.successor().orElseThrow()));
                handed += outcome instanceof Outcome.Done ? 1 : 0;
            }
        }
        return handed;
    }
}

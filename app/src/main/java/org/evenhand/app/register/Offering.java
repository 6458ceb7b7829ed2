package org.evenhand.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the organisation that acts offers, and that it is still right. What belongs to another is refused by the database as well. */
@Service
public class Offering {

    private final RegisterTable table;
    private final Catchments catchments;
    private final Ledger ledger;
    private final Clock clock;

    Offering(RegisterTable table, Catchments catchments, Ledger ledger, Clock clock) {
        this.table = table;
        this.catchments = catchments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Offered {

        /** It is saved, as this edition. */
        record Saved(ServiceId id, int edition) implements Offered {}

        /** Somebody changed it meanwhile; nothing was written. */
        record ChangedMeanwhile(ServiceEntry now) implements Offered {}

        /** The organisation that acts has no such service. */
        record NotYours() implements Offered {}
    }

    /** Adds it, or replaces what was said of it before, without a question for the edition: for what a machine enters. */
    @Transactional
    public void offer(OfferedService service) {
        Optional<ServiceEntry> before = table.find(service.id());
        ServiceEntry entry =
                before.map(entryBefore -> entryBefore.withOffered(service)).orElseGet(() -> ServiceEntry.of(service));
        save(entry, before);
    }

    /** Adds a service of the organisation that acts. */
    @Transactional
    public Offered add(ServiceEntry entry) {
        save(entry, Optional.empty());
        return new Offered.Saved(entry.id(), 1);
    }

    /** Changes a service; {@code entry.edition()} is the edition that was read. */
    @Transactional
    public Offered change(ServiceEntry entry) {
        Optional<ServiceEntry> before = table.lock(entry.id());
        if (before.isEmpty()
                || !before.get().offered().owner().equals(entry.offered().owner())) {
            return new Offered.NotYours();
        }
        if (before.get().edition() != entry.edition()) {
            return new Offered.ChangedMeanwhile(before.get());
        }
        save(entry, before);
        return new Offered.Saved(entry.id(), entry.edition() + 1);
    }

    /** Says that all of it is still right today. */
    @Transactional
    public Offered confirm(ServiceId id, OrganisationId owner) {
        Optional<ServiceEntry> before = table.lock(id);
        if (before.isEmpty() || !before.get().offered().owner().equals(owner)) {
            return new Offered.NotYours();
        }
        LocalDate today = LocalDate.now(clock);
        table.confirm(id, today, clock.instant());
        ledger.append(Happening.of("ServiceConfirmed", id.value())
                .with("owner", owner.value())
                .with("before", before.get().offered().checkedOn())
                .with("on", today));
        return new Offered.Saved(id, before.get().edition());
    }

    /** Works from this place as well, or changes what is said of a place it works from. */
    @Transactional
    public Offered place(ServiceId id, Location location) {
        Optional<ServiceEntry> service = table.lock(id);
        if (service.isEmpty() || !service.get().offered().owner().equals(location.owner())) {
            return new Offered.NotYours();
        }
        table.save(location);
        table.connect(id, location.id());
        touched(service.get(), "ServicePlaced", location.id());
        return new Offered.Saved(id, service.get().edition() + 1);
    }

    /** Works no longer from this place. The place goes with its last service. */
    @Transactional
    public Offered leave(ServiceId id, LocationId location, OrganisationId owner) {
        Optional<ServiceEntry> service = table.lock(id);
        boolean isThere = service.isPresent()
                && service.get().offered().owner().equals(owner)
                && service.get().locations().stream().anyMatch(one -> one.id().equals(location));
        if (!isThere) {
            return new Offered.NotYours();
        }
        table.disconnect(id, location);
        touched(service.get(), "ServiceLeftPlace", location);
        return new Offered.Saved(id, service.get().edition() + 1);
    }

    private void touched(ServiceEntry service, String kind, LocationId location) {
        table.countUp(service.id(), clock.instant());
        ledger.append(Happening.of(kind, service.id().value())
                .with("owner", service.offered().owner().value())
                .with("location", location.value()));
    }

    private void save(ServiceEntry entry, Optional<ServiceEntry> before) {
        table.save(entry, catchments.servedBy(entry), clock.instant());
        OfferedService service = entry.offered();
        List<String> changed =
                before.map(was -> Differences.between(was, entry)).orElse(List.of());
        ledger.append(Happening.of(
                        before.isEmpty() ? "ServiceOffered" : "ServiceChanged",
                        service.id().value())
                .with("owner", service.owner().value())
                .with("profession", service.profession())
                .with("area", service.home())
                .with("sharedWith", service.sharedWith().stream().sorted().toList())
                .with("reach", entry.reach())
                .with("status", entry.status())
                .with("changed", changed));
    }
}

package org.evenhand.app.personal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestErased;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases why a record was opened in an emergency, when it is long over, and at once where the record itself is erased. */
@Service
class ForgettingEmergencies implements Forgetting {

    static final String RULE = "personal.emergency";

    private final EmergencyTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingEmergencies(EmergencyTable table, RetentionPeriods periods, Ledger ledger, Clock clock) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        return erase(Optional.empty(), periods.keptSince(RULE), LocalDate.now(clock));
    }

    @ApplicationModuleListener
    void hear(RequestErased event) {
        erase(Optional.of(event.id().value()), Instant.EPOCH, event.on());
    }

    private int erase(Optional<UUID> request, Instant before, LocalDate today) {
        List<UUID> erased = table.erase(request, before, today);
        erased.forEach(emergency -> ledger.append(periods.erased("EmergencyErased", emergency, RULE)));
        return erased.size();
    }
}

package org.evenhand.app.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.holdings.HeldColumn.Why;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is held on a child here: that a record was to be destroyed, which stays to show why the rest is gone; and who opened it in an emergency. */
@Service
@Order(60)
class PersonalHolding implements Holding {

    private static final String OF_REQUEST = "t.request = :request";

    private final EmergencyTable emergencies;
    private final Ledger ledger;

    PersonalHolding(EmergencyTable emergencies, Ledger ledger) {
        this.emergencies = emergencies;
        this.ledger = ledger;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(erasure(), emergency());
    }

    @Override
    public void erase(UUID request, LocalDate today) {
        emergencies
                .erase(Optional.of(request), Instant.EPOCH, today)
                .forEach(emergency ->
                        ledger.append(Happening.of("EmergencyErased", emergency).with("because", "ASKED")));
    }

    private static HeldTable erasure() {
        return HeldTable.named("personal.erasure", OF_REQUEST)
                .shows("id", "request", "reason", "state", "proposed_at", "decided_at")
                .professionals("proposed_by", "decided_by")
                .organisations("setting", "service");
    }

    private static HeldTable emergency() {
        return HeldTable.named("personal.emergency", OF_REQUEST)
                .sealedUnder("t.subject_key")
                .shows("id", "request", "reason")
                .opens("words_sealed", EmergencyTable.WORDS)
                .shows("opened_at", "ends_at", "ended_at", "outcome")
                .opens("review_sealed", EmergencyTable.REVIEW)
                .shows("reviewed_at", "erased_on")
                .professionals("opened_by", "reviewed_by")
                .organisations("opened_for", "setting", "service")
                .leavesOut(Why.KEY, "subject_key");
    }
}

package org.evenhand.app.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.holdings.HeldColumn.Why;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is held on a child here: the visits of their request. */
@Service
@Order(40)
class VisitHolding implements Holding {

    private final VisitTable table;
    private final Ledger ledger;

    VisitHolding(VisitTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(HeldTable.named("visits.visit", "t.request = :request")
                .sealedUnder("t.subject_key")
                .shows("id", "request", "mode", "starts_at", "ends_at", "state", "reason")
                .opens("visitor_sealed", VisitTable.VISITOR)
                .opens("about_sealed", VisitTable.ABOUT)
                .opens("answer_sealed", VisitTable.ANSWER)
                .professionals("specialist")
                .organisations("setting", "service")
                .shows("moved_at", "erased_on")
                .leavesOut(Why.KEY, "subject_key")
                .leavesOut(Why.ORDER, "revision"));
    }

    @Override
    public void erase(UUID request, LocalDate today) {
        table.erase(Instant.EPOCH, Optional.of(new RequestId(request)), today)
                .forEach(visit ->
                        ledger.append(Happening.of("VisitErased", visit).with("because", "ASKED")));
    }
}

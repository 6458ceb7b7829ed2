package org.evenhand.app.personal;

import java.util.List;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is held on a child here: that a record was to be destroyed. It stays, to show why the rest is gone. */
@Service
@Order(60)
class PersonalHolding implements Holding {

    @Override
    public List<HeldTable> tables() {
        return List.of(HeldTable.named("personal.erasure", "t.request = :request")
                .shows("id", "request", "reason", "state", "proposed_at", "decided_at")
                .professionals("proposed_by", "decided_by")
                .organisations("setting", "service"));
    }
}

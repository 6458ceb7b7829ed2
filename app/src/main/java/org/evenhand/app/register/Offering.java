package org.evenhand.app.register;

import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the organisation that acts offers. */
@Service
public class Offering {

    private final RegisterTable table;
    private final Ledger ledger;

    Offering(RegisterTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    /** Adds it, or replaces what was said of it before. Its owner must be the organisation that acts: the database sees to it. */
    @Transactional
    public void offer(OfferedService service) {
        table.save(service);
        ledger.append(Happening.of("ServiceOffered", service.id().value())
                .with("owner", service.owner().value())
                .with("profession", service.profession())
                .with("area", service.home())
                .with("sharedWith", service.sharedWith().stream().sorted().toList()));
    }
}

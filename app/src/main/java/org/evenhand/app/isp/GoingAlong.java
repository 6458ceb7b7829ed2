package org.evenhand.app.isp;

import org.evenhand.app.access.RequestDecided;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a plan to the service that its request is passed on to. In the transaction of passing on, not after it: a request that is with one
 * service while its plan is with another would show the plan to the wrong one.
 */
@Service
class GoingAlong {

    private final PlanTable table;
    private final Ledger ledger;

    GoingAlong(PlanTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(RequestDecided event) {
        if (event.state() == RequestState.REDIRECTED) {
            table.goAlong(event.id())
                    .forEach(gone -> ledger.append(
                            Happening.of("PlanWentAlong", gone.plan().value())
                                    .with("request", event.id())
                                    .with("to", gone.to().value())));
        }
    }
}

package org.evenhand.app.notices;

import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.Requests;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.springframework.stereotype.Component;

/** Lets a test have an event heard at once, where the product hears it a moment later in a thread of its own. */
@Component
class HearingAtOnce {

    private final Notifying notifying;

    HearingAtOnce(
            Concerned concerned,
            Requests requests,
            Accounts accounts,
            Telling telling,
            FamiliesToTell families,
            Reasons reasons,
            Ledger ledger) {
        notifying = new Notifying(concerned, requests, accounts, telling, families, reasons, ledger);
    }

    Notifying notifying() {
        return notifying;
    }
}

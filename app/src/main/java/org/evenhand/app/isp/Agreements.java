package org.evenhand.app.isp;

import java.util.Optional;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.Consents;
import org.springframework.stereotype.Component;

/** Reads from what a family said of a request whether the plan may go with the child. */
@Component
class Agreements {

    private final Consents consents;

    Agreements(Consents consents) {
        this.consents = consents;
    }

    Agreement of(Optional<RequestId> request) {
        return request.map(this::recorded).orElseGet(Agreement.ToBeSaid::new);
    }

    private Agreement recorded(RequestId request) {
        Optional<Consents.Recorded> kept = consents.find(request);
        if (kept.filter(Consents.Recorded::isWithdrawn).isPresent()) {
            return new Agreement.Missing(request, Agreement.Why.TAKEN_BACK);
        }
        return kept.map(Consents.Recorded::consent)
                .map(consent -> switch (consent) {
                    case Consent.Given given -> given(request, given);
                    case Consent.NotYet none -> new Agreement.Missing(request, Agreement.Why.NOT_ASKED);
                })
                .orElseGet(() -> new Agreement.Missing(request, Agreement.Why.NOT_ASKED));
    }

    private static Agreement given(RequestId request, Consent.Given given) {
        return switch (given.covers()) {
            case ASK_AND_SHARE -> new Agreement.Recorded(given.on());
            case ASK -> new Agreement.Missing(request, Agreement.Why.ONLY_TO_ASK);
        };
    }
}

package org.evenhand.app.notices;

import org.evenhand.app.ledger.Happening;
import org.evenhand.packs.Packs;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.stereotype.Component;

/** Puts the coded reason of what happened into the words of its pack; they name nobody. */
@Component
class Reasons {

    private final Clocks clocks;
    private final TriageRules rules;

    Reasons(Packs packs) {
        this.clocks = Clocks.from(packs);
        this.rules = TriageRules.from(packs);
    }

    /** Empty where it has none, or none that may be told by mail. */
    String of(Happening happening) {
        String code = happening.facts().getOrDefault("reason", "");
        return switch (happening.kind()) {
            case "RequestClosed" ->
                rules.findClosing(code).map(TriageRules.Closing::label).orElse(code);
            case "ClockStopped", "ClockStarted" ->
                clocks.findStopReason(code).map(Clocks.StopReason::title).orElse(code);
            default -> "";
        };
    }
}

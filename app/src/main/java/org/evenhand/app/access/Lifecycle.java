package org.evenhand.app.access;

import static org.evenhand.app.access.RequestState.ACCEPTED;
import static org.evenhand.app.access.RequestState.CLOSED;
import static org.evenhand.app.access.RequestState.DECLINED;
import static org.evenhand.app.access.RequestState.FIRST_SEEN;
import static org.evenhand.app.access.RequestState.RECEIVED;
import static org.evenhand.app.access.RequestState.REDIRECTED;

import java.util.List;

/** The life of a request: every step there is. What is not in this table cannot happen. */
public final class Lifecycle {

    /** All of it; docs/generated/request-lifecycle.md is printed from it. */
    public static final List<Step> STEPS = List.of(
            new Step(RECEIVED, ACCEPTED, "RequestAccepted", "A triage lead accepts it and names the specialist."),
            new Step(RECEIVED, REDIRECTED, "RequestRedirected", "A triage lead passes it to another service."),
            new Step(RECEIVED, DECLINED, "RequestDeclined", "A triage lead declines it, with a reason."),
            new Step(REDIRECTED, ACCEPTED, "RequestAccepted", "The other service accepts it and names the specialist."),
            new Step(REDIRECTED, REDIRECTED, "RequestRedirected", "The other service passes it on."),
            new Step(REDIRECTED, DECLINED, "RequestDeclined", "The other service declines it, with a reason."),
            new Step(ACCEPTED, FIRST_SEEN, "FirstSeen", "The specialist records the first contact."),
            new Step(FIRST_SEEN, CLOSED, "RequestClosed", "The specialist has nothing more to do."),
            new Step(DECLINED, CLOSED, "RequestClosed", "The service has told the setting what else it can do."));

    private Lifecycle() {}

    /**
     * @param recorded the kind of the ledger's entry
     * @param when who does it, as a sentence
     */
    public record Step(RequestState from, RequestState to, String recorded, String when) {}

    public static boolean allows(RequestState from, RequestState to) {
        return STEPS.stream().anyMatch(step -> step.from() == from && step.to() == to);
    }
}

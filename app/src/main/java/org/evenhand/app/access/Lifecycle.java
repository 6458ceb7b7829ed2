package org.evenhand.app.access;

import static org.evenhand.app.access.RequestState.ACCEPTED;
import static org.evenhand.app.access.RequestState.CHALLENGED;
import static org.evenhand.app.access.RequestState.CLOSED;
import static org.evenhand.app.access.RequestState.DECLINED;
import static org.evenhand.app.access.RequestState.DECLINE_PROPOSED;
import static org.evenhand.app.access.RequestState.FIRST_SEEN;
import static org.evenhand.app.access.RequestState.INFORMATION_ASKED;
import static org.evenhand.app.access.RequestState.INFORMATION_GIVEN;
import static org.evenhand.app.access.RequestState.RECEIVED;
import static org.evenhand.app.access.RequestState.REDIRECTED;
import static org.evenhand.app.access.RequestState.SENT_BACK;

import java.util.List;
import java.util.stream.Stream;

/** The life of a request: every step there is. What is not in this table cannot happen. */
public final class Lifecycle {

    /** All of it; docs/generated/request-lifecycle.md is printed from it. */
    public static final List<Step> STEPS = Stream.of(
                    decided(RECEIVED, "A triage lead"),
                    decided(REDIRECTED, "The other service"),
                    decided(INFORMATION_GIVEN, "A triage lead"),
                    decided(SENT_BACK, "A triage lead"),
                    decided(CHALLENGED, "Somebody else than who declined"),
                    Stream.of(
                            new Step(INFORMATION_ASKED, INFORMATION_GIVEN, "InformationGiven", "The setting answers."),
                            new Step(
                                    INFORMATION_ASKED,
                                    ACCEPTED,
                                    "RequestAccepted",
                                    "The service needs no answer any more and accepts."),
                            new Step(
                                    INFORMATION_ASKED,
                                    REDIRECTED,
                                    "RequestRedirected",
                                    "The service passes it on without an answer."),
                            new Step(DECLINE_PROPOSED, DECLINED, "RequestDeclined", "A second triage lead confirms."),
                            new Step(
                                    DECLINE_PROPOSED,
                                    SENT_BACK,
                                    "DeclineSentBack",
                                    "A second triage lead does not agree."),
                            new Step(ACCEPTED, FIRST_SEEN, "FirstSeen", "The specialist records the first contact."),
                            new Step(
                                    ACCEPTED,
                                    FIRST_SEEN,
                                    "SeenAgain",
                                    "The specialist records the first contact after a hand-over."),
                            new Step(
                                    ACCEPTED,
                                    ACCEPTED,
                                    "RequestHandedOver",
                                    "A triage lead gives it to another specialist."),
                            new Step(
                                    ACCEPTED,
                                    REDIRECTED,
                                    "RequestRedirected",
                                    "The service hands it over to another service."),
                            new Step(
                                    FIRST_SEEN,
                                    ACCEPTED,
                                    "RequestHandedOver",
                                    "A triage lead gives it to another specialist; a second wait begins."),
                            new Step(
                                    FIRST_SEEN,
                                    REDIRECTED,
                                    "RequestRedirected",
                                    "The service hands it over to another service; a second wait begins."),
                            new Step(
                                    FIRST_SEEN,
                                    CLOSED,
                                    "RequestClosed",
                                    "The help was given; or the setting or the service says why none is needed any more."),
                            new Step(
                                    ACCEPTED,
                                    CLOSED,
                                    "RequestClosed",
                                    "The setting or the service says why no help is needed any more."),
                            new Step(
                                    INFORMATION_ASKED,
                                    CLOSED,
                                    "RequestClosed",
                                    "The setting says why no help is needed any more."),
                            new Step(
                                    DECLINE_PROPOSED,
                                    CLOSED,
                                    "RequestClosed",
                                    "The setting says why no help is needed any more."),
                            new Step(
                                    DECLINE_PROPOSED,
                                    SENT_BACK,
                                    "DeclineTakenBack",
                                    "Who proposed to decline takes it back."),
                            new Step(
                                    DECLINED,
                                    CHALLENGED,
                                    "RequestChallenged",
                                    "The setting asks for it to be looked at again."),
                            new Step(
                                    DECLINED,
                                    CLOSED,
                                    "RequestClosed",
                                    "The setting says why no help is needed any more; a service never closes what it declined.")))
            .flatMap(steps -> steps)
            .toList();

    private Lifecycle() {}

    /**
     * @param recorded the kind of the ledger's entry
     * @param when who does it, as a sentence
     */
    public record Step(RequestState from, RequestState to, String recorded, String when) {}

    public static boolean allows(RequestState from, RequestState to) {
        return STEPS.stream().anyMatch(step -> step.from() == from && step.to() == to);
    }

    /** What a service may do with a request that waits for it. */
    private static Stream<Step> decided(RequestState from, String who) {
        return Stream.of(
                new Step(from, ACCEPTED, "RequestAccepted", who + " accepts it and names the specialist."),
                new Step(from, INFORMATION_ASKED, "InformationAsked", who + " asks the setting for more."),
                new Step(from, REDIRECTED, "RequestRedirected", who + " passes it to another service."),
                new Step(
                        from,
                        DECLINED,
                        "RequestDeclined",
                        who + " declines it, with a reason, advice and a next step."),
                new Step(
                        from,
                        DECLINE_PROPOSED,
                        "DeclineProposed",
                        who + " would decline it; its layer is the specialist one."),
                new Step(
                        from,
                        CLOSED,
                        "RequestClosed",
                        "The setting says why no help is needed any more; or, of what left at once, that another procedure has it."));
    }
}

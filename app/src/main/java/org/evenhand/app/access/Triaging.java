package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.access.waits.SecondWaits;
import org.evenhand.app.capacity.Booking;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a request, for the service that acts. Publishes {@link RequestDecided} with every decision. */
@Service
public class Triaging {

    private final RequestTable requests;
    private final DecisionTable decisions;
    private final ReplyClock replyClock;
    private final SecondWaits secondWaits;
    private final Consents consents;
    private final Booking booking;
    private final Accounts accounts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    Triaging(
            RequestTable requests,
            DecisionTable decisions,
            ReplyClock replyClock,
            SecondWaits secondWaits,
            Consents consents,
            Booking booking,
            Accounts accounts,
            Ledger ledger,
            ApplicationEventPublisher events,
            java.time.Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.replyClock = replyClock;
        this.secondWaits = secondWaits;
        this.consents = consents;
        this.booking = booking;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Without promising days. */
    @Transactional
    public Outcome accept(RequestId id, AccountId specialist) {
        return accept(id, Acceptance.by(specialist));
    }

    /** Names the specialist and promises the days, or does neither. */
    @Transactional
    public Outcome accept(RequestId id, Acceptance how) {
        return decide(id, RequestState.ACCEPTED, request -> {
            if (isNoSpecialistHere(how.specialist())) {
                return new Outcome.Refused(Reason.NOT_A_SPECIALIST_HERE);
            }
            if (consents.isWithdrawn(id)) {
                return new Outcome.Refused(Reason.CONSENT_WITHDRAWN);
            }
            if (decisions.isBarred(id)) {
                return new Outcome.Refused(Reason.SAME_PERSON_AS_BEFORE);
            }
            if (how.days().isPresent() && request.isStatutory()) {
                return new Outcome.Refused(Reason.NO_DAYS_FOR_STATUTORY);
            }
            if (how.days().isPresent() && !isBooked(id, how.days().get())) {
                return new Outcome.Refused(Reason.NO_DAYS_LEFT);
            }
            requests.accept(id, how.specialist());
            how.supportMode().ifPresent(mode -> requests.supports(id, mode));
            secondWaits.accepted(request);
            return done(
                    request,
                    RequestState.ACCEPTED,
                    Happening.of("RequestAccepted", id.value())
                            .with("service", acting())
                            .with("specialist", how.specialist().value()));
        });
    }

    /** Stops the clock until the setting answers. */
    @Transactional
    public Outcome askForMore(RequestId id, List<String> codes, String words) {
        if (codes.isEmpty() && words.isBlank()) {
            throw new IllegalArgumentException("Nothing is asked. Give a code or words.");
        }
        return decide(id, RequestState.INFORMATION_ASKED, request -> {
            requests.move(id, RequestState.INFORMATION_ASKED);
            decisions.ask(id, codes, words);
            decisions.stopClock(id, ClockStop.INFORMATION_ASKED);
            return done(
                    request,
                    RequestState.INFORMATION_ASKED,
                    Happening.of("InformationAsked", id.value())
                            .with("service", acting())
                            .with("codes", String.join(" ", codes)));
        });
    }

    /** Before it is accepted, or as a hand-over after: what was promised of this service's days is free again. */
    @Transactional
    public Outcome redirect(RequestId id, OrganisationId to) {
        return decide(id, RequestState.REDIRECTED, request -> {
            Optional<Organisation> other = accounts.find(to);
            if (other.filter(o -> o.kind() == Organisation.Kind.SERVICE).isEmpty()
                    || to.value().equals(acting())) {
                return new Outcome.Refused(Reason.NOT_A_SERVICE);
            }
            booking.giveBack(id.value());
            secondWaits.handedTo(request, to);
            requests.redirect(id, to, acting());
            return done(
                    request,
                    RequestState.REDIRECTED,
                    Happening.of("RequestRedirected", id.value())
                            .with("from", acting())
                            .with("to", to.value()));
        });
    }

    /** Where the layer is the specialist one, this proposes, and somebody else confirms. */
    @Transactional
    public Outcome decline(RequestId id, Decline why) {
        return decide(
                id,
                request -> request.needsSecondPerson() ? RequestState.DECLINE_PROPOSED : RequestState.DECLINED,
                request -> {
                    if (decisions.isBarred(id)) {
                        return new Outcome.Refused(Reason.SAME_PERSON_AS_BEFORE);
                    }
                    if (!request.needsSecondPerson()) {
                        return declined(request, why, Optional.empty());
                    }
                    requests.move(id, RequestState.DECLINE_PROPOSED);
                    decisions.add(id, RequestState.DECLINE_PROPOSED, why, null);
                    return recorded(
                            request,
                            RequestState.DECLINE_PROPOSED,
                            Happening.of("DeclineProposed", id.value())
                                    .with("service", acting())
                                    .with("reason", why.reason()));
                });
    }

    /** The second person agrees. */
    @Transactional
    public Outcome confirmDecline(RequestId id) {
        return ofProposal(
                id,
                RequestState.DECLINED,
                (request, proposed) -> decisions.isBarred(id)
                        ? new Outcome.Refused(Reason.SAME_PERSON_AS_BEFORE)
                        : declined(request, proposed.decline(), Optional.of(proposed.by())));
    }

    /** The second person does not agree; the request waits for a decision again. */
    @Transactional
    public Outcome sendBack(RequestId id, String words) {
        return ofProposal(id, RequestState.SENT_BACK, (request, proposed) -> {
            requests.move(id, RequestState.SENT_BACK);
            decisions.addSentBack(id, words);
            return recorded(
                    request,
                    RequestState.SENT_BACK,
                    Happening.of("DeclineSentBack", id.value()).with("service", acting()));
        });
    }

    /** Who proposed to decline changes their mind, for instance because there is no second person. */
    @Transactional
    public Outcome takeBack(RequestId id) {
        return held(id, request -> {
            if (request.state() != RequestState.DECLINE_PROPOSED) {
                return new Outcome.TooLate(request.state());
            }
            boolean isTheirs = decisions
                    .last(id, RequestState.DECLINE_PROPOSED)
                    .filter(proposed -> proposed.by().equals(Acting.current().person()))
                    .isPresent();
            if (!isTheirs) {
                return new Outcome.Refused(Reason.NOT_YOURS);
            }
            requests.move(id, RequestState.SENT_BACK);
            decisions.addSentBack(id, Words.of("triage.takenBack.words"));
            return recorded(
                    request,
                    RequestState.SENT_BACK,
                    Happening.of("DeclineTakenBack", id.value()).with("service", acting()));
        });
    }

    /** Gives an accepted request to another specialist of the service. After the first contact a second wait begins. */
    @Transactional
    public Outcome handOver(RequestId id, AccountId specialist) {
        return held(id, request -> {
            if (request.state() != RequestState.ACCEPTED && request.state() != RequestState.FIRST_SEEN) {
                return new Outcome.TooLate(request.state());
            }
            if (isNoSpecialistHere(specialist)
                    || request.specialist().filter(specialist::equals).isPresent()) {
                return new Outcome.Refused(Reason.NOT_A_SPECIALIST_HERE);
            }
            secondWaits.handedTo(request, specialist);
            requests.accept(id, specialist);
            return done(
                    request,
                    RequestState.ACCEPTED,
                    Happening.of("RequestHandedOver", id.value())
                            .with("service", acting())
                            .with("specialist", specialist.value()));
        });
    }

    private Outcome declined(Request request, Decline why, Optional<UUID> proposedBy) {
        requests.decline(request.id(), why.reason());
        decisions.add(request.id(), RequestState.DECLINED, why, proposedBy.orElse(null));
        decisions.answerChallenge(request.id(), RequestState.DECLINED);
        return recorded(
                request,
                RequestState.DECLINED,
                Happening.of("RequestDeclined", request.id().value())
                        .with("service", acting())
                        .with("reason", why.reason()));
    }

    /** Written down as a decision without words. */
    private Outcome done(Request request, RequestState now, Happening happening) {
        decisions.add(request.id(), now);
        if (now != RequestState.INFORMATION_ASKED) {
            decisions.dropQuestion(request.id());
            replyClock.goOn(request);
            decisions.answerChallenge(request.id(), now);
        }
        return recorded(request, now, happening);
    }

    private Outcome recorded(Request request, RequestState now, Happening happening) {
        ledger.append(happening);
        events.publishEvent(new RequestDecided(request.id(), now));
        return new Outcome.Done(now);
    }

    private interface SecondStep {
        Outcome take(Request request, DecisionTable.Kept proposed);
    }

    private Outcome ofProposal(RequestId id, RequestState next, SecondStep step) {
        return held(id, request -> {
            if (request.state() != RequestState.DECLINE_PROPOSED) {
                return new Outcome.TooLate(request.state());
            }
            DecisionTable.Kept proposed = decisions
                    .last(id, RequestState.DECLINE_PROPOSED)
                    .orElseThrow(
                            () -> new IllegalStateException("Request %s has no proposal to %s.".formatted(id, next)));
            return proposed.by().equals(Acting.current().person())
                    ? new Outcome.Refused(Reason.SECOND_PERSON_NEEDED)
                    : step.take(request, proposed);
        });
    }

    private Outcome decide(RequestId id, RequestState next, Function<Request, Outcome> step) {
        return decide(id, request -> next, step);
    }

    private Outcome decide(RequestId id, Function<Request, RequestState> next, Function<Request, Outcome> step) {
        return held(id, request -> {
            boolean isHandOver = next.apply(request) == RequestState.REDIRECTED;
            return Lifecycle.allows(request.state(), next.apply(request))
                            && (request.state().isUndecided() || isHandOver)
                    ? step.apply(request)
                    : new Outcome.TooLate(request.state());
        });
    }

    private Outcome held(RequestId id, Function<Request, Outcome> step) {
        return requests.hold(id)
                .filter(held -> held.service()
                        .map(OrganisationId::value)
                        .filter(acting()::equals)
                        .isPresent())
                .map(step)
                .orElseGet(Outcome.NotFound::new);
    }

    private boolean isBooked(RequestId id, Acceptance.Promised days) {
        // Past weeks cannot be promised; the page offers none.
        return !days.weeks().to().plusDays(6).isBefore(LocalDate.now(clock))
                && booking.book(days.profession(), days.weeks(), days.days(), id.value())
                        instanceof Booking.Booked.Done;
    }

    private boolean isNoSpecialistHere(AccountId specialist) {
        return accounts.colleagues(Role.SPECIALIST).stream()
                .noneMatch(colleague -> colleague.id().equals(specialist));
    }

    private static UUID acting() {
        return Acting.current().organisation();
    }
}

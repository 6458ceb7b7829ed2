package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.capacity.Booking;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Role;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.packs.policy.TriageRules.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a request for a reason of the pack triage-rules, which says who may give it and where the request must stand: a service never closes
 * what it has not decided. Publishes {@link RequestDecided} and {@link RequestClosed}.
 */
@Service
public class Closing {

    private final RequestTable requests;
    private final DecisionTable decisions;
    private final ReplyClock replyClock;
    private final Booking booking;
    private final Accounts accounts;
    private final TriageRules rules;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            RequestTable requests,
            DecisionTable decisions,
            ReplyClock replyClock,
            Booking booking,
            Accounts accounts,
            TriageRules rules,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.replyClock = replyClock;
        this.booking = booking;
        this.accounts = accounts;
        this.rules = rules;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Those that the person who acts may give for it now; empty where they may not close it. */
    public List<TriageRules.Closing> reasons(Request request) {
        return standing(request)
                .map(standing -> rules.closing().stream()
                        .filter(reason -> (isSetting(request)
                                        && reason.settingFrom().contains(standing))
                                || (isService(request) && reason.serviceFrom().contains(standing)))
                        .toList())
                .orElse(List.of());
    }

    /** Days that were promised are free again from this week on; a clock, a question and a challenge that were open end. */
    @Transactional
    public Outcome close(RequestId id, String code) {
        Optional<Request> held = requests.hold(id);
        if (held.isEmpty()) {
            return new Outcome.NotFound();
        }
        Request request = held.get();
        if (!isSetting(request) && !isService(request)) {
            return new Outcome.Refused(Reason.NOT_YOURS);
        }
        if (!Lifecycle.allows(request.state(), RequestState.CLOSED)) {
            return new Outcome.TooLate(request.state());
        }
        return reasons(request).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .<Outcome>map(reason -> closed(request, reason))
                .orElseGet(() -> new Outcome.Refused(Reason.NOT_A_REASON));
    }

    private Outcome closed(Request request, TriageRules.Closing reason) {
        LocalDate today = LocalDate.now(clock);
        if (isService(request)) {
            booking.giveBack(request.id().value());
        }
        decisions.dropQuestion(request.id());
        replyClock.goOn(request);
        decisions.answerChallenge(request.id(), RequestState.CLOSED);
        requests.close(request.id(), today, reason.code(), reason.isDischarge());
        ledger.append(Happening.of("RequestClosed", request.id().value())
                .with("reason", reason.code())
                .with("by", isSetting(request) ? "SETTING" : "SERVICE")
                .with("rules", rules.version()));
        events.publishEvent(new RequestDecided(request.id(), RequestState.CLOSED));
        events.publishEvent(new RequestClosed(request.id(), today, isSetting(request)));
        return new Outcome.Done(RequestState.CLOSED);
    }

    private static Optional<Standing> standing(Request request) {
        return switch (request.state()) {
            case RECEIVED, INFORMATION_ASKED, INFORMATION_GIVEN, REDIRECTED, DECLINE_PROPOSED, SENT_BACK, CHALLENGED ->
                Optional.of(request.hasLeft() ? Standing.LEFT : Standing.WAITING);
            case ACCEPTED -> Optional.of(Standing.TAKEN);
            case FIRST_SEEN -> Optional.of(Standing.SEEN);
            case DECLINED -> Optional.of(Standing.DECLINED);
            case CLOSED -> Optional.empty();
        };
    }

    private static boolean isSetting(Request request) {
        return request.setting().value().equals(Acting.current().organisation());
    }

    /** The specialist who took it, or a triage lead of the service. */
    private boolean isService(Request request) {
        AccountId person = new AccountId(Acting.current().person());
        return request.service()
                        .filter(service ->
                                service.value().equals(Acting.current().organisation()))
                        .isPresent()
                && (request.specialist().filter(person::equals).isPresent()
                        || accounts.rolesNow(person).contains(Role.TRIAGE_LEAD));
    }
}

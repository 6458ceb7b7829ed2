package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.clocks.Clocks.StopReason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the clock of a request and sets it going again, for a reason of the pack clocks. Asking the setting for more stops it by itself:
 * {@link Triaging#askForMore}. Publishes {@link ClockMoved}, by which setting and family are told.
 */
@Service
public class Pausing {

    private final RequestTable requests;
    private final DecisionTable decisions;
    private final ReplyClock replyClock;
    private final CountingClocks counting;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Pausing(
            RequestTable requests,
            DecisionTable decisions,
            ReplyClock replyClock,
            CountingClocks counting,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.decisions = decisions;
        this.replyClock = replyClock;
        this.counting = counting;
        this.ledger = ledger;
        this.events = events;
    }

    /** Those for which a clock stands still, without the one that asking for more has. */
    public List<StopReason> reasons() {
        return counting.clocks().stopReasons().stream()
                .filter(StopReason::stopsTheClock)
                .filter(reason -> !reason.code().equals(ClockStop.INFORMATION_ASKED))
                .toList();
    }

    /** Those for which no clock ever stops. */
    public List<StopReason> noReasons() {
        return counting.clocks().stopReasons().stream()
                .filter(reason -> !reason.stopsTheClock())
                .toList();
    }

    /** Why the clock stands still today, if the service may set it going. */
    @Transactional(readOnly = true)
    public Optional<ClockStop> standing(RequestId id) {
        return decisions.stops(id).stream().filter(Pausing::isOurs).findFirst();
    }

    /** @param reason a code of the pack clocks */
    @Transactional
    public Outcome stop(RequestId id, String reason) {
        return requests.hold(id)
                .filter(Pausing::isActing)
                .map(request -> stop(request, reason))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome stop(Request request, String reason) {
        if (!hasClock(request)) {
            return new Outcome.TooLate(request.state());
        }
        if (reasons().stream().noneMatch(one -> one.code().equals(reason))) {
            return new Outcome.Refused(Reason.NOT_A_REASON);
        }
        if (standing(request.id()).isPresent()) {
            return new Outcome.Refused(Reason.CLOCK_STANDS);
        }
        decisions.stopClock(request.id(), reason);
        return moved(
                request,
                true,
                Happening.of("ClockStopped", request.id().value()).with("reason", reason));
    }

    /** The day of the reply is later by the days on which it stood. */
    @Transactional
    public Outcome start(RequestId id) {
        return requests.hold(id).filter(Pausing::isActing).map(this::start).orElseGet(Outcome.NotFound::new);
    }

    private Outcome start(Request request) {
        Optional<ClockStop> stop = standing(request.id());
        if (stop.isEmpty()) {
            return new Outcome.Refused(Reason.CLOCK_RUNS);
        }
        replyClock.goOn(request, reason -> !reason.equals(ClockStop.INFORMATION_ASKED));
        return moved(
                request,
                false,
                Happening.of("ClockStarted", request.id().value())
                        .with("reason", stop.get().reason()));
    }

    private Outcome moved(Request request, boolean stands, Happening happening) {
        ledger.append(happening
                .with("service", Acting.current().organisation())
                .with("clocks", counting.clocks().version()));
        events.publishEvent(new ClockMoved(request.id(), stands));
        return new Outcome.Done(request.state());
    }

    /** Whether a reply is awaited by a day. */
    public static boolean hasClock(Request request) {
        return request.state().isUndecided() && request.replyBy().isPresent();
    }

    private static boolean isOurs(ClockStop stop) {
        return stop.isOpen() && !stop.reason().equals(ClockStop.INFORMATION_ASKED);
    }

    private static boolean isActing(Request request) {
        return request.service()
                .map(OrganisationId::value)
                .filter(Acting.current().organisation()::equals)
                .isPresent();
    }
}

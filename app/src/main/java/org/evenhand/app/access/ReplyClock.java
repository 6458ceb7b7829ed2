package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.engine.clock.Stop;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.packs.clocks.Clocks.StopReason;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clock by which a request is to be answered: so many working days as its thresholds say, without those on which it stood still. */
@Service
public class ReplyClock {

    private static final String CLOCK = "request-reply";

    private final RequestTable requests;
    private final DecisionTable decisions;
    private final Thresholds thresholds;
    private final CountingClocks counting;

    ReplyClock(RequestTable requests, DecisionTable decisions, Thresholds thresholds, CountingClocks counting) {
        this.requests = requests;
        this.decisions = decisions;
        this.thresholds = thresholds;
        this.counting = counting;
    }

    /** How many working days; by the version that decided the request, because thresholds change. Empty where another procedure sets the pace. */
    public OptionalInt days(Request request) {
        return thresholds
                .get(DataVersion.of(request.decision().version()))
                .get(request.decision().row())
                .replyWithinWorkingDays();
    }

    /** Line by line; empty where no reply is awaited. Only stops count whose reason, by the pack, stops a clock. */
    @Transactional(readOnly = true)
    public Optional<ExplainedDeadline> explain(Request request) {
        OptionalInt days = days(request);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        List<Stop> stops = decisions.stops(request.id()).stream()
                .filter(stop -> stopsTheClock(stop.reason()))
                .map(stop -> new Stop(stop.from(), stop.until(), stop.reason()))
                .toList();
        TimeLimit limit =
                TimeLimit.of(days.getAsInt(), counting.clocks().get(CLOCK).in().orElseThrow());
        return Optional.of(counting.count(limit, request.askedOn(), Optional.of(request.area()), stops));
    }

    /** Sets it going again, for whatever reason it stands, and moves the day by the days on which it stood still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(Request request) {
        goOn(request, reason -> true);
    }

    /** As {@link #goOn(Request)}, but it stands still for other reasons as long as they hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(Request request, Predicate<String> reasons) {
        List<String> open = decisions.stops(request.id()).stream()
                .filter(ClockStop::isOpen)
                .map(ClockStop::reason)
                .filter(reasons)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        decisions.startClock(request.id(), open);
        explain(request).flatMap(ExplainedDeadline::day).ifPresent(day -> requests.replyBy(request.id(), day));
    }

    private boolean stopsTheClock(String reason) {
        return counting.clocks()
                .findStopReason(reason)
                .map(StopReason::stopsTheClock)
                .orElse(false);
    }
}

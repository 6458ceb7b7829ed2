package org.evenhand.app.accountability.web;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.accountability.DutyClock.Explained;
import org.evenhand.app.accountability.Halt;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.place.Sources;
import org.springframework.stereotype.Component;

/** Says how the last day of a recommendation comes about, the same to everybody. */
@Component
class ClockParts {

    private final CountingClocks counting;
    private final Sources sources;
    private final Clock clock;

    ClockParts(CountingClocks counting, Sources sources, Clock clock) {
        this.counting = counting;
        this.sources = sources;
        this.clock = clock;
    }

    ClockPart of(Recommendation recommendation, Explained explained) {
        return new ClockPart(
                explained.rule(),
                explained.deadline(),
                explained.halts().stream()
                        .map(halt -> halt(recommendation, halt))
                        .toList(),
                sources.line(explained.deadline().data()));
    }

    String halt(Recommendation recommendation, Halt halt) {
        return DutyClockWords.halt(halt, recommendation, counting.clocks(), LocalDate.now(clock));
    }
}

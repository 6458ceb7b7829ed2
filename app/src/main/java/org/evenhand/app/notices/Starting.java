package org.evenhand.app.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.clocks.Clocks.StartsOn;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;

/** Starts the clocks that run from the day on which somebody was told. Without a recorded delivery they do not start. */
@Service
public class Starting {

    private final CountingClocks counting;

    Starting(CountingClocks counting) {
        this.counting = counting;
    }

    /** Whether a clock runs. */
    public sealed interface Started {

        /** It runs from the day of the delivery. */
        record Runs(LocalDate from, ExplainedDeadline until) implements Started {}

        /** Nobody was told in a way that reached them: there is no day from which it could run. */
        record NotYet() implements Started {}
    }

    /**
     * @param served how the person was told, where that is recorded
     * @throws IllegalArgumentException if this clock does not start when somebody is told
     */
    public Started of(ClockRule clock, Optional<Served> served, Optional<LaCode> area) {
        if (clock.startsOn() != StartsOn.NOTIFICATION) {
            throw new IllegalArgumentException(
                    "The clock “%s” starts on %s, not when somebody is told. Count it from that day."
                            .formatted(clock.code(), clock.startsOn()));
        }
        return served.<Started>map(
                        told -> new Started.Runs(told.on(), counting.count(clock, told.on(), area, List.of())))
                .orElseGet(Started.NotYet::new);
    }
}

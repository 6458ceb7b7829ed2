package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.packs.clocks.Clocks.ClockRule;

/**
 * How the last day of a recommendation comes about: for {@code @template.accountability.clock-part}.
 *
 * @param rule of the pack; empty where the specialist named the day
 * @param stops when the clock stood still, why and who stopped it; the first first
 * @param source of the packs that were used
 */
public record ClockPart(Optional<ClockRule> rule, ExplainedDeadline deadline, List<String> stops, String source) {

    public ClockPart {
        stops = List.copyOf(stops);
    }

    public String ruleInWords() {
        return rule.map(DutyClockWords::rule).orElse("");
    }
}

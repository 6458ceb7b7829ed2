package org.evenhand.app.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.CountingOutcomes;
import org.evenhand.app.accountability.OutcomeCounts;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** What became of recommendations whose last day lies in the period. */
@Component
class AdviceCounts implements Counts {

    /** A code of the pack accountability-terms: the holder has no money for it. */
    private static final String FOR_MONEY = "NO_FUNDING";

    private final CountingOutcomes outcomes;
    private final ByKind byKind;

    AdviceCounts(CountingOutcomes outcomes, ByKind byKind) {
        this.outcomes = outcomes;
        this.byKind = byKind;
    }

    @Override
    public Map<String, Column> of(LaCode area, Period period) {
        return columns(outcomes.of(area, period.from(), period.lastDay()), byKind);
    }

    static Map<String, Column> columns(List<AdviceOutcome> due, ByKind byKind) {
        return Map.of(
                "specified", share(due, byKind, OutcomeCounts::specified),
                "accepted", share(due, byKind, OutcomeCounts::accepted),
                "delivered", share(due, byKind, OutcomeCounts::delivered),
                "on-time", share(due, byKind, OutcomeCounts::onTime),
                "declined-for-money", share(due, byKind, counts -> counts.declinedFor(FOR_MONEY)));
    }

    private static Column share(List<AdviceOutcome> due, ByKind byKind, ToLongFunction<OutcomeCounts> part) {
        return byKind.column(
                due,
                AdviceOutcome::settingType,
                one -> 1,
                (kind, those) -> Value.share(part.applyAsLong(OutcomeCounts.of(those)), those.size()));
    }
}

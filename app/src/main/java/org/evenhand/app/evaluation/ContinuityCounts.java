package org.evenhand.app.evaluation;

import java.util.List;
import java.util.Map;
import org.evenhand.app.continuity.Continuity;
import org.evenhand.app.continuity.Continuity.ChildMet;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** How many different people a child meets, in the year that ends with the period: a shorter time would hide most of them. */
@Component
class ContinuityCounts implements Counts {

    private final Continuity continuity;
    private final ByKind byKind;

    ContinuityCounts(Continuity continuity, ByKind byKind) {
        this.continuity = continuity;
        this.byKind = byKind;
    }

    @Override
    public Map<String, Column> of(LaCode area, Period period) {
        return columns(continuity.children(area, DaySpan.yearUntil(period.lastDay())), byKind);
    }

    static Map<String, Column> columns(List<ChildMet> children, ByKind byKind) {
        return Map.of(
                "specialists",
                byKind.column(
                        children,
                        ChildMet::type,
                        child -> 1,
                        (kind, those) -> Value.of(those.stream()
                                .mapToInt(ChildMet::professionals)
                                .average()
                                .orElseThrow())));
    }
}

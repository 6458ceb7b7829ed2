package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.Rung;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was told of a missed recommendation, and who is next. */
@Service
public class Ladder {

    private final AccountabilityTable recommendations;
    private final LadderTable table;
    private final AccountabilityTerms terms;
    private final WorkingDays workingDays;

    Ladder(AccountabilityTable recommendations, LadderTable table, AccountabilityTerms terms, WorkingDays workingDays) {
        this.recommendations = recommendations;
        this.table = table;
        this.terms = terms;
        this.workingDays = workingDays;
    }

    /**
     * A rung.
     *
     * @param on the day it was climbed, or will be if nothing is done
     */
    public record Step(Rung rung, boolean isClimbed, LocalDate on) {}

    /** The lowest first: those climbed, and, while it is overdue, those to come. Empty where its day has not passed. */
    @Transactional(readOnly = true)
    public List<Step> of(RecommendationId id) {
        List<LadderTable.Climbed> climbed = table.climbed(id);
        Set<String> done = climbed.stream().map(LadderTable.Climbed::rung).collect(Collectors.toSet());
        boolean isOverdue =
                recommendations.find(id).filter(one -> one.state().isOverdue()).isPresent();
        return terms.ladder().stream()
                .filter(rung -> isOverdue || done.contains(rung.code()))
                .map(rung -> climbed.stream()
                        .filter(one -> one.rung().equals(rung.code()))
                        .map(one -> new Step(rung, true, one.on()))
                        .findFirst()
                        .orElseGet(() -> new Step(
                                rung,
                                false,
                                workingDays.after(
                                        recommendations.find(id).orElseThrow().byWhen(), rung.workingDays()))))
                .toList();
    }
}

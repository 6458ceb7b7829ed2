package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.Rung;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of advice in an area, whoever answers for it. Each recommendation counts in the period in which its last day lies; while its clock
 * stands still it has none. Exact: who calls
 * this decides who may see it; see {@link OutcomeCounts} for sums, also by type of setting.
 */
@Service
public class CountingOutcomes {

    private final OutcomeTable table;
    private final AccountabilityTerms terms;
    private final WorkingDays workingDays;

    CountingOutcomes(OutcomeTable table, AccountabilityTerms terms, WorkingDays workingDays) {
        this.table = table;
        this.terms = terms;
        this.workingDays = workingDays;
    }

    /**
     * As they stand now, in an order that says nothing of when they were made.
     *
     * @param until included
     */
    @Transactional(readOnly = true)
    public List<AdviceOutcome> of(LaCode area, LocalDate from, LocalDate until) {
        return table.of(area, from, until);
    }

    /** The areas in which anything was advised, with the first day on which anything of it fell due. */
    @Transactional(readOnly = true)
    public Map<LaCode, LocalDate> firstDue() {
        return table.firstDue();
    }

    /** The first day on which all that fell due by a day, and is not done, has climbed the whole ladder of the pack. */
    public LocalDate settledAfter(LocalDate until) {
        int last = terms.ladder().stream().mapToInt(Rung::workingDays).max().orElse(0);
        return workingDays.after(until, last).plusDays(1);
    }
}

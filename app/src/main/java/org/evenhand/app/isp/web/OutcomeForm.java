package org.evenhand.app.isp.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What is to be different, how anybody can tell, and by when. */
public record OutcomeForm(
        int revision,
        @Nullable String id,
        @Nullable String what,
        @Nullable String measure,
        @BindParam("byWhen-day") @Nullable String day,
        @BindParam("byWhen-month") @Nullable String month,
        @BindParam("byWhen-year") @Nullable String year) {

    static OutcomeForm empty(int revision, String id) {
        return new OutcomeForm(revision, id, null, null, null, null, null);
    }

    static OutcomeForm of(int revision, Outcome outcome) {
        return new OutcomeForm(
                revision,
                outcome.id(),
                outcome.what(),
                outcome.measure(),
                Integer.toString(outcome.byWhen().getDayOfMonth()),
                Integer.toString(outcome.byWhen().getMonthValue()),
                Integer.toString(outcome.byWhen().getYear()));
    }

    public DateValues byWhen() {
        return DateValues.of(day, month, year);
    }

    /** Without what is done for it. */
    Optional<Outcome> read(String outcome, List<Problem> problems) {
        String read = Entered.needed("what", what, AboutForm.LONGEST, Words.of("isp.problem.outcome"), problems);
        String told = Entered.needed("measure", measure, AboutForm.LONGEST, Words.of("isp.problem.measure"), problems);
        return Entered.neededDay("byWhen", day, month, year, problems)
                .filter(byWhen -> problems.isEmpty())
                .map(byWhen -> new Outcome(outcome, read, told, byWhen, List.of()));
    }
}

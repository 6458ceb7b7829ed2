package org.evenhand.app.coalition.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.members.Change;
import org.evenhand.app.coalition.members.Evidence;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What a campaigner decided about an organisation, and what shows it. */
public record DecisionForm(
        @Nullable String change,
        @Nullable String evidence,
        @Nullable String source,
        @Nullable String signedAs,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year) {

    static DecisionForm empty() {
        return new DecisionForm(null, null, null, null, null, null, null);
    }

    /** The form read. */
    record Read(Change change, LocalDate on, Evidence evidence) {}

    /** Empty, with problems, where something is wrong. */
    Optional<Read> read(List<Problem> problems) {
        Optional<Change> which = Entered.choice("change", change, Change.values(), problems);
        Optional<LocalDate> on = Entered.neededDay("on", day, month, year, problems);
        String words = Entered.needed("evidence", evidence, 1_000, problems);
        String from = Entered.needed("source", source, 1_000, problems);
        return problems.isEmpty() && which.isPresent() && on.isPresent()
                ? Optional.of(new Read(which.get(), on.get(), new Evidence(words, from, Entered.text(signedAs))))
                : Optional.empty();
    }
}

package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.Step;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What became of an ask or a commitment, as it was entered. */
public record MoveForm(
        @Nullable String step,
        @Nullable String source,
        @Nullable String note,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year) {

    static MoveForm empty() {
        return new MoveForm(null, null, null, null, null, null);
    }

    /** The form read. */
    record Read(Step step, LocalDate on, String source, String note) {}

    /** Empty, with problems, where something is wrong. */
    Optional<Read> read(List<Problem> problems) {
        Optional<Step> which = Arrays.stream(Step.values())
                .filter(one -> one.name().equals(Entered.text(step)))
                .findFirst();
        if (which.isEmpty()) {
            problems.add(new Problem("step", Words.of("coalition.problem.step")));
        }
        String from = Entered.needed("source", source, 1_000, problems);
        if (Entered.text(note).length() > 2_000) {
            problems.add(new Problem("note", Words.of("coalition.problem.long", 2_000)));
        }
        Optional<LocalDate> on = Entered.neededDay("on", day, month, year, problems);
        return problems.isEmpty() && on.isPresent() && which.isPresent()
                ? Optional.of(new Read(which.get(), on.get(), from, Entered.text(note)))
                : Optional.empty();
    }
}

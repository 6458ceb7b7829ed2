package org.evenhand.app.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.consultation.Reply;
import org.evenhand.app.consultation.Reply.Outcome;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What Government said on one part, as it was entered. */
public record ReplyForm(
        @Nullable String outcome,
        @Nullable String words,
        @Nullable String quoted,
        @Nullable String source,
        @BindParam("said-day") @Nullable String saidDay,
        @BindParam("said-month") @Nullable String saidMonth,
        @BindParam("said-year") @Nullable String saidYear) {

    static ReplyForm empty() {
        return new ReplyForm(null, null, null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Reply> read(int clause, List<Problem> problems) {
        Optional<Outcome> became = Entered.choice(
                "outcome", outcome, List.of(Outcome.values()), Words.of("consultation.problem.outcome"), problems);
        String said = Entered.needed("words", words, 4_000, Words.of("consultation.problem.said"), problems);
        Optional<LocalDate> on = Entered.neededDay("said", saidDay, saidMonth, saidYear, problems);
        String from = Entered.needed("source", source, 1_000, Words.of("consultation.problem.source"), problems);
        return problems.isEmpty() && became.isPresent() && on.isPresent()
                ? Optional.of(new Reply(clause, became.get(), said, "yes".equals(quoted), on.get(), from))
                : Optional.empty();
    }
}

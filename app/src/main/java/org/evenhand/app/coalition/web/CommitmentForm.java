package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.Recording;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A commitment, as it was entered. */
public record CommitmentForm(
        @Nullable String by,
        @Nullable String words,
        @Nullable String quoted,
        @Nullable String source,
        @Nullable String question,
        @Nullable String figure,
        @BindParam("saidOn-day") @Nullable String saidDay,
        @BindParam("saidOn-month") @Nullable String saidMonth,
        @BindParam("saidOn-year") @Nullable String saidYear,
        @BindParam("due-day") @Nullable String dueDay,
        @BindParam("due-month") @Nullable String dueMonth,
        @BindParam("due-year") @Nullable String dueYear) {

    static CommitmentForm empty() {
        return new CommitmentForm(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What an answer says of itself; its words are for a person to choose. */
    static CommitmentForm of(Asked asked) {
        WrittenQuestion question = asked.question();
        Optional<LocalDate> on = question.answeredOn();
        return new CommitmentForm(
                question.body(),
                null,
                "yes",
                question.address(),
                question.id().path(),
                null,
                on.map(day -> Integer.toString(day.getDayOfMonth())).orElse(null),
                on.map(day -> Integer.toString(day.getMonthValue())).orElse(null),
                on.map(day -> Integer.toString(day.getYear())).orElse(null),
                null,
                null,
                null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Recording.Draft> read(String ask, List<Problem> problems) {
        String who = Entered.needed("by", by, 200, problems);
        String said = Entered.needed("words", words, 2_000, problems);
        String from = Entered.needed("source", source, 1_000, problems);
        Optional<LocalDate> saidOn = Entered.neededDay("saidOn", saidDay, saidMonth, saidYear, problems);
        Optional<LocalDate> due = Entered.day("due", dueDay, dueMonth, dueYear, problems);
        String about = Entered.text(question);
        if (!about.isEmpty() && !about.matches("(commons|lords)/[0-9-]{4,9}/[A-Z0-9]{1,12}")) {
            problems.add(new Problem("question", Words.of("coalition.problem.question")));
        }
        return problems.isEmpty() && saidOn.isPresent()
                ? Optional.of(new Recording.Draft(
                        ask, who, saidOn.get(), said, "yes".equals(quoted), due, Entered.text(figure), from, about))
                : Optional.empty();
    }
}

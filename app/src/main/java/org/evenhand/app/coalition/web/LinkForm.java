package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.Link;
import org.evenhand.app.coalition.Recording;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What was done for an ask, as it was entered. */
public record LinkForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String source,
        @Nullable String figure,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year) {

    static LinkForm empty() {
        return new LinkForm(null, null, null, null, null, null, null);
    }

    /** What a written question says of itself. */
    static LinkForm of(Asked asked) {
        WrittenQuestion question = asked.question();
        LocalDate on = question.tabledOn();
        return new LinkForm(
                Link.Kind.QUESTION.name(),
                Words.of("coalition.link.question", question.id().uin(), question.body(), question.title()),
                question.address(),
                null,
                Integer.toString(on.getDayOfMonth()),
                Integer.toString(on.getMonthValue()),
                Integer.toString(on.getYear()));
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Recording.LinkDraft> read(String ask, List<Problem> problems) {
        Optional<Link.Kind> which = Arrays.stream(Link.Kind.values())
                .filter(one -> one.name().equals(Entered.text(kind)))
                .findFirst();
        if (which.isEmpty()) {
            problems.add(new Problem("kind", Words.of("coalition.problem.kind")));
        }
        String what = Entered.needed("title", title, 500, problems);
        String from = Entered.needed("source", source, 1_000, problems);
        Optional<LocalDate> on = Entered.neededDay("on", day, month, year, problems);
        return problems.isEmpty() && on.isPresent() && which.isPresent()
                ? Optional.of(new Recording.LinkDraft(ask, which.get(), on.get(), what, from, Entered.text(figure)))
                : Optional.empty();
    }
}

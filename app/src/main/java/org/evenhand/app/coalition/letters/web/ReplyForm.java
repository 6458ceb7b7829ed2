package org.evenhand.app.coalition.letters.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.letters.Letter.Reply;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A reply as it was entered; or a signature of a parliamentarian, with its day and source. */
public record ReplyForm(
        @Nullable String repliedBy,
        @Nullable String words,
        @Nullable String source,
        @BindParam("on-day") @Nullable String day,
        @BindParam("on-month") @Nullable String month,
        @BindParam("on-year") @Nullable String year) {

    static ReplyForm empty() {
        return new ReplyForm(null, null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Reply> read(int addressee, List<Problem> problems) {
        String who = Entered.needed("repliedBy", repliedBy, 200, problems);
        Optional<LocalDate> on = Entered.neededDay("on", day, month, year, problems);
        String from = Entered.needed("source", source, 1_000, problems);
        return problems.isEmpty() && on.isPresent()
                ? Optional.of(new Reply(addressee, on.get(), who, Entered.text(words), from))
                : Optional.empty();
    }
}

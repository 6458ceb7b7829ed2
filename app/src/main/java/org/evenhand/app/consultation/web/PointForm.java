package org.evenhand.app.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.consultation.Point;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What a member says on one question, as it was entered. */
public record PointForm(
        @Nullable String body,
        @Nullable String saidAs,
        @Nullable String words,
        @Nullable String evidence,
        @Nullable String ask,
        @Nullable String named,
        @BindParam("received-day") @Nullable String receivedDay,
        @BindParam("received-month") @Nullable String receivedMonth,
        @BindParam("received-year") @Nullable String receivedYear) {

    private static final UUID NOT_YET = new UUID(0, 0);

    static PointForm empty() {
        return new PointForm(null, null, null, null, null, null, null, null, null);
    }

    /** The same from an organisation that speaks for itself today; what was entered for these is not looked at. */
    PointForm receivedFrom(String organisation, LocalDate today) {
        return new PointForm(
                organisation,
                saidAs,
                words,
                evidence,
                ask,
                named,
                Integer.toString(today.getDayOfMonth()),
                Integer.toString(today.getMonthValue()),
                Integer.toString(today.getYear()));
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Point> read(int clause, List<Problem> problems) {
        String whose = Entered.needed("body", body, 200, Words.of("consultation.problem.body"), problems);
        String post = Entered.atMost("saidAs", saidAs, 200, problems);
        String said = Entered.needed("words", words, 4_000, Words.of("consultation.problem.point"), problems);
        String shownBy = Entered.atMost("evidence", evidence, 1_000, problems);
        Optional<LocalDate> received =
                Entered.neededDay("received", receivedDay, receivedMonth, receivedYear, problems);
        return problems.isEmpty() && received.isPresent()
                ? Optional.of(new Point(
                        NOT_YET,
                        clause,
                        whose,
                        post,
                        said,
                        shownBy,
                        Entered.text(ask),
                        "yes".equals(named),
                        received.get(),
                        false))
                : Optional.empty();
    }
}

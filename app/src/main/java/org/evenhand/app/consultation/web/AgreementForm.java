package org.evenhand.app.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.consultation.Agreement;
import org.evenhand.app.consultation.Agreement.Stance;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What a member says to a wording, as it was entered. */
public record AgreementForm(
        @Nullable String body,
        @Nullable String stance,
        @Nullable String words,
        @Nullable String evidence,
        @BindParam("received-day") @Nullable String receivedDay,
        @BindParam("received-month") @Nullable String receivedMonth,
        @BindParam("received-year") @Nullable String receivedYear) {

    private static final int MOST_OF_POST = 200;

    static AgreementForm empty() {
        return new AgreementForm(null, null, null, null, null, null, null);
    }

    /**
     * The same from an organisation that speaks for itself today; what was entered for these is not looked at.
     *
     * @param post in which somebody says it, or empty
     */
    AgreementForm receivedFrom(String organisation, String post, LocalDate today) {
        String as = Entered.text(post);
        return new AgreementForm(
                organisation,
                stance,
                words,
                as.isEmpty()
                        ? Words.of("consultation.itself")
                        : Words.of(
                                "consultation.itselfAs",
                                as.length() > MOST_OF_POST ? as.substring(0, MOST_OF_POST) : as),
                Integer.toString(today.getDayOfMonth()),
                Integer.toString(today.getMonthValue()),
                Integer.toString(today.getYear()));
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Agreement> read(List<Problem> problems) {
        String who = Entered.needed("body", body, 200, Words.of("consultation.problem.body"), problems);
        Optional<Stance> says = Entered.choice(
                "stance", stance, List.of(Stance.values()), Words.of("consultation.problem.stance"), problems);
        String why = Entered.atMost("words", words, 2_000, problems);
        if (why.isEmpty() && says.filter(one -> one != Stance.AGREES).isPresent()) {
            problems.add(new Problem("words", Words.of("consultation.problem.reservation")));
        }
        String known = Entered.needed("evidence", evidence, 1_000, Words.of("consultation.problem.evidence"), problems);
        Optional<LocalDate> received =
                Entered.neededDay("received", receivedDay, receivedMonth, receivedYear, problems);
        return problems.isEmpty() && says.isPresent() && received.isPresent()
                ? Optional.of(new Agreement(who, says.get(), why, known, received.get()))
                : Optional.empty();
    }
}

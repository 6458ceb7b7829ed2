package org.evenhand.app.capacity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Lending;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What a service would lend, as it was entered. */
public record OfferForm(
        @Nullable String profession,
        @Nullable String days,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("to-day") @Nullable String toDay,
        @BindParam("to-month") @Nullable String toMonth,
        @BindParam("to-year") @Nullable String toYear,
        @Nullable String mode,
        @Nullable String kilometres,
        @Nullable String terms) {

    private static final int LONGEST_TERMS = 500;
    private static final int FARTHEST = 500;

    static OfferForm empty() {
        return new OfferForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    public DateValues from() {
        return DateValues.of(fromDay, fromMonth, fromYear);
    }

    public DateValues to() {
        return DateValues.of(toDay, toMonth, toYear);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Lending.Offered> read(LaCode home, List<Problem> problems) {
        Optional<Profession> who = Typed.profession(profession, problems);
        Optional<Days> aWeek = Typed.someDays(days, problems);
        Optional<Weeks> weeks = Typed.weeks(from(), to(), problems);
        Optional<Offer.Mode> how = Entered.choice(
                "mode", mode, Arrays.asList(Offer.Mode.values()), Words.of("capacity.problem.mode"), problems);
        OptionalInt radius = how.isPresent() && how.get() != Offer.Mode.REMOTE ? radius(problems) : OptionalInt.empty();
        String agreed = Entered.atMost("terms", terms, LONGEST_TERMS, problems);
        return problems.isEmpty()
                ? Optional.of(new Lending.Offered(
                        home,
                        who.orElseThrow(),
                        aWeek.orElseThrow(),
                        weeks.orElseThrow(),
                        how.orElseThrow(),
                        radius,
                        agreed))
                : Optional.empty();
    }

    private OptionalInt radius(List<Problem> problems) {
        String typed = Entered.text(kilometres);
        if (typed.matches("\\d{1,3}")) {
            int read = Integer.parseInt(typed);
            if (read >= 1 && read <= FARTHEST) {
                return OptionalInt.of(read);
            }
        }
        problems.add(new Problem("kilometres", Words.of("capacity.problem.kilometres", FARTHEST)));
        return OptionalInt.empty();
    }
}

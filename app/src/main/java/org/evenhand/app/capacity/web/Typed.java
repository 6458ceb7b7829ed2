package org.evenhand.app.capacity.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;

/** What the forms of this module read alike. */
final class Typed {

    private Typed() {}

    static Optional<Profession> profession(@Nullable String entered, List<Problem> problems) {
        return Entered.choice(
                "profession",
                entered,
                Arrays.asList(Profession.values()),
                Words.of("capacity.problem.profession"),
                problems);
    }

    static Optional<Days> days(String field, @Nullable String entered, List<Problem> problems) {
        Optional<Days> read = Days.read(Entered.text(entered));
        if (read.isEmpty()) {
            problems.add(new Problem(field, Words.of("capacity.problem." + field)));
        }
        return read;
    }

    /** More than none. */
    static Optional<Days> someDays(@Nullable String entered, List<Problem> problems) {
        Optional<Days> read = Days.read(Entered.text(entered)).filter(days -> !days.isNone());
        if (read.isEmpty()) {
            problems.add(new Problem("days", Words.of("capacity.problem.days")));
        }
        return read;
    }

    static Optional<Weeks> weeks(DateValues from, DateValues to, List<Problem> problems) {
        Optional<LocalDate> first = Entered.neededDay("from", from.day(), from.month(), from.year(), problems);
        Optional<LocalDate> last = Entered.neededDay("to", to.day(), to.month(), to.year(), problems);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            problems.add(new Problem("to", Words.of("capacity.problem.order")));
            return Optional.empty();
        }
        if (last.get().isAfter(first.get().plusWeeks(Weeks.MOST - 1))) {
            problems.add(new Problem("to", Words.of("capacity.problem.long", Weeks.MOST)));
            return Optional.empty();
        }
        return Optional.of(Weeks.of(first.get(), last.get()));
    }
}

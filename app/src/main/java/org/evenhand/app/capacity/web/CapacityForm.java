package org.evenhand.app.capacity.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** How many days a service has of a role, as it was entered. */
public record CapacityForm(
        @Nullable String profession,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("to-day") @Nullable String toDay,
        @BindParam("to-month") @Nullable String toMonth,
        @BindParam("to-year") @Nullable String toYear,
        @Nullable String funded,
        @Nullable String filled,
        @Nullable String statutory) {

    static CapacityForm empty() {
        return new CapacityForm(null, null, null, null, null, null, null, null, null, null);
    }

    public DateValues from() {
        return DateValues.of(fromDay, fromMonth, fromYear);
    }

    public DateValues to() {
        return DateValues.of(toDay, toMonth, toYear);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Stating.Statement> read(List<Problem> problems) {
        Optional<Profession> who = Typed.profession(profession, problems);
        Optional<Weeks> weeks = Typed.weeks(from(), to(), problems);
        Optional<Days> all = Typed.days("funded", funded, problems);
        Optional<Days> inPost = Typed.days("filled", filled, problems);
        Optional<Days> promised = Typed.days("statutory", statutory, problems);
        return problems.isEmpty()
                ? Optional.of(new Stating.Statement(
                        who.orElseThrow(),
                        weeks.orElseThrow(),
                        all.orElseThrow(),
                        inPost.orElseThrow(),
                        promised.orElseThrow()))
                : Optional.empty();
    }
}

package org.evenhand.app.capacity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.components.DateValues;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What is asked of an offer, as it was entered. */
public record AskForm(
        @Nullable String days,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("to-day") @Nullable String toDay,
        @BindParam("to-month") @Nullable String toMonth,
        @BindParam("to-year") @Nullable String toYear) {

    /** All that is left of it, from the week that runs. */
    static AskForm of(Offer offer, LocalDate now) {
        LocalDate monday = Weeks.monday(now);
        LocalDate from =
                monday.isAfter(offer.weeks().from()) ? monday : offer.weeks().from();
        LocalDate to = offer.weeks().to().plusDays(6);
        return new AskForm(
                offer.left().toString(),
                Integer.toString(from.getDayOfMonth()),
                Integer.toString(from.getMonthValue()),
                Integer.toString(from.getYear()),
                Integer.toString(to.getDayOfMonth()),
                Integer.toString(to.getMonthValue()),
                Integer.toString(to.getYear()));
    }

    public DateValues from() {
        return DateValues.of(fromDay, fromMonth, fromYear);
    }

    public DateValues to() {
        return DateValues.of(toDay, toMonth, toYear);
    }

    record Read(Days days, Weeks weeks) {}

    /** Empty, with problems, where something is wrong. */
    Optional<Read> read(List<Problem> problems) {
        Optional<Days> aWeek = Typed.someDays(days, problems);
        Optional<Weeks> weeks = Typed.weeks(from(), to(), problems);
        return problems.isEmpty() ? Optional.of(new Read(aWeek.orElseThrow(), weeks.orElseThrow())) : Optional.empty();
    }
}

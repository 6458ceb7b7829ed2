package org.evenhand.app.isp.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.PlanDocument.Review;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A review that was held, if one was, and the day of the next. */
public record ReviewForm(
        int revision,
        @BindParam("held-day") @Nullable String heldDay,
        @BindParam("held-month") @Nullable String heldMonth,
        @BindParam("held-year") @Nullable String heldYear,
        @Nullable String who,
        @Nullable String changed,
        @BindParam("next-day") @Nullable String nextDay,
        @BindParam("next-month") @Nullable String nextMonth,
        @BindParam("next-year") @Nullable String nextYear) {

    static ReviewForm of(int revision, Optional<LocalDate> next) {
        return new ReviewForm(
                revision,
                null,
                null,
                null,
                null,
                null,
                next.map(day -> Integer.toString(day.getDayOfMonth())).orElse(""),
                next.map(day -> Integer.toString(day.getMonthValue())).orElse(""),
                next.map(day -> Integer.toString(day.getYear())).orElse(""));
    }

    public DateValues held() {
        return DateValues.of(heldDay, heldMonth, heldYear);
    }

    public DateValues next() {
        return DateValues.of(nextDay, nextMonth, nextYear);
    }

    /** The plan with this review; the plan as it was where something is wrong. */
    PlanDocument read(PlanDocument plan, LocalDate today, List<Problem> problems) {
        Optional<LocalDate> on = Entered.day("held", heldDay, heldMonth, heldYear, problems);
        List<Review> reviews = new ArrayList<>(plan.reviews());
        if (on.filter(today::isBefore).isPresent()) {
            problems.add(new Problem("held", Words.of("isp.problem.held.future")));
        }
        if (on.isPresent()
                || !Entered.text(who).isEmpty()
                || !Entered.text(changed).isEmpty()) {
            if (on.isEmpty() && problems.isEmpty()) {
                problems.add(new Problem("held", Words.of("site.entered.noDay")));
            }
            String there = Entered.needed("who", who, AboutForm.LONGEST, Words.of("isp.problem.who"), problems);
            String other =
                    Entered.needed("changed", changed, AboutForm.LONGEST, Words.of("isp.problem.changed"), problems);
            on.ifPresent(day -> reviews.add(new Review(day, there, other)));
        }
        Optional<LocalDate> again = Entered.day("next", nextDay, nextMonth, nextYear, problems);
        if (again.isEmpty() && problems.stream().noneMatch(one -> one.field().equals("next"))) {
            problems.add(new Problem("next", Words.of("isp.problem.next")));
        }
        if (again.filter(day -> !day.isAfter(today)).isPresent()) {
            problems.add(new Problem("next", Words.of("isp.problem.next.past")));
        }
        return problems.isEmpty() ? plan.withReview(reviews, again) : plan;
    }
}

package org.evenhand.app.guidance.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.site.Numbers;
import org.evenhand.packs.policy.PolicyTimeline.Period;
import org.evenhand.packs.policy.PolicyTimeline.Step;

/**
 * The steps of the reform as they stand on a day.
 *
 * @param overdue expected by a day that has passed, and no source says that they happened
 * @param next expected and still in time, the soonest first
 * @param undated expected, without a date
 * @param happened the newest first
 */
public record TimelinePage(
        LocalDate today, List<Step> overdue, List<Step> next, List<Step> undated, List<Step> happened, String source) {

    /** As a person would say it: "23 February 2026", "by 31 March 2029 (2028-29)". */
    public static String when(Step step) {
        return step.when().map(TimelinePage::words).orElse("No date was given");
    }

    private static String words(Period period) {
        if (period.from().equals(period.to())) {
            return Numbers.day(period.from());
        }
        return "between %s and %s".formatted(Numbers.day(period.from()), Numbers.day(period.to()));
    }
}

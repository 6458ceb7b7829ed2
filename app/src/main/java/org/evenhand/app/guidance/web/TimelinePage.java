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

    /** As a person would say it: "23 February 2026", "In April 2029", "In the financial year 2028-29". */
    public static String when(Step step) {
        return step.when().map(TimelinePage::words).orElse("No date was given");
    }

    private static String words(Period period) {
        LocalDate from = period.from();
        if (from.equals(period.to())) {
            return Numbers.day(from);
        }
        if (from.plusMonths(1).minusDays(1).equals(period.to())) {
            return "In " + Numbers.day(from).substring(2);
        }
        if (period.text().length() == 4) {
            return "In " + period.text();
        }
        if (period.text().contains("/")) {
            return "In the school year " + period.text();
        }
        return period.text().endsWith("autumn")
                ? "In autumn " + from.getYear()
                : "In the financial year " + period.text();
    }
}

package org.evenhand.app.isp;

import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Training;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/** What a plan says, in the words of a page. */
public final class PlanWords {

    private PlanWords() {}

    /** "20 minutes each time, 3 times a week, for 12 weeks". */
    public static String amount(Provision provision) {
        return amount(
                provision.minutesEach(), provision.times(), provision.per().name(), provision.weeks());
    }

    /** @param per ONCE, WEEK or TERM */
    static String amount(int minutesEach, int times, String per, int weeks) {
        return Words.of(
                "isp.amount." + per,
                count("isp.minutes", minutesEach),
                count("isp.times", times),
                count("isp.weeks", weeks));
    }

    public static String training(Training training) {
        return Words.of("isp.training", training.by().title(), Numbers.day(training.on()), training.supervisedBy());
    }

    public static String bornIn(PlanDocument.Child child) {
        return Words.of(
                "requests.born",
                java.time.Month.of(child.birthMonth())
                        .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK),
                child.birthYear());
    }

    private static String count(String key, int number) {
        return number == 1 ? Words.of(key + ".1") : Words.of(key + ".n", number);
    }
}

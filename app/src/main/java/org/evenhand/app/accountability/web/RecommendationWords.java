package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.State;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.policy.Duty;
import org.evenhand.packs.policy.DutyStrength;
import org.evenhand.vocabulary.PolicyStatus;

/** A recommendation in words. */
public final class RecommendationWords {

    private static final String FILE = "accountability.";

    private RecommendationWords() {}

    public static Tag tag(State state) {
        return Tag.of(Words.of(FILE + "state." + state), Words.of(FILE + "state." + state + ".colour"));
    }

    public static String meaning(State state) {
        return Words.of(FILE + "state." + state + ".meaning");
    }

    public static String amount(Amount amount) {
        if (amount.per() == Amount.Per.ONCE) {
            return amount.times() == 1
                    ? Words.of(FILE + "amount.once", amount.minutesEach())
                    : Words.of(FILE + "amount.several", amount.minutesEach(), amount.times());
        }
        return Words.of(
                FILE + "amount.repeated",
                amount.minutesEach(),
                counted("times", amount.times()),
                Words.of(FILE + "per." + amount.per()),
                counted("weeks", amount.weeks()));
    }

    /** What compels it. Only a law says “the law”. */
    public static String force(Duty duty) {
        boolean readsAsLaw = duty.isLaw()
                || duty.strength() == DutyStrength.NONE
                || (duty.strength() == DutyStrength.WEAK && duty.status() == PolicyStatus.GUIDANCE);
        return Words.of(FILE + "strength." + (readsAsLaw ? duty.strength().name() : "notLaw"));
    }

    /** "12 days late", "3 days left", or nothing where it is finished. */
    public static String timeLeft(Recommendation recommendation, LocalDate today) {
        return switch (recommendation.state()) {
            case MISSED -> counted("late", recommendation.daysLate(today));
            case ASKED, ACCEPTED -> {
                long left = ChronoUnit.DAYS.between(today, recommendation.byWhen());
                yield left == 0 ? Words.of(FILE + "left.0") : counted("left", left);
            }
            case DECLINED, DONE, DONE_LATE -> "";
        };
    }

    static String happened(String kind) {
        return Words.of(FILE + "happened." + kind);
    }

    private static String counted(String key, long number) {
        return number == 1 ? Words.of(FILE + key + ".1") : Words.of(FILE + key + ".n", number);
    }
}

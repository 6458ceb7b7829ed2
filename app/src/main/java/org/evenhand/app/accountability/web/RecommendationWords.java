package org.evenhand.app.accountability.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.ChallengeState;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Review;
import org.evenhand.app.accountability.Route;
import org.evenhand.app.accountability.State;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.policy.AccountabilityTerms;
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

    public static Tag tag(ChallengeState state) {
        return Tag.of(
                Words.of(FILE + "challenge.state." + state), Words.of(FILE + "challenge.state." + state + ".colour"));
    }

    /** By when a reply is due; in the past where nobody waits for it any more. */
    public static String replyDue(Challenge challenge) {
        return Words.of(
                FILE + "challenge.due" + (challenge.state().isOpen() ? "" : ".past"),
                Numbers.weekday(challenge.replyBy()));
    }

    /** "Partly, on 23 November 2026." */
    public static String helped(Review review) {
        return Words.of(FILE + "review.said", Words.of(FILE + "review." + review.goalMet()), Numbers.day(review.on()));
    }

    public static String meaning(State state) {
        return Words.of(FILE + "state." + state + ".meaning");
    }

    /** In words; that it was not said, where it was not. */
    public static String amount(Optional<Amount> amount) {
        return amount.map(RecommendationWords::amount).orElseGet(() -> Words.of(FILE + "amount.none"));
    }

    static String way(Route.How how) {
        return Words.of(FILE + "route." + how);
    }

    static List<SummaryRow> route(Route route, AccountabilityTerms terms, LocalDate today) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of("How", way(route.how())));
        route.payer()
                .ifPresent(code -> rows.add(SummaryRow.of(
                        "Who pays",
                        terms.findPayer(code)
                                .map(AccountabilityTerms.Payer::label)
                                .orElse(code))));
        route.pence().ifPresent(pence -> rows.add(SummaryRow.of("What it costs", pounds(pence))));
        route.disputedOn()
                .ifPresent(day -> rows.add(SummaryRow.of(
                        "Who pays was not agreed",
                        Words.of(
                                FILE + "route." + (route.isDisputed() ? "open" : "settledOn"),
                                Numbers.day(day),
                                counted(
                                        "days",
                                        ChronoUnit.DAYS.between(
                                                day, route.settledOn().orElse(today)))))));
        return rows;
    }

    /** "£1,250.50": exact, because it is money that somebody promised. */
    static String pounds(long pence) {
        return String.format(Locale.UK, "£%,.2f", BigDecimal.valueOf(pence, 2));
    }

    private static String amount(Amount amount) {
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

    /** "12 days late", "3 days left", or nothing where it is finished or its clock stands still. */
    public static String timeLeft(Recommendation recommendation, LocalDate today) {
        return switch (recommendation.state()) {
            case MISSED -> counted("late", recommendation.daysLate(today));
            case ASKED, ACCEPTED, PART_DONE -> {
                if (DutyClockWords.isOpen(recommendation)) {
                    yield "";
                }
                long left = ChronoUnit.DAYS.between(today, recommendation.byWhen());
                yield left == 0 ? Words.of(FILE + "left.0") : counted("left", left);
            }
            case DECLINED, PART_LATE, DONE, DONE_LATE -> "";
        };
    }

    static String happened(String kind) {
        return Words.of(FILE + "happened." + kind);
    }

    private static String counted(String key, long number) {
        return number == 1 ? Words.of(FILE + key + ".1") : Words.of(FILE + key + ".n", number);
    }
}

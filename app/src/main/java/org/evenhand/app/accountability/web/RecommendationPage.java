package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.ChallengeLifecycle;
import org.evenhand.app.accountability.ChallengeStep;
import org.evenhand.app.accountability.Ladder;
import org.evenhand.app.accountability.Lifecycle;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Route;
import org.evenhand.app.accountability.Signposts;
import org.evenhand.app.accountability.State;
import org.evenhand.app.accountability.Step;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.AnsweredBy;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;

/**
 * What was advised, who must do what by when, and what came of it.
 *
 * @param siblings the others of the same advice
 * @param isAnsweredHere whether the person who looks answers for it
 * @param mayAddMore whether the person who looks may add to this advice
 * @param challenges of it, the first first
 * @param mayChallenge whether the person who looks may raise one
 * @param ways where else somebody can go who does not agree
 * @param ladder who was told, and who is next
 * @param clock how its last day comes about
 * @param mayMoveClock whether the person who looks may stop it and set it going
 * @param history what was recorded, the oldest first
 */
public record RecommendationPage(
        Recommendation recommendation,
        List<Recommendation> siblings,
        AccountabilityTerms terms,
        boolean isAnsweredHere,
        boolean mayAddMore,
        List<Challenge> challenges,
        boolean mayChallenge,
        List<Signposts.Way> ways,
        List<Ladder.Step> ladder,
        Optional<ClockPart> clock,
        boolean mayMoveClock,
        List<Moment> history,
        LocalDate today) {

    public RecommendationPage {
        siblings = List.copyOf(siblings);
        challenges = List.copyOf(challenges);
        ways = List.copyOf(ways);
        ladder = List.copyOf(ladder);
        history = List.copyOf(history);
    }

    /** One entry of the record. */
    public record Moment(LocalDate on, String what, long entry) {}

    public String address() {
        return "/recommendations/" + recommendation.id();
    }

    public String requestAddress() {
        return "/requests/" + recommendation.request();
    }

    public String moreAddress() {
        return requestAddress() + "/advice/" + recommendation.advice();
    }

    /** What is to be done, as rows; what was not said is not there. */
    public List<SummaryRow> wanted() {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of("What", recommendation.what()));
        rows.add(SummaryRow.of("Why", recommendation.why()));
        rows.add(SummaryRow.of("How much", RecommendationWords.amount(recommendation.amount())));
        recommendation
                .particulars()
                .startBy()
                .ifPresent(day -> rows.add(SummaryRow.of("To begin by", Numbers.weekday(day))));
        rows.add(SummaryRow.of("By when", DutyClockWords.byWhen(recommendation)));
        rows.add(SummaryRow.of("Who may deliver it", recommendation.deliverer().title()));
        rows.add(SummaryRow.of("Who must act", recommendation.holder()));
        recommendation.came().person().ifPresent(name -> rows.add(SummaryRow.of("Who sees to it", name)));
        recommendation
                .particulars()
                .shownBy()
                .ifPresent(text -> rows.add(SummaryRow.of("What will show that it was done", text)));
        return rows;
    }

    public String moveClock() {
        return Words.of("accountability.clock." + (recommendation.halt().isPresent() ? "start" : "stop"));
    }

    /** How it comes about and with whose money; empty until somebody took it on. */
    public List<SummaryRow> route() {
        return recommendation
                .came()
                .route()
                .map(route -> RecommendationWords.route(route, terms, today))
                .orElse(List.of());
    }

    /** The coded reason in words; empty where it was not declined, or declined before there were codes. */
    public Optional<DeclineReason> declineReason() {
        return recommendation.state() == State.DECLINED
                ? recommendation.came().declineReason().flatMap(terms::findReason)
                : Optional.empty();
    }

    public boolean maySettlePayer() {
        return may(Step.SETTLE_PAYER)
                && recommendation.came().route().filter(Route::isDisputed).isPresent();
    }

    public boolean mayMarkPart() {
        return may(Step.MARK_PART);
    }

    public boolean mayReview() {
        return mayAddMore && Lifecycle.open(recommendation.state()).contains(Step.REVIEW);
    }

    public String askWhetherItHelped() {
        return Words.of(
                "accountability.review.ask" + (recommendation.came().review().isPresent() ? ".again" : ""));
    }

    /** One at a time: the next one begins when the last was agreed with or taken back. */
    public boolean mayRaise() {
        return mayChallenge
                && (challenges.isEmpty() || challenges.getLast().state().isSettled());
    }

    public boolean mayTakeFurther() {
        return mayChallenge
                && !challenges.isEmpty()
                && !challenges.getLast().isOwnLink()
                && ChallengeLifecycle.next(challenges.getLast().state(), ChallengeStep.TAKE_FURTHER)
                        .isPresent()
                && !isLastStage(challenges.getLast());
    }

    public boolean mayWithdraw() {
        return mayChallenge && isOneOpen() && !challenges.getLast().isOwnLink();
    }

    /** Who must act replies to the first stage; what others reply to the next is recorded by a party. */
    public boolean mayReply() {
        return isOneOpen() && (isAnsweredHere || (mayChallenge && isRecorded(challenges.getLast())));
    }

    private boolean isRecorded(Challenge challenge) {
        return terms.stage(challenge.stage()).answeredBy() == AnsweredBy.RECORDED;
    }

    /** Where else they can go, once there is no further stage here. */
    public List<Signposts.Way> signposts() {
        return challenges.isEmpty() ? List.of() : ways;
    }

    public String stage(Challenge challenge) {
        return terms.stage(challenge.stage()).title();
    }

    private boolean isOneOpen() {
        return !challenges.isEmpty() && challenges.getLast().state().isOpen();
    }

    private boolean isLastStage(Challenge challenge) {
        return terms.stages().getLast().code().equals(challenge.stage());
    }

    public boolean mayAccept() {
        return may(Step.ACCEPT);
    }

    public boolean mayDecline() {
        return may(Step.DECLINE);
    }

    public boolean mayMarkDone() {
        return may(Step.MARK_DONE);
    }

    private boolean may(Step step) {
        return isAnsweredHere && Lifecycle.open(recommendation.state()).contains(step);
    }

    /** The history as a table: day, what, and under which number it stands in the record. */
    public List<List<Cell>> moments() {
        return history.stream()
                .map(moment -> List.of(
                        Cell.of(Numbers.day(moment.on())),
                        Cell.of(moment.what()),
                        Cell.number(Numbers.whole(moment.entry()))))
                .toList();
    }
}

package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.FamilySees;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.ChallengeLifecycle;
import org.evenhand.app.accountability.ChallengeStep;
import org.evenhand.app.accountability.FamilyChallenging.Seen;
import org.evenhand.app.accountability.Ladder;
import org.evenhand.app.accountability.Signposts;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.AccountabilityTerms;

/**
 * One thing that was advised, as the family sees it at its own address: who must do it by when, who was told that nobody did, and what the
 * family says against it. The child is not named.
 *
 * @param address of the family's page
 * @param clock how the last day comes about
 * @param by as whom they say that they do not agree, as it was entered
 * @param words as they were entered
 */
public record FamilyAdvicePage(
        String address,
        Seen seen,
        AccountabilityTerms terms,
        Optional<ClockPart> clock,
        List<Signposts.Way> ways,
        LocalDate today,
        String by,
        String words,
        FormProblems problems) {

    static final String YOUNG_PERSON = Challenge.By.YOUNG_PERSON.name();

    public FamilyAdvicePage {
        ways = List.copyOf(ways);
    }

    public String here() {
        return address + "/advice/" + seen.recommendation().id();
    }

    public String title() {
        return unnamed(seen.recommendation().what());
    }

    public List<SummaryRow> rows() {
        var one = seen.recommendation();
        return List.of(
                SummaryRow.of(
                        Words.of("accountability.family.advised"),
                        Words.of("accountability.family.by", one.advisedBy().title(), Numbers.day(one.givenOn()))),
                SummaryRow.of(Words.of("accountability.family.amount"), RecommendationWords.amount(one.amount())),
                SummaryRow.of(Words.of("accountability.family.holder"), one.holder()),
                SummaryRow.of(Words.of("accountability.family.byWhen"), DutyClockWords.byWhen(one)),
                SummaryRow.of(Words.of("accountability.family.force"), RecommendationWords.force(one.duty())));
    }

    public List<Ladder.Step> ladder() {
        return seen.ladder();
    }

    public String timeLeft() {
        return RecommendationWords.timeLeft(seen.recommendation(), today);
    }

    /** Their own words and the reply to them; of what others say against it only that they do. */
    public boolean isTheirs(Challenge challenge) {
        return challenge.by() == Challenge.By.FAMILY || challenge.by() == Challenge.By.YOUNG_PERSON;
    }

    public String stage(Challenge challenge) {
        return terms.stage(challenge.stage()).title();
    }

    public boolean mayRaise() {
        return last().isEmpty() || last().get().state().isSettled();
    }

    public boolean mayTakeFurther() {
        return last().filter(Challenge::isOwnLink)
                .filter(one -> ChallengeLifecycle.next(one.state(), ChallengeStep.TAKE_FURTHER)
                        .isPresent())
                .filter(one -> !terms.stages().getLast().code().equals(one.stage()))
                .isPresent();
    }

    public boolean mayWithdraw() {
        return last().filter(one -> one.isOwnLink() && one.state().isOpen()).isPresent();
    }

    public List<Choice> who() {
        return List.of(
                Choice.of(Challenge.By.FAMILY.name(), Words.of("accountability.family.me.FAMILY")),
                Choice.of(YOUNG_PERSON, Words.of("accountability.family.me.YOUNG_PERSON")));
    }

    public String unnamed(String text) {
        return FamilySees.unnamed(text, seen.child());
    }

    private Optional<Challenge> last() {
        return seen.challenges().isEmpty()
                ? Optional.empty()
                : Optional.of(seen.challenges().getLast());
    }
}

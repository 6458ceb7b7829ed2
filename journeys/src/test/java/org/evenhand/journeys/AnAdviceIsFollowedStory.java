package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.accountability.Escalating;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.SignedIn;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An advice of three recommendations: one is done, one is declined for money and counts as unmet need, one is missed, climbs two rungs, is
 * challenged by the family at its own address, and is done after all. Everybody is invented.
 */
@ExtendWith(Product.Running.class)
class AnAdviceIsFollowedStory {

    private static final String PASSWORD = "evenborough-is-invented";

    /** Within twelve days there are at least five working days, at Christmas too, and never fifteen: two rungs of the ladder. */
    private static final int DAYS_LATE = 12;

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void one_is_done_one_unmet_and_one_late_after_two_rungs_and_a_challenge(boolean withScript, Product product) {
        String album = withScript ? "advice-followed" : "advice-followed-without-script";
        LocalDate today = LocalDate.now(product.part(Clock.class));
        RequestId request = met(product, today);
        RecommendationId done = advised(product, request, Optional.empty(), "the picture cards", today.plusDays(30));
        UUID advice = Behind.as(
                        product,
                        "vision",
                        () -> product.part(Recommendations.class).find(done))
                .orElseThrow()
                .advice();
        RecommendationId unpaid =
                advised(product, request, Optional.of(advice), "the quiet corner", today.plusDays(30));
        RecommendationId missed =
                advised(product, request, Optional.of(advice), "the big books", today.minusDays(DAYS_LATE));
        product.part(Escalating.class).escalate();

        try (Visitor nursery = visitor(withScript)) {
            nursery.signIn(product, "nursery@evenborough.invalid", PASSWORD);
            nursery.goTo(product.at("/recommendations/" + done)).follow("Stop its clock");
            nursery.choose("The child is away for four weeks or longer")
                    .press("Stop the clock")
                    .sees("The setting stopped it. It goes on when the child is back.")
                    .screenshot(album + "/00-clock-stopped");
            nursery.press("Set the clock going again").sees("The clock goes on.");
            nursery.goTo(product.at("/recommendations/" + done)).follow("Mark as done, with evidence");
            Days.enter(nursery, "on", today);
            nursery.choose("All of it").enter("What shows it?", "Invented: on the wall since Monday");
            nursery.press("Mark as done")
                    .sees("Invented: on the wall since Monday")
                    .screenshot(album + "/01-done");

            nursery.goTo(product.at("/recommendations/" + unpaid)).follow("Say why you will not do this");
            nursery.choose("There is no money for it")
                    .enter("Your reason", "Invented: no money for screens")
                    .press("Decline, with this reason")
                    .sees("It is counted as unmet need of the area")
                    .screenshot(album + "/02-unmet");

            nursery.goTo(product.at("/recommendations/" + missed))
                    .sees("The lead of the setting. Told on")
                    .sees("The lead of the service that advised. Told on")
                    .sees("if it is still not done")
                    .screenshot(album + "/03-climbed");
        }

        try (Visitor family = visitor(withScript)) {
            family.goTo(address(product, request) + "/advice/" + missed).sees("Told on");
            family.enter("Why do you not agree?", "Invented: nobody has read with us")
                    .press("Send")
                    .sees("Waits for a reply")
                    .screenshot(album + "/04-challenged");
        }

        try (Visitor nursery = visitor(withScript)) {
            nursery.signIn(product, "nursery@evenborough.invalid", PASSWORD);
            nursery.goTo(product.at("/recommendations/" + missed))
                    .sees("Invented: nobody has read with us")
                    .follow("Record the reply");
            nursery.choose("Agrees")
                    .enter("Who replies?", "The manager (invented)")
                    .enter("The reply in full", "Invented: we begin today")
                    .press("Send")
                    .sees("Agreed with")
                    .follow("Mark as done, with evidence");
            Days.enter(nursery, "on", today);
            nursery.enter("What shows it?", "Invented: read today")
                    .press("Mark as done")
                    .sees("Invented: read today");
        }

        try (Visitor specialist = visitor(withScript)) {
            specialist.signIn(product, "vision@evenborough.invalid", PASSWORD);
            specialist.goTo(product.at("/recommendations/" + missed)).follow("Say whether it helped");
            specialist
                    .choose("Partly")
                    .enter("What did you see?", "Invented: reads along now")
                    .press("Record this")
                    .sees("Did it help?")
                    .sees("Invented: reads along now")
                    .screenshot(album + "/05-reviewed");
        }

        try (Visitor family = visitor(withScript)) {
            family.goTo(address(product, request) + "/advice/" + missed)
                    .sees("Done late")
                    .sees("Invented: we begin today")
                    .screenshot(album + "/06-resolved");
            assertThat(family.page().content()).doesNotContain("Invented A.", "Invented: found in confidence");
        }

        try (Visitor commissioner = visitor(withScript)) {
            commissioner
                    .signIn(product, "commissioner@evenborough.invalid", PASSWORD)
                    .goTo(product.at("/board"))
                    .sees("What became of advice in our area")
                    .screenshot(album + "/07-board");
            assertThat(commissioner.page().content()).doesNotContain("the big books", "Invented A.");
        }
        Ledger ledger = product.part(Ledger.class);
        assertThat(kinds(product, missed))
                .containsSubsequence(
                        "DutyEscalated", "DutyEscalated", "ChallengeRaised", "ChallengeReplied", "OutcomeReviewed");
        assertThat(kinds(product, unpaid)).contains("UnmetNeedRecorded");
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    private static List<String> kinds(Product product, RecommendationId id) {
        return Behind.as(product, "nursery", () -> product.part(Ledger.class).of(id.value())).stream()
                .map(line -> line.happening().kind())
                .toList();
    }

    /** Asked for, taken and met by the specialist of the demonstration, weeks ago. */
    private static RequestId met(Product product, LocalDate today) {
        return held(today, () -> {
            RequestId id = Behind.asks(product, "Invented A.", "Invented: for this story.");
            SignedIn specialist = Behind.person(product, "vision");
            Behind.as(product, "triage", () -> product.part(Triaging.class).accept(id, specialist.account()));
            Behind.as(product, "vision", () -> product.part(Contacting.class).firstSeen(id, weeksAgo(today)));
            return id;
        });
    }

    private static RecommendationId advised(
            Product product, RequestId request, Optional<UUID> advice, String with, LocalDate byWhen) {
        Draft first = new Draft(
                UUID.randomUUID(),
                request,
                "Invented: found in confidence",
                "Practise with Invented A. and %s".formatted(with),
                "Invented: why",
                Profession.TA,
                new Amount(10, 3, Amount.Per.WEEK, 6),
                "EAH_ADVICE_SETTING",
                byWhen);
        Draft draft = new Draft(
                first.form(),
                request,
                advice,
                first.found(),
                first.what(),
                first.why(),
                first.deliverer(),
                first.amount(),
                Optional.empty(),
                "",
                first.duty(),
                Optional.of(byWhen),
                false,
                Optional.empty());
        LocalDate today = LocalDate.now(product.part(Clock.class));
        return held(
                today,
                () -> Behind.as(
                        product,
                        "vision",
                        () -> ((Advising.Advised.Given)
                                        product.part(Advising.class).advise(draft))
                                .id()));
    }

    private static LocalDate weeksAgo(LocalDate today) {
        return today.minusDays(40);
    }

    private static <T> T held(LocalDate today, ScopedValue.CallableOp<T, RuntimeException> work) {
        Instant then = weeksAgo(today)
                .atTime(LocalTime.NOON)
                .atZone(java.time.ZoneId.of("Europe/London"))
                .toInstant();
        return HoldableClock.holding(then, work);
    }

    private static String address(Product product, RequestId request) {
        return product.at("/family/" + Behind.follows(product, request).text());
    }
}

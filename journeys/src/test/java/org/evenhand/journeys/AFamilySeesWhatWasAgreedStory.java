package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visiting;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family opens its own address and sees why a day was set, what was advised, who comes when and how far the plan is. Everybody is invented. */
@ExtendWith(Product.Running.class)
class AFamilySeesWhatWasAgreedStory {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_clock_to_the_advice_the_visit_and_the_plan(boolean withScript, Product product) {
        String album = withScript ? "family-agreed" : "family-agreed-without-script";
        RequestId request = Behind.asks(product, "Invented F.", "Invented: for this story.");
        String address =
                product.at("/family/" + Behind.follows(product, request).text());

        try (Visitor family = withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript()) {
            family.goTo(address).sees("Why that day?").screenshot(album + "/01-waiting");
            family.page().getByText("Why that day?").click();
            family.sees("is the last day").screenshot(album + "/02-every-day-of-the-clock");

            advises(product, request, withScript);

            family.goTo(address)
                    .sees("Practise with your child and the big books (invented)")
                    .sees("Waiting for an answer")
                    .sees("Vic (invented): ")
                    .sees("Being written")
                    .screenshot(album + "/03-agreed");
            assertThat(family.page().content())
                    .doesNotContain("Invented F.", "Invented: found in confidence", "Invented: bring the slope");
        }
    }

    /** Taken and met by the specialist of the demonstration, who advises and proposes a visit; the nursery begins a plan. */
    private static void advises(Product product, RequestId request, boolean isFirst) {
        LocalDate today = LocalDate.now(product.part(Clock.class));
        SignedIn specialist = Behind.person(product, "vision");
        Behind.as(product, "triage", () -> product.part(Triaging.class).accept(request, specialist.account()));
        Behind.as(product, "vision", () -> product.part(Contacting.class).firstSeen(request, today));
        Behind.as(
                product,
                "vision",
                () -> product.part(Advising.class)
                        .advise(new Draft(
                                UUID.randomUUID(),
                                request,
                                "Invented: found in confidence",
                                "Practise with Invented F. and the big books (invented)",
                                "Invented: why",
                                Profession.TA,
                                new Amount(10, 3, Amount.Per.WEEK, 6),
                                "EAH_ADVICE_SETTING",
                                today.plusDays(30))));
        // Far enough ahead that no visit of the demonstration is at the same time; each run has a day of its own.
        Span when = Span.on(today.plusDays(isFirst ? 40 : 41), LocalTime.of(9, 0), LocalTime.of(10, 0))
                .orElseThrow();
        Behind.as(
                product,
                "vision",
                () -> product.part(Visiting.class)
                        .propose(
                                request,
                                new Visiting.Proposal(
                                        Visit.Mode.REMOTE, when, "Vic (invented)", "Invented: bring the slope")));
        Behind.as(product, "nursery", () -> product.part(WritingPlans.class).begin(request));
    }
}

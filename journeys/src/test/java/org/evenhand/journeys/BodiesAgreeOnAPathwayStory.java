package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies (invented) agree, object and comment on a pathway; another person looks at each; everybody sees the count and the trail. */
@ExtendWith(Product.Running.class)
class BodiesAgreeOnAPathwayStory {

    @ParameterizedTest(name = "with script: {0}")
    @CsvSource({"true, stammering", "false, selective-mutism"})
    void from_what_three_bodies_say_to_the_trail_that_everybody_reads(
            boolean withScript, String pathway, Product product) {
        String album = withScript ? "pathway" : "pathway-without-script";
        String password = product.part(InventedPeople.class).password();
        String address = product.at("/pathways/" + pathway);
        try (Visitor specialist = visitor(withScript);
                Visitor campaigner = visitor(withScript)) {
            specialist.signIn(product, "vision@evenborough.invalid", password);
            say(specialist, address, "It agrees to this edition", "Guild of Evenborough (invented)", "");
            say(
                    specialist,
                    address,
                    "It objects to this edition",
                    "Society of Evenborough (invented)",
                    "The way back is missing.");
            say(
                    specialist,
                    address,
                    "It comments, and neither agrees nor objects",
                    "Network of Evenborough (invented)",
                    "Say it in plainer words.");
            specialist.screenshot(album + "/01-waiting");

            try (Visitor reader = visitor(withScript)) {
                reader.goTo(address).sees("0 agree, 0 object");
            }
            campaigner.signIn(product, "campaign@evenborough.invalid", password);
            for (String body : new String[] {"Guild", "Society", "Network"}) {
                campaigner.goTo(address);
                campaigner
                        .page()
                        .locator("a[href^='/campaign/pathways/voices/']")
                        .filter(new Locator.FilterOptions().setHasText(body))
                        .click();
                campaigner.sees("Should everybody see this?").choose("Show it").press("Confirm");
            }
            campaigner.screenshot(album + "/02-shown");

            try (Visitor reader = visitor(withScript)) {
                reader.goTo(address)
                        .sees("1 agree, 1 object")
                        .sees("there is 1 comment")
                        .sees("The way back is missing.")
                        .sees("Say it in plainer words.")
                        .sees("https://example.invalid/position")
                        .screenshot(album + "/03-trail");
                reader.goTo(product.at("/pathways")).sees("1 agree, 1 object, 1 comment.");
            }
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static void say(Visitor specialist, String address, String stance, String body, String words) {
        specialist
                .goTo(address)
                .follow("Agree, object or comment for your body")
                .choose(stance)
                .enter("For which body do you speak?", body)
                .enter("Why, or what should change?", words)
                .enter("Where can its position be read?", "https://example.invalid/position")
                .press("Send it to be looked at")
                .sees("Sent. It is shown once another person has looked at it.");
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}

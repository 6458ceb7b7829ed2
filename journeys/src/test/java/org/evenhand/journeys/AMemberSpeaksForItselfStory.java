package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation (invented) gives its point on a consultation and agrees to the wording itself, at the private address made for it. */
@ExtendWith(Product.Running.class)
class AMemberSpeaksForItselfStory {

    private static final String MEMBER = "Evenborough Society of Nurseries (invented)";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_private_address_to_a_response_with_its_agreement(boolean withScript, Product product) {
        String album = withScript ? "member" : "member-without-script";
        String title = "Early help (invented), " + (withScript ? "at a desk" : "on a phone");
        LocalDate today = product.part(Members.class).today();
        try (Visitor campaigner = visitor(withScript);
                Visitor member = visitor(withScript)) {
            campaigner.signIn(
                    product,
                    "campaign@evenborough.invalid",
                    product.part(InventedPeople.class).password());
            campaigner.goTo(product.at("/campaign/consultations/new"));
            campaigner.enter("Title, as published", title).enter("Who asks", "Department of Evenborough (invented)");
            Days.enter(campaigner, "opened", today.minusDays(5));
            Days.enter(campaigner, "closes", today.plusDays(20));
            campaigner
                    .enter("What is asked", "Who should be able to ask?")
                    .enter("On whose behalf do you respond?", "Coalition of Evenborough (invented)")
                    .enter("Where it can be read", "https://example.invalid/early")
                    .press("Record it");
            String work = campaigner.address();
            campaigner.page().locator("select[name=member]").selectOption(new SelectOption().setLabel(MEMBER));
            campaigner
                    .screenshot(album + "/01-workbench")
                    .press("Make an address")
                    .screenshot(album + "/02-address");
            String address =
                    campaigner.page().locator(".eh-breakable a").first().innerText();

            member.goTo(address)
                    .sees(MEMBER)
                    .screenshot(album + "/03-what-do-you-say")
                    .follow("Add a point on question 1");
            member.enter("The point", "A nursery should ask without a plan.")
                    .screenshot(album + "/04-point")
                    .press("Give this point")
                    .sees("Thank you. The point is recorded.");

            campaigner.goTo(work).sees("given by itself");
            campaigner.goTo(work + "/answers/1").choose(MEMBER).press("Put the ticked points into the answer");
            campaigner
                    .press("Save as a new version")
                    .press("Send the wording round to members")
                    .sees("Sent round to members");

            member.goTo(address).sees("A nursery should ask without a plan.");
            member.page().locator("select[name=stance]").selectOption("AGREES");
            member.screenshot(album + "/05-wording")
                    .press("Say it")
                    .sees("what your organisation says is recorded")
                    .screenshot(album + "/06-said");

            campaigner
                    .goTo(work)
                    .sees("1 agreed, 0 of them with a reservation; 0 objected.")
                    .sees("The organisation itself, at the private address made for it")
                    .press("Submit it");
            member.goTo(address).follow("Read the response as it was submitted");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}

package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.vault.Secret;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family asks for what is kept on their child to be destroyed; one person proposes it, and another destroys it. Everybody is invented. */
@ExtendWith(Product.Running.class)
class AFamilyIsForgottenStory {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void proposed_by_one_and_destroyed_by_another(boolean withScript, Product product) {
        String album = withScript ? "forgotten" : "forgotten-without-script";
        String password = product.part(InventedPeople.class).password();
        RequestId request =
                Behind.asks(product, "Invented G.", "Invented: for the story of a family that is forgotten.");
        Secret secret = Behind.follows(product, request);

        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password);
            manager.goTo(product.at("/requests/" + request))
                    .follow("The family asks to be forgotten")
                    .sees("What stays, and why")
                    .screenshot(album + "/01-what-goes-and-what-stays");
            manager.press("Propose to destroy it")
                    .sees("Choose why it may be asked for")
                    .choose("It is not needed any more for what it was collected for")
                    .press("Propose to destroy it")
                    .sees("Another person in charge, of the setting or of the service, finds it")
                    .screenshot(album + "/02-proposed");
            assertThat(manager.page().locator("main button").allInnerTexts()).doesNotContain("Destroy it now");
        }

        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, "triage@evenborough.invalid", password)
                    .follow("Request %s: the family asks to be forgotten. A second person decides"
                            .formatted(request.reference()))
                    .sees("Nadia Nursery-Manager (demonstration) proposed to destroy it")
                    .screenshot(album + "/03-to-decide");
            lead.press("Destroy it now").sees("What was kept was destroyed.").screenshot(album + "/04-destroyed");
        }

        try (Visitor parent = visitor(withScript)) {
            parent.page().navigate(product.at("/family/" + secret.text()));
            parent.sees("This address does not work");
        }
        assertThat(Behind.as(
                        product, "nursery", () -> product.part(Requests.class).find(request)))
                .isEmpty();
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}

package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.vault.Secret;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.journeys.Mailboxes.Letter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A school opens the record of a child who is found on its ground; the nursery, the service and the family are told, and look at why. Everybody is invented. */
@ExtendWith(Product.Running.class)
class AnEmergencyStory {

    private static final String WHY = "Invented: found alone on our playground";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void opened_told_closed_and_reviewed(boolean withScript, Product product) {
        String album = withScript ? "emergency" : "emergency-without-script";
        String password = product.part(InventedPeople.class).password();
        RequestId request = Behind.asks(product, "Invented E.", "Invented: for this story of an emergency.");
        Secret secret = Behind.follows(product, request);
        String family = "family-%s@evenborough.invalid".formatted(request);
        product.part(FamilyLinks.class).leave(secret, EmailAddress.of(family));
        String banner = "You opened request %s in an emergency.".formatted(request.reference());

        try (Visitor school = visitor(withScript)) {
            school.signIn(product, "primary@evenborough.invalid", password)
                    .follow("Open a record in an emergency")
                    .screenshot(album + "/01-open");
            school.press("Open the record").sees("Enter the reference of a request about a child");
            school.enter("Reference of the request", request.reference())
                    .choose("The child may be in danger")
                    .enter("Why do you need to see it now?", WHY)
                    .press("Open the record")
                    .sees(banner)
                    .sees("Invented: for this story of an emergency.")
                    .screenshot(album + "/02-read");
            school.goTo(product.at("/find")).sees(banner).screenshot(album + "/03-banner");

            for (String address : List.of("nursery@evenborough.invalid", "triage@evenborough.invalid", family)) {
                List<Letter> letters = product.eventually(
                        () -> product.mailboxes().of(address).stream()
                                .filter(letter -> letter.subject().contains("emergency")
                                        && letter.subject().contains(request.reference()))
                                .toList(),
                        found -> !found.isEmpty());
                assertThat(letters)
                        .as(address)
                        .hasSize(1)
                        .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                                .doesNotContain("Invented E.", "playground"));
            }

            school.press("Close %s now".formatted(request.reference())).sees("You closed it");
            assertThat(school.page().locator("body").innerText()).doesNotContain(banner);
        }

        try (Visitor parent = visitor(withScript)) {
            parent.goTo(product.at("/family/" + secret.text()))
                    .sees("Opened in an emergency")
                    .screenshot(album + "/04-family");
        }

        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password)
                    .follow("Request %s was opened in an emergency. Say whether there was good reason"
                            .formatted(request.reference()))
                    .sees(WHY)
                    .screenshot(album + "/05-review");
            manager.choose("There was good reason")
                    .enter("Why? About request " + request.reference(), "Invented: they rang us at once")
                    .press("Record the review")
                    .sees("Your review was recorded");
        }

        try (Visitor auditor = visitor(withScript)) {
            auditor.signIn(product, "auditor@evenborough.invalid", password)
                    .follow("Records that were opened in an emergency")
                    .sees("There was good reason")
                    .screenshot(album + "/06-audit");
            assertThat(auditor.page().locator("body").innerText()).doesNotContain("Invented E.", WHY);
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}

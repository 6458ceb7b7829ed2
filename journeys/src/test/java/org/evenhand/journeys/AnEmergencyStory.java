package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.people.SignedIn;
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
        RequestId request = asks(product);
        Secret secret = as(
                        product,
                        "nursery",
                        () -> product.part(FamilyLinks.class).make(request))
                .orElseThrow()
                .secret();
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

    private static RequestId asks(Product product) {
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child("Invented E.", 5, 2021, Answers.FamilyAgrees.YES),
                        "Invented: for this story of an emergency.",
                        "",
                        new Answers.Contact("Nora (invented)", "nursery@evenborough.invalid", ""))
                .withConsent(new Consent.Given(
                        Consent.By.PARENT,
                        LocalDate.now(product.part(Clock.class)),
                        Consent.How.IN_PERSON,
                        Consent.For.ASK_AND_SHARE));
        return as(
                product,
                "nursery",
                () -> ((Asked.Sent) product.part(Asking.class).ask(FormToken.random(), answers)).id());
    }

    private static <T> T as(Product product, String mailbox, ScopedValue.CallableOp<T, RuntimeException> work) {
        SignedIn person = (SignedIn) product.part(Accounts.class).loadUserByUsername(mailbox + "@evenborough.invalid");
        return Acting.as(person.actor(), work);
    }
}

package org.evenhand.journeys;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.vault.Secret;

/** What a story does behind the pages, by the use cases behind them, because another story tells how it is done on them. */
final class Behind {

    private Behind() {}

    /** @param mailbox of one of the invented people: "nursery" */
    static <T> T as(Product product, String mailbox, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(person(product, mailbox).actor(), work);
    }

    static SignedIn person(Product product, String mailbox) {
        return (SignedIn) product.part(Accounts.class).loadUserByUsername(mailbox + "@evenborough.invalid");
    }

    /** The nursery asks for a child who stammers; the family agrees. */
    static RequestId asks(Product product, String called, String noticed) {
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child(called, 5, 2021, Answers.FamilyAgrees.YES),
                        noticed,
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

    /** The nursery makes the family's own address. */
    static Secret follows(Product product, RequestId request) {
        return as(product, "nursery", () -> product.part(FamilyLinks.class).make(request))
                .orElseThrow()
                .secret();
    }
}

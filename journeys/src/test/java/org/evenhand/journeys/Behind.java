package org.evenhand.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;

/** What a story does behind the pages, by the use cases behind them, because another story tells how it is done on them. */
final class Behind {

    /** Of those who join for one story. */
    static final String PASSWORD = "three plain words";

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
        return asks(product, person(product, "nursery").actor(), called, noticed);
    }

    /** @param manager of the setting that asks */
    static RequestId asks(Product product, Acting.Actor manager, String called, String noticed) {
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
        return Acting.as(
                manager, () -> ((Asked.Sent) product.part(Asking.class).ask(FormToken.random(), answers)).id());
    }

    /** The nursery makes the family's own address. */
    static Secret follows(Product product, RequestId request) {
        return follows(product, person(product, "nursery").actor(), request);
    }

    /** @param manager of the setting that asked */
    static Secret follows(Product product, Acting.Actor manager, RequestId request) {
        return Acting.as(manager, () -> product.part(FamilyLinks.class).make(request))
                .orElseThrow()
                .secret();
    }

    /** An organisation joins with its first person, whose password is three plain words. */
    static Acting.Actor joins(
            Product product,
            Organisation.Kind kind,
            LaCode area,
            String organisation,
            String name,
            String email,
            Set<Role> roles) {
        OrganisationId id = OrganisationId.random();
        Optional<Urn> setting = kind == Organisation.Kind.SETTING
                ? Optional.of(Urn.of("demonstration-DEMO9" + area.code()))
                : Optional.empty();
        Joining.Outcome joined = product.part(Joining.class)
                .join(
                        new Organisation(id, kind, organisation, Optional.of(area), setting, false, true),
                        new Joining.Newcomer(name, email, PASSWORD, roles));
        return new Acting.Actor(((Joining.Outcome.Joined) joined).account().value(), id.value());
    }
}

package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two people of a service decline; the nursery reads why and what next, follows the link, and a third person decides. Then days are promised
 * with an acceptance until none is left. Everybody in it is invented.
 */
@ExtendWith(Product.Running.class)
class ADeclineIsLookedAtAgainStory {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void two_people_say_no_and_a_third_decides(boolean withScript, Product product) {
        String album = withScript ? "triage" : "triage-without-script";
        String password = product.part(InventedPeople.class).password();
        String second = another(product, withScript ? "second" : "zweite");
        String third = another(product, withScript ? "third" : "dritte");
        RequestId request = asks(product, "Invented A.", Facts.Sign.STATUTORY_ADVICE);

        try (Visitor first = visitor(withScript)) {
            first.signIn(product, "triage@evenborough.invalid", password);
            first.goTo(product.at("/triage")).screenshot(album + "/01-worklist");
            first.goTo(product.at("/triage/statutory")).screenshot(album + "/02-statutory");
            first.goTo(product.at("/triage/" + request)).screenshot(album + "/03-decide");
            first.press("Propose to decline")
                    .sees("Write what the setting can do meanwhile")
                    .screenshot(album + "/04-nothing-without-advice");
            first.choose("We are helping already")
                    .enter("What can the setting do meanwhile?", "Invented: go on with the reading plan of March.")
                    .choose("Go on with the help that is there already; tell who gives it")
                    .press("Propose to decline")
                    .sees("waits for a second person");
            first.goTo(product.at("/triage/" + request))
                    .sees("You proposed this. Somebody else confirms it or sends it back")
                    .screenshot(album + "/05-not-the-same");
        }
        try (Visitor colleague = visitor(withScript)) {
            colleague.signIn(product, second, password);
            colleague
                    .goTo(product.at("/triage/" + request))
                    .sees("Somebody would decline it")
                    .screenshot(album + "/06-second-person")
                    .press("Confirm the decline")
                    .sees("two people agreed");
        }
        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password);
            manager.goTo(product.at("/requests/" + request))
                    .sees("Invented: go on with the reading plan of March.")
                    .screenshot(album + "/07-why-not");
            manager.press("Ask for this to be looked at again")
                    .press("Send")
                    .sees("Write why it should be looked at again");
            manager.enter("Why should it be looked at again?", "Invented: the plan of March was for another child.")
                    .screenshot(album + "/08-look-again")
                    .press("Send")
                    .sees("Somebody else will look at it again, by");
        }
        try (Visitor colleague = visitor(withScript)) {
            colleague.signIn(product, second, password);
            colleague.goTo(product.at("/triage/" + request)).sees("You declined it before");
        }
        try (Visitor other = visitor(withScript)) {
            other.signIn(product, third, password);
            other.goTo(product.at("/triage/statutory")).sees("Look again").screenshot(album + "/09-top-of-the-list");
            other.goTo(product.at("/triage/" + request))
                    .sees("Invented: the plan of March was for another child.")
                    .choose("Vic Vision-Teacher (demonstration)")
                    .press("Accept request")
                    .sees("was accepted")
                    .screenshot(album + "/10-statutory-after");
        }
        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password);
            manager.goTo(product.at("/requests/" + request))
                    .sees("Accepted")
                    .sees("somebody else has decided")
                    .screenshot(album + "/11-accepted");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void days_are_promised_until_none_is_left(boolean withScript, Product product) {
        String album = withScript ? "triage-days" : "triage-days-without-script";
        String password = product.part(InventedPeople.class).password();
        // A role of its own for each run, so that one does not use up the days of the other.
        Profession role = withScript ? Profession.OT : Profession.PT;
        aDayThisWeek(product, role);
        RequestId one = asks(product, "Invented B.", Facts.Sign.STAMMERING);
        RequestId two = asks(product, "Invented C.", Facts.Sign.STAMMERING);

        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, "triage@evenborough.invalid", password);
            lead.goTo(product.at("/triage"))
                    .sees("What is left this week?")
                    .sees("May be the same child as")
                    .screenshot(album + "/01-worklist");
            lead.goTo(product.at("/triage/" + one)).screenshot(album + "/02-decide");
            accepts(lead, role, "1").sees("was accepted");
            lead.goTo(product.at("/triage/" + two));
            accepts(lead, role, "0.5").sees("only 0 days are left").screenshot(album + "/03-none-left");
            lead.enter("Days a week to promise (optional)", "")
                    .press("Accept request")
                    .sees("was accepted");
            lead.goTo(product.at("/triage/" + one)).sees("Hand it over").screenshot(album + "/04-hand-over");
            lead.goTo(product.at("/capacity")).screenshot(album + "/05-capacity");
        }
    }

    private static Visitor accepts(Visitor lead, Profession role, String days) {
        lead.page().locator("input[name=specialist]").first().check();
        lead.enter("Days a week to promise (optional)", days);
        lead.page()
                .locator("#week")
                .selectOption(lead.page()
                        .locator("#week option[value^='" + role + " ']")
                        .first()
                        .getAttribute("value"));
        return lead.press("Accept request");
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    /** One more triage lead of Evenborough's service. */
    private static String another(Product product, String mailbox) {
        String email = mailbox + "@evenborough.invalid";
        Joining.Newcomer newcomer = new Joining.Newcomer(
                "Tia " + mailbox + " (invented)",
                email,
                product.part(InventedPeople.class).password(),
                Set.of(Role.TRIAGE_LEAD));
        product.part(Joining.class).add(person(product, "triage").organisation(), newcomer);
        return email;
    }

    private static RequestId asks(Product product, String called, Facts.Sign sign) {
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, sign),
                        new Answers.Child(called, 5, 2021, Answers.FamilyAgrees.YES),
                        "Invented: for this story.",
                        "",
                        new Answers.Contact("Nora (invented)", "nursery@evenborough.invalid", ""))
                .withConsent(new Consent.Given(
                        Consent.By.PARENT,
                        LocalDate.now(product.part(Clock.class)),
                        Consent.How.IN_PERSON,
                        Consent.For.ASK_AND_SHARE));
        return Acting.as(
                person(product, "nursery").actor(),
                () -> ((Asked.Sent) product.part(Asking.class).ask(FormToken.random(), answers)).id());
    }

    private static void aDayThisWeek(Product product, Profession role) {
        LocalDate today = LocalDate.now(product.part(Clock.class));
        Days one = Days.read("1").orElseThrow();
        Acting.as(
                person(product, "triage").actor(),
                () -> product.part(Stating.class)
                        .state(new Stating.Statement(role, Weeks.of(today, today), one, one, Days.NONE)));
    }

    private static SignedIn person(Product product, String mailbox) {
        return (SignedIn) product.part(Accounts.class).loadUserByUsername(mailbox + "@evenborough.invalid");
    }
}

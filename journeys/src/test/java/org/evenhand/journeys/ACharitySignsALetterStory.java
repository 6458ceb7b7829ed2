package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.LetterId;
import org.evenhand.app.coalition.letters.LetterStep;
import org.evenhand.app.coalition.letters.Signing;
import org.evenhand.app.coalition.letters.Writing;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.SignedIn;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A charity (invented) joins and signs a letter that is frozen; a department does not answer in time, and that prompts a question. */
@ExtendWith(Product.Running.class)
class ACharitySignsALetterStory {

    private static final String PASSWORD = "evenborough-is-invented";
    private static final String CAMPAIGNER = "campaign@evenborough.invalid";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_request_to_the_signature_to_the_question(boolean withScript, Product product) {
        String album = withScript ? "letter" : "letter-without-script";
        String charity = "Clear Voices of Evenborough %s (invented)".formatted(withScript ? "1" : "2");
        try (Visitor chair = visitor(withScript);
                Visitor campaigner = visitor(withScript)) {
            chair.goTo(product.at("/coalition"))
                    .follow("Join")
                    .press("Ask to join")
                    .sees("Enter the name of the organisation")
                    .screenshot(album + "/01-nothing-entered");
            chair.enter("Name of the organisation", charity);
            chair.page().locator("#sector").selectOption("CHARITY");
            chair.page().locator("#nation").selectOption("ENGLAND");
            chair.enter("Your name", "Chris Chair (invented)")
                    .enter("Your post", "Chair")
                    .enter("Your email address at work", "chair@clear-voices.invalid")
                    .choose("I may sign letters for this organisation")
                    .choose("The organisation may be named in public as a member")
                    .press("Ask to join")
                    .sees("A campaigner will check what you sent")
                    .screenshot(album + "/02-asked");

            campaigner.signIn(product, CAMPAIGNER, PASSWORD);
            campaigner.goTo(product.at("/campaign/members")).follow(charity).screenshot(album + "/03-to-check");
            campaigner.page().locator("#change").selectOption("CONFIRM");
            date(campaigner, LocalDate.of(2026, 3, 2));
            campaigner
                    .enter("What shows it", "Letter of its board (invented)")
                    .enter("Where that can be seen", "https://example.invalid/board")
                    .press("Record it");
            chair.goTo(product.at("/coalition")).sees(charity).screenshot(album + "/04-named");

            campaigner.goTo(product.at("/campaign/letters/new"));
            campaigner.page().locator("#signers").selectOption("ORGANISATIONS");
            campaigner
                    .enter("From whom it is", "A coalition of Evenborough (invented)")
                    .enter("To whom it goes", "Department of Evenborough (invented) | The Minister (invented)")
                    .enter("Subject", "A plan for specialists in Evenborough (invented)")
                    .enter("The letter", "Dear Minister,\n\nThere is no plan (invented).\n\nPlease make one.")
                    .press("Keep this version")
                    .screenshot(album + "/05-draft");
            int known = product.mailboxes().list().size();
            campaigner
                    .press("Open it for signing")
                    .press("Make an address for " + charity)
                    .sees("It goes by mail to who may sign for " + charity)
                    .screenshot(album + "/06-address");
            String address = product.addressFromMail(known, "/coalition/sign/");

            chair.goTo(address).screenshot(album + "/07-will-you-sign");
            chair.enter("Your post in " + charity, "Chair")
                    .choose("I may sign for this organisation, and it signs this letter")
                    .press("Sign")
                    .sees(charity + " has signed");

            campaigner
                    .goTo(product.at("/campaign/letters"))
                    .follow("A plan for specialists in Evenborough (invented)")
                    .press("Freeze and send")
                    .follow("What everybody sees")
                    .sees("signed by its Chair")
                    .sees("sha256sum content.json")
                    .screenshot(album + "/08-frozen");
            assertThat(campaigner.page().getByText("Freeze and send").count()).isZero();

            LetterId late = sentAnHundredDaysAgo(product, charity, withScript);
            campaigner
                    .goTo(product.at("/campaign"))
                    .sees("An older letter (invented)")
                    .screenshot(album + "/09-late");
            chair.goTo(product.at("/letters/" + late)).sees("No reply known").screenshot(album + "/10-no-reply");
            chair.follow("Draft a question on this reply of Department of Evenborough (invented)");
            assertThat(chair.page().locator("textarea").inputValue())
                    .contains("when a reply will be given to the letter of");
            chair.screenshot(album + "/11-question");
            campaigner
                    .goTo(product.at("/campaign/letters/" + late + "/reply/1"))
                    .enter("Who replied", "The Minister (invented)");
            date(campaigner, product.part(Members.class).today());
            campaigner
                    .enter("Where it can be read", "https://example.invalid/reply")
                    .press("Record it")
                    .sees("Answered late")
                    .screenshot(album + "/12-answered");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Verdict.Intact.class);
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    private static void date(Visitor visitor, LocalDate day) {
        visitor.page().locator("#on-day").fill(Integer.toString(day.getDayOfMonth()));
        visitor.page().locator("#on-month").fill(Integer.toString(day.getMonthValue()));
        visitor.page().locator("#on-year").fill(Integer.toString(day.getYear()));
    }

    /** The same as above by another hand, with the clock held: nobody can wait a hundred days for a test. */
    private static LetterId sentAnHundredDaysAgo(Product product, String charity, boolean withScript) {
        Members members = product.part(Members.class);
        Writing writing = product.part(Writing.class);
        Signing signing = product.part(Signing.class);
        Member member = members.list().stream()
                .filter(one -> one.name().equals(charity))
                .findFirst()
                .orElseThrow();
        LocalDate then = members.today().minusDays(100);
        Acting.Actor campaigner = ((SignedIn) product.part(Accounts.class).loadUserByUsername(CAMPAIGNER)).actor();
        return HoldableClock.holding(
                then.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(),
                () -> Acting.as(campaigner, () -> {
                    LetterId id = writing.begin(
                            Letter.Kind.ORGANISATIONS,
                            new Writing.Draft(
                                    "A coalition of Evenborough (invented)",
                                    "An older letter (invented)" + (withScript ? "" : ", again"),
                                    "Dear Minister, who answers? (Invented.)",
                                    List.of(new Addressee(
                                            1, "Department of Evenborough (invented)", "The Minister (invented)")),
                                    List.of()));
                    writing.take(id, LetterStep.OPEN_FOR_SIGNING);
                    signing.sign(signing.invite(id, member.id()).orElseThrow().secret(), "Chair");
                    writing.send(id);
                    return id;
                }));
    }
}

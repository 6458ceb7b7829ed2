package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.people.SignedIn;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A nursery and a specialist go on writing a child's plan, are stopped where a clinical task is put on staff, sign it, and give it away; the
 * school of another installation takes it in. Everybody in it is invented, in both.
 */
@ExtendWith(Product.Running.class)
class AChildMovesStory {

    private static final String SPECIALIST = "vision@evenborough.invalid";
    private static final String PASSPHRASE = "four plain words here";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_nursery_of_one_installation_to_the_school_of_another(boolean withScript, Product product)
            throws Exception {
        String password = product.part(InventedPeople.class).password();
        LocalDate today = LocalDate.now(product.part(Clock.class));
        String album = withScript ? "isp" : "isp-without-script";
        String fed = "Invented: is fed by a tube at " + (withScript ? "noon" : "one");
        Path bundle = Path.of("target", "moved-" + withScript + ".evenhand-bundle");

        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password);
            manager.goTo(product.at("/plans")).screenshot(album + "/01-plans");
            manager.page().locator("main ul a").first().click();
            manager.sees("Individual Support Plan").screenshot(album + "/02-plan");
            String plan = manager.address();

            manager.follow("Needs")
                    .enter("Needs", "Invented: sees print only close by\n" + fed)
                    .screenshot(album + "/03-needs")
                    .press("Save");
            manager.goTo(plan + "/outcomes/new").press("Save").sees("Say what is to be different");
            manager.enter("What is to be different for the child?", "Invented: eats with the others")
                    .enter("How can anybody tell that it was reached?", "Invented: sits at the table each day");
            enter(manager, today.plusMonths(4));
            manager.screenshot(album + "/04-outcome").press("Save");
            manager.page()
                    .getByRole(
                            AriaRole.LINK,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Add what is done"))
                    .last()
                    .click();
            manager.enter("What is done", "Invented: gastrostomy feed at noon")
                    .enter("Minutes each time", "30")
                    .enter("How many times", "5")
                    .enter("For how many weeks", "12")
                    .enter("What they must be able to show", "Invented: signed off by the nurse");
            manager.page().getByLabel("Who does it?").selectOption("SETTING_STAFF");
            manager.screenshot(album + "/05-provision").press("Save");
            manager.sees("Nothing was saved")
                    .sees("reads like a clinical task")
                    .sees("Royal College of Nursing")
                    .screenshot(album + "/06-stop");
            manager.press("Leave it so, for this reason").sees("Say why it is to stay so");
            manager.press("Change who does it");
            assertThat(manager.page().getByLabel("Minutes each time").inputValue())
                    .isEqualTo("30");
            manager.press("Save")
                    .enter("Why does it stay so?", "Invented: the nurse comes in January")
                    .press("Leave it so, for this reason")
                    .sees("Saved");

            String version = published(manager, plan, album);
            sign(manager, version, "Lead of the setting", "Agrees", "", "");
            sign(manager, version, "Parent or carer", "Disagrees", "Ada (invented)", "Invented: too late in the day");
            manager.goTo(version)
                    .sees("the nurse comes in January")
                    .sees("Ada (invented), Parent or carer")
                    .screenshot(album + "/09-version");
            Path pdf = Path.of("target", "plan-" + withScript + ".pdf");
            Download saved = manager.page()
                    .waitForDownload(
                            () -> manager.page().getByText("Save as PDF").click());
            saved.saveAs(pdf);
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
            }
            manager.goTo(plan + "/compare").sees(fed).screenshot(album + "/10-compare");
            manager.goTo(plan + "/review").screenshot(album + "/11-review");
            manager.goTo(plan + "/about").screenshot(album + "/12-about");

            manager.goTo(plan + "/move")
                    .sees("The family agreed on")
                    .press("Make the file")
                    .sees("Enter a passphrase");
            manager.enter("Passphrase", PASSPHRASE).enter("The same passphrase again", PASSPHRASE);
            manager.screenshot(album + "/13-move");
            manager.page()
                    .waitForDownload(() -> manager.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new com.microsoft.playwright.Page.GetByRoleOptions().setName("Make the file"))
                            .click())
                    .saveAs(bundle);
        }
        assertThat(new String(Files.readAllBytes(bundle), StandardCharsets.ISO_8859_1))
                .doesNotContain("Invented", "invented");
        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, "lead@evenborough.invalid", password);
            lead.goTo(product.at("/plans/overruled")).sees("Feeding by tube").screenshot(album + "/14-counted");
        }

        try (Product elsewhere = Product.another();
                Visitor school = visitor(withScript)) {
            school.signIn(elsewhere, "primary@evenborough.invalid", password);
            school.goTo(elsewhere.at("/plans/arrive"));
            school.page().getByLabel("The file").setInputFiles(bundle);
            school.enter("Passphrase", "four other words here")
                    .press("Look into it")
                    .sees("The file does not open");
            school.page().getByLabel("The file").setInputFiles(bundle);
            school.enter("Passphrase", PASSPHRASE)
                    .screenshot(album + "/15-arrive")
                    .press("Look into it");
            school.sees("Nothing is kept yet")
                    .sees("Little Levels Nursery (demonstration)")
                    .sees("Verifies, as of the installation it came from")
                    .screenshot(album + "/16-preview");
            assertThat(school.page().locator("body").innerText()).doesNotContain("Does not verify");
            school.enter("The passphrase once more", PASSPHRASE).press("Take it in");
            school.sees("Taken in")
                    .sees("Where it came from")
                    .sees("What was asked there")
                    .sees("What was advised there, and what became of it")
                    .screenshot(album + "/17-taken-in");
            school.page().locator("main h2:has-text('Versions') + ul a").first().click();
            school.sees("the nurse comes in January")
                    .sees("at the setting it came from")
                    .screenshot(album + "/18-here");

            school.goTo(elsewhere.at("/plans/arrive"));
            school.page().getByLabel("The file").setInputFiles(bundle);
            school.enter("Passphrase", PASSPHRASE).press("Look into it").sees("This plan came before");

            school.goTo(elsewhere.at("/requests/" + asksAgain(elsewhere) + "/plan"))
                    .sees("Is one of these the plan of the same child?")
                    .press("Go on")
                    .sees("Say whether one of these is the plan of the same child");
            school.page().locator("main input[type=radio]").first().check();
            school.screenshot(album + "/19-the-same-child").press("Go on").sees("This is the plan of the request now");
            String here = school.address();
            try (Visitor specialist = visitor(withScript)) {
                specialist.signIn(elsewhere, SPECIALIST, password);
                specialist.goTo(here).sees("Individual Support Plan").screenshot(album + "/20-the-specialist");
            }
            assertThat(elsewhere.part(Ledger.class).verify()).isInstanceOf(Intact.class);
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    /** The school asks for help for the same child, and a specialist takes it. */
    private static RequestId asksAgain(Product product) {
        Acting.Actor school = actor(product, "primary@evenborough.invalid");
        PlanDocument.Child child = Acting.as(
                        school, () -> product.part(SupportPlans.class).list())
                .stream()
                .filter(plan -> plan.request().isEmpty())
                .findFirst()
                .orElseThrow()
                .draft()
                .child();
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child(
                                child.called(), child.birthMonth(), child.birthYear(), Answers.FamilyAgrees.YES),
                        "Invented: gets stuck on words here too.",
                        "",
                        new Answers.Contact("Invented contact", "01632 960000", ""))
                .withConsent(new Consent.Given(
                        Consent.By.PARENT,
                        LocalDate.now(product.part(Clock.class)),
                        Consent.How.IN_PERSON,
                        Consent.For.ASK_AND_SHARE));
        RequestId id = ((Asking.Asked.Sent)
                        Acting.as(school, () -> product.part(Asking.class).ask(FormToken.random(), answers)))
                .id();
        AccountId specialist = new AccountId(actor(product, SPECIALIST).person());
        Outcome accepted = Acting.as(
                actor(product, "triage@evenborough.invalid"),
                () -> product.part(Triaging.class).accept(id, specialist));
        assertThat(accepted).isInstanceOf(Outcome.Done.class);
        return id;
    }

    private static Acting.Actor actor(Product product, String email) {
        return ((SignedIn) product.part(Accounts.class).loadUserByUsername(email)).actor();
    }

    private static String published(Visitor manager, String plan, String album) {
        manager.goTo(plan).screenshot(album + "/07-complete");
        manager.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("Publish as version .*")))
                .click();
        manager.sees("Published");
        manager.page().locator("main h2:has-text('Versions') + ul a").first().click();
        return manager.address();
    }

    private static void sign(Visitor manager, String version, String capacity, String says, String name, String note) {
        manager.goTo(version + "/sign").choose(capacity).choose(says);
        if (!name.isEmpty()) {
            manager.enter("Name of the parent or young person", name);
        }
        manager.enter("With what not, or what is to be remembered", note)
                .press("Sign")
                .sees("It belongs to this version only");
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    private static void enter(Visitor visitor, LocalDate day) {
        visitor.enter("Day", Integer.toString(day.getDayOfMonth()))
                .enter("Month", Integer.toString(day.getMonthValue()))
                .enter("Year", Integer.toString(day.getYear()));
    }
}

package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Evenborough (invented) wants help with reading sooner. Its administrator opens a gap by mistake, is told which cases have no answer, repairs
 * it, writes a row with an example, publishes it for tomorrow, and everybody compares it and asks it why.
 */
@ExtendWith(Product.Running.class)
class AnAuthorityWritesThresholdsStory {

    private static final String READING = "Reading, writing or numbers";
    private static final String EXAMPLE = "A student of 17 has trouble with numbers after one cycle";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_gap_to_the_published_variation(boolean withScript, Product product) {
        String album = withScript ? "thresholds" : "thresholds-without-script";
        LocalDate tomorrow = LocalDate.now(product.part(Clock.class)).plusDays(1);
        try (Visitor administrator = withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript()) {
            administrator.signIn(product, "administrator@evenborough.invalid", "evenborough-is-invented");
            administrator
                    .follow("Thresholds: write and publish")
                    .screenshot(album + "/01-drafts")
                    .press(local(administrator));
            administrator.sees("What it changes").sees("No row differs.").screenshot(album + "/02-begun");

            change(administrator, product, "Nothing has been tried and reviewed yet")
                    .screenshot(album + "/03-row");
            administrator.choose("Learning").press("Save");
            // One child × no cycle × 9 of 10 areas × no sign.
            administrator
                    .sees("One group of cases has no answer")
                    .sees("9 cases have no answer")
                    .sees("For example: One child or young person; Talking and understanding")
                    .screenshot(album + "/04-gap");
            Days.enter(administrator, "on", tomorrow);
            administrator.press("Publish").sees("There is a problem").sees("a row must answer it");

            change(administrator, product, "Nothing has been tried and reviewed yet");
            administrator
                    .page()
                    .getByLabel("Learning", new Page.GetByLabelOptions().setExact(true))
                    .uncheck();
            administrator.press("Save").sees("Gaps: none");

            row(administrator);
            administrator
                    .sees("One row has no worked example")
                    .sees("One worked example is not answered as it expects")
                    .screenshot(album + "/05-example-fails");
            change(administrator, product, EXAMPLE);
            administrator.page().locator("#row").selectOption("reading-is-hard-invented");
            administrator
                    .enter("Why is that right?", "The authority has time for it (invented)")
                    .press("Save")
                    .sees("Every case has one answer")
                    .sees("The answer changes in 1 of 983,040 cases")
                    .screenshot(album + "/06-ready");

            Days.enter(administrator, "on", tomorrow);
            administrator
                    .press("Publish")
                    .sees("What is different from the national table")
                    .sees("Added: Reading is hard (invented)")
                    .screenshot(album + "/07-published");
            String version = administrator.address().replaceAll(".*/", "");

            administrator.follow("Compare two versions");
            administrator.page().locator("#from").selectOption("2026-11-22");
            administrator.page().locator("#to").selectOption(version);
            administrator
                    .press("Compare")
                    .sees("The answer changes in 1 of 983,040 cases")
                    .screenshot(album + "/08-compared");

            administrator.goTo(product.at("/thresholds/explain?version=" + version));
            administrator.page().locator("#area").selectOption("READING_WRITING_NUMBERS");
            administrator
                    .enter("How often was support tried and reviewed without enough progress?", "1")
                    .press("Show the answer and why")
                    .sees("Reading is hard (invented)")
                    .sees("This is the answer")
                    .sees("Fits too, but stands after the answer")
                    .screenshot(album + "/09-explained");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Verdict.Intact.class);
    }

    /** The link says what it changes to those who hear it; its text for all is the same many times. */
    private static Visitor change(Visitor administrator, Product product, String what) {
        return administrator.goTo(product.at(administrator
                .page()
                .locator("a:has-text('Change'):has-text('%s')".formatted(what))
                .first()
                .getAttribute("href")));
    }

    private static String local(Visitor administrator) {
        return administrator
                .page()
                .locator("button:has-text('Begin a local variation')")
                .innerText();
    }

    private static void row(Visitor administrator) {
        administrator
                .follow("Add a row")
                .enter("What is the row about?", "Reading is hard (invented)")
                .enter("Place", "145")
                .choose("One child or young person")
                .choose(READING)
                .enter("Support was tried and reviewed at least so often", "1")
                .enter("And at most so often", "1")
                .enter("The same in plain words", "Reading is hard for one child after one cycle");
        administrator.page().locator("#layer").selectOption("TARGETED_PLUS");
        administrator.page().locator("#offer").selectOption("INDIVIDUAL_ASSESSMENT");
        administrator.page().locator("#route").selectOption("SPECIALIST_SERVICE");
        administrator.page().locator("#who-1").selectOption("STSPLD");
        administrator
                .enter("Reply within so many working days", "15")
                .enter("Why is that right?", "An expert meets the child sooner here (invented).")
                .enter("Who proposes it?", "Evenborough (invented)")
                .press("Save");
    }
}

package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service lead gives a list with faults, gets it back with its errors, repairs it, sees what it would do, takes it, and undoes it; once on a
 * desk and once on a small phone without JavaScript. Everything in it is invented.
 */
@ExtendWith(Product.Running.class)
class AListOfServicesIsGivenStory {

    private static final String WRONG = """
            Team,Role,Min age,Max age,Delivery,Address,Town,Post code
            Hydrotherapy (invented),PT,0,18,In person,1 Invented Street,Leeds,LS1 1UR
            Feeding team (invented),DEIT,0,5,Both,,,
            Hearing team (invented),QTOD,11,5,Both,,,
            """;

    @TempDir
    Path folder;

    @Test
    void from_the_faulty_list_to_the_receipt_and_back(Product product) throws IOException {
        String password = product.part(InventedPeople.class).password();
        try (Visitor lead = Visitor.atADesk()) {
            lead.signIn(product, "lead@evenborough.invalid", password);
            lead.goTo(product.at("/register"))
                    .follow("Give a list of services from a spreadsheet, or download yours")
                    .screenshot("lists/01-give");
            give(lead, "services.csv", WRONG);
            lead.sees("We guessed from the names in row 1").screenshot("lists/02-columns");
            lead.press("Check the list").sees("2 faults in 3 rows").screenshot("lists/03-faults");
            Download download = lead.page()
                    .waitForDownload(() -> lead.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName("Download the list with a column of errors"))
                            .click());
            Path marked = folder.resolve(download.suggestedFilename());
            download.saveAs(marked);
            assertThat(marked.getFileName()).hasToString("services-errors.csv");
            assertThat(Files.readString(marked)).contains("Did you mean “DIET”?", "The oldest is younger");

            lead.goTo(product.at("/register/lists"));
            give(
                    lead,
                    "services-errors.csv",
                    Files.readString(marked).replace("DEIT", "DIET").replace(",11,5,", ",5,11,"));
            lead.sees("The columns are those you named before")
                    .sees("Nothing is wrong with it")
                    .sees("New (3)")
                    .screenshot("lists/04-new");
            lead.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Not in the list"))
                    .click();
            lead.sees("Unless you say that they leave, they stay as they are").screenshot("lists/05-not-in-the-list");
            lead.press("Take 3 changes").sees("The list was taken, all of it").screenshot("lists/06-receipt");
        }

        try (Visitor anybody = Visitor.onAPhoneWithoutScript()) {
            anybody.goTo(product.at("/find/services?area=000&profession=DIET")).sees("Feeding team (invented)");
        }

        try (Visitor lead = Visitor.onAPhoneWithoutScript()) {
            lead.signIn(product, "lead@evenborough.invalid", password);
            lead.goTo(product.at("/register/lists")).screenshot("lists/07-given-on-a-phone");
            give(
                    lead,
                    "again.csv",
                    WRONG.replace("DEIT", "DIET").replace("11,5", "5,11").replace("Feeding team", "Feeding teams"));
            lead.sees("The columns are those you named before")
                    .sees("Perhaps the same (1)")
                    .screenshot("lists/08-phone");
            lead.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Perhaps the same"))
                    .click();
            lead.choose("The same").press("Note what I chose").sees("Noted").screenshot("lists/09-close");
            lead.press("Take 1 change").sees("Services that changed").screenshot("lists/10-receipt");
            lead.press("Undo the list").sees("The list was taken and undone").screenshot("lists/11-undone");
            lead.goTo(product.at("/register/lists"));
            lead.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("services-errors.csv"))
                    .click();
            lead.sees("Changed by somebody since: Feeding team (invented)").screenshot("lists/12-changed-since");
            lead.choose("Put these back as well").press("Undo the list").sees("The list was taken and undone");
            lead.goTo(product.at("/find/services?area=000&profession=DIET"));
            assertThat(lead.page().locator("main").innerText()).doesNotContain("Feeding team (invented)");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private void give(Visitor lead, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("to-give-" + name), content);
        Path named = Files.move(file, Files.createTempDirectory(folder, "list").resolve(name));
        lead.page()
                .getByLabel("The list", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(named);
        lead.press("Read it");
    }
}

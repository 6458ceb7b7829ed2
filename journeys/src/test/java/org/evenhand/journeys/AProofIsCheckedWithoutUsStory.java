package org.evenhand.journeys;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.app.people.InventedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who audits the record gives somebody the proof of one entry, who checks it in their own browser, from files, without a network. */
@ExtendWith(Product.Running.class)
class AProofIsCheckedWithoutUsStory {

    @TempDir
    Path given;

    @Test
    void from_files_and_without_a_network(Product product) throws Exception {
        Path proof = given.resolve("entry.tlog-proof");
        Path page = given.resolve("check-a-proof.html");
        String key;
        try (Visitor auditor = Visitor.atADesk()) {
            auditor.signIn(
                            product,
                            "auditor@evenborough.invalid",
                            product.part(InventedPeople.class).password())
                    .follow("Verify the record of every change")
                    .screenshot("proof/01-record");
            auditor.enter("Number of the entry", "none")
                    .press("Download its proof")
                    .sees("Enter the number of an entry that has its place")
                    .screenshot("proof/02-none");
            auditor.enter("Number of the entry", "1");
            saved(auditor.page(), "button:has-text('Download its proof')", proof);
            saved(auditor.page(), "a[href='/ledger/check-a-proof.html']", page);
            key = auditor.page().request().get(product.at("/ledger/key")).text().strip();
            auditor.sees(key);
        }

        try (Visitor somebody = Visitor.withWindow(320)) {
            somebody.page().context().setOffline(true);
            somebody.open(page).sees("This page needs no network");
            somebody.enter("The key of the record", key);
            somebody.page().getByLabel("The proof, as a file").setInputFiles(proof);
            somebody.press("Check");
            shows(somebody, "\"kind\":\"");
            somebody.sees("It holds").sees("1 of ");
            somebody.screenshot("proof/03-holds");

            somebody.open(page);
            somebody.enter("The key of the record", key)
                    .enter("or as text", forged(Files.readString(proof)))
                    .press("Check");
            shows(somebody, "What it shows is not what was recorded");
            somebody.screenshot("proof/04-does-not-hold");

            somebody.enter("or as text", Files.readString(proof))
                    .enter("The key of the record", key.substring(0, key.length() - 2))
                    .press("Check");
            shows(somebody, "A part of it is not Base64");
        }
    }

    /** Hashing and verifying take a moment of their own. */
    private static void shows(Visitor somebody, String text) {
        somebody.page()
                .waitForCondition(
                        () -> somebody.page().locator("#result").innerText().contains(text));
    }

    /** The content is the rest of the line “extra”, after 64 bytes; one letter of it becomes another. */
    private static String forged(String proof) {
        int at = proof.indexOf("extra ") + "extra ".length() + 100;
        char other = proof.charAt(at) == 'A' ? 'B' : 'A';
        return proof.substring(0, at) + other + proof.substring(at + 1);
    }

    private static void saved(Page page, String what, Path file) {
        Download download =
                page.waitForDownload(() -> page.locator("main " + what).first().click());
        download.saveAs(file);
    }
}

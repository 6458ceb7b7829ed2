package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A response to a consultation is assembled from three members' points, agreed, sent, and read by anybody as a page, a PDF and a Word document.
 * The consultation and the organisations are invented.
 */
@ExtendWith(Product.Running.class)
class AResponseIsAssembledStory {

    private static final String STAMMER = "Children who stammer wait longest where no specialist is employed.";
    private static final String NURSERY = "Nurseries should ask without a plan.";
    private static final String CENTRE = "A centre for rare conditions should be named in every region.";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_three_points_to_a_file_that_is_opened(boolean withScript, Product product) throws IOException {
        LocalDate today = LocalDate.now(product.part(Clock.class));
        String album = withScript ? "response" : "response-without-script";
        String title = "Help close to home (invented), " + (withScript ? "at a desk" : "on a phone");
        String work;
        try (Visitor campaigner = visitor(withScript)) {
            campaigner.signIn(
                    product,
                    "campaign@evenborough.invalid",
                    product.part(InventedPeople.class).password());
            campaigner.goTo(product.at("/consultations")).follow("Record a consultation and draft a response");
            campaigner.enter("Title, as published", title).enter("Who asks", "Department for Education");
            Days.enter(campaigner, "opened", today.minusDays(20));
            Days.enter(campaigner, "closes", today.plusDays(10));
            campaigner
                    .enter("What is asked", "Who should have access?\nWho should help with rare conditions?")
                    .enter("On whose behalf do you respond?", "Coalition of Evenborough (invented)")
                    .enter("Where it can be read", "https://example.invalid/consultation")
                    .screenshot(album + "/01-open")
                    .press("Record it");
            work = campaigner.address();

            point(campaigner, work, 1, "Guild of Stammering (invented)", STAMMER, "A08", today);
            point(campaigner, work, 1, "Society of Nurseries (invented)", NURSERY, "A06", today);
            point(campaigner, work, 2, "Alliance of Rare Conditions (invented)", CENTRE, "A35", today);
            campaigner.screenshot(album + "/02-points");

            campaigner.goTo(work + "/answers/1");
            campaigner
                    .choose("Guild of Stammering (invented)")
                    .choose("Society of Nurseries (invented)")
                    .press("Put the ticked points into the answer")
                    .screenshot(album + "/03-answer")
                    .press("Save as a new version");
            campaigner.goTo(work + "/answers/2");
            campaigner
                    .choose("Alliance of Rare Conditions (invented)")
                    .press("Put the ticked points into the answer")
                    .press("Save as a new version")
                    .sees("2 of 2 questions answered, from 3 points.");
            campaigner.press("Send the wording round to members").sees("Sent round to members");

            agreement(campaigner, work, "Guild of Stammering (invented)", "AGREES", "", today);
            agreement(campaigner, work, "Society of Nurseries (invented)", "AGREES", "", today);
            agreement(
                    campaigner,
                    work,
                    "Alliance of Rare Conditions (invented)",
                    "AGREES_WITH_RESERVATION",
                    "Invented: two centres would be better.",
                    today);
            campaigner.screenshot(album + "/04-agreed").press("Submit it").sees("can no longer be changed");
        }

        try (Visitor anybody = visitor(withScript)) {
            anybody.goTo(product.at("/consultations")).follow(title).screenshot(album + "/05-consultation");
            anybody.follow("Read the response of Coalition of Evenborough (invented)")
                    .sees("3 agreed, 1 of them with a reservation; 0 objected.")
                    .sees(STAMMER)
                    .sees("With points of Guild of Stammering (invented), Society of Nurseries (invented).")
                    .screenshot(album + "/06-response");

            try (PDDocument pdf = Loader.loadPDF(
                    Files.readAllBytes(download(anybody, "This response as PDF, tagged for screen readers")))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains(STAMMER, NURSERY, CENTRE, "A35");
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            }
            try (InputStream file = Files.newInputStream(download(anybody, "This response as a Word document (DOCX)"));
                    XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(file))) {
                assertThat(words.getText()).contains(STAMMER, NURSERY, CENTRE, "A35");
            }
            anybody.follow("What Government said to each part")
                    .sees("Not answered")
                    .screenshot(album + "/07-compare");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static void point(
            Visitor campaigner, String work, int question, String body, String words, String ask, LocalDate today) {
        campaigner.goTo(work + "/points/" + question);
        campaigner
                .enter("Organisation", body)
                .enter("Who said it, by their post", "head of policy")
                .enter("The point", words)
                .enter("What it rests on", "https://example.invalid/study");
        campaigner.page().locator("select[name=ask]").selectOption(ask);
        Days.enter(campaigner, "received", today);
        campaigner.press("Record the point");
    }

    private static void agreement(
            Visitor campaigner, String work, String body, String stance, String words, LocalDate today) {
        campaigner.goTo(work + "/agreements");
        campaigner
                .enter("Organisation", body)
                .enter("Its reservation or objection", words)
                .enter("How is it known?", "Invented mail");
        campaigner.page().locator("select[name=stance]").selectOption(stance);
        Days.enter(campaigner, "received", today);
        campaigner.press("Record it");
    }

    private static Path download(Visitor visitor, String link) {
        Download download = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
        return download.path();
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}

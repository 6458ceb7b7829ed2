package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.Plan.Signature;
import org.evenhand.app.isp.Plan.Version;
import org.evenhand.app.site.PlainDocument;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.ClinicalTasks;
import org.junit.jupiter.api.Test;

/** The file is opened again, as a reader's program would. */
class PlanPaperTest {

    private static final String HASH = "0".repeat(64);

    private final PlainDocument paper = PlanPaper.of(
            new Version(2, InventedPlans.DAY, HASH, InventedPlans.whole()),
            List.of(new Signature(
                    UUID.randomUUID(),
                    2,
                    Capacity.PARENT,
                    false,
                    HASH,
                    "Ada (invented)",
                    "Too little",
                    Instant.parse("2026-11-22T10:00:00Z"),
                    false,
                    "{}")),
            ClinicalTasks.from(Packs.on(Path.of("../packs/data"))));

    @Test
    void the_pdf_says_everything_and_says_that_it_is_no_law() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Individual Support Plan of Ola (invented)", "Version 2 of 22 November 2026")
                    .contains("a proposal of the consultation of 2026, not law")
                    .contains("Building towers & <sorting>", "Gets stuck on words", "Five times in a morning")
                    .contains("10 minutes each time, 3 times a week, for 12 weeks", "Staff of the setting")
                    .contains("To be looked at again by 22 May 2027", "Shorter sessions")
                    .contains("Ada (invented), Parent or carer", "Disagrees", "Too little");
        }
    }

    @Test
    void the_pdf_is_tagged_has_a_language_a_title_and_embedded_fonts_and_says_that_it_follows_pdf_ua()
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.pdf())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Individual Support Plan of Ola (invented)");
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            List<String> tags = tags(pdf.getDocumentCatalog().getStructureTreeRoot());
            // The title; about me with two parts, needs, outcomes with one, reviews, signatures.
            assertThat(tags)
                    .filteredOn(tag -> tag.matches("H[1-6]"))
                    .containsExactly("H1", "H2", "H3", "H3", "H2", "H2", "H3", "H2", "H2");
            assertThat(tags).contains("P", "L", "LI", "LBody", "Table", "TR", "TH", "TD");
            // Four columns of provision, three of reviews, four of signatures.
            assertThat(tags).filteredOn("TH"::equals).hasSize(11);
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS))
                        .isTrue();
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static List<String> tags(PDStructureNode node) {
        List<String> tags = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}

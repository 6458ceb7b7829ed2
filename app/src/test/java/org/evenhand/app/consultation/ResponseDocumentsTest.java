package org.evenhand.app.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;

/** The files are opened again, as a reader's program would. Bodies and words are invented; the ask is worded as in the pack. */
class ResponseDocumentsTest {

    private static final String SITE = "https://example.invalid";
    private static final String ASK = "How early years providers get the same access as schools";

    private static final Submission SUBMISSION = Submission.of(
            new Response(
                    "A consultation (invented) on “help” & more",
                    "Department for Education",
                    "Coalition of Evenborough (invented)",
                    List.of(
                            new Response.Part(
                                    1,
                                    "Who should have access?",
                                    "Every setting <should>.\n\nThat means:\n- nurseries\n- childminders",
                                    List.of(new Response.NamedAsk("A05", ASK)),
                                    List.of("Guild of Nurseries (invented)")),
                            new Response.Part(2, "And then?", "No more.", List.of(), List.of()))),
            LocalDate.of(2026, 5, 14),
            new Tally(2, 1, 1));

    @Test
    void the_pdf_says_everything_and_is_tagged() throws IOException {
        byte[] file = ResponsePdf.of(SUBMISSION, "invented", SITE);

        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("A consultation (invented) on “help” & more")
                    .contains("1. Who should have access?", "Every setting <should>.", "childminders", ASK)
                    .contains("With points of Guild of Nurseries (invented).", "Submitted on 14 May 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(
                            "A consultation (invented) on “help” & more: Response of Coalition of Evenborough (invented)");
            // One title, four sections, two questions, and what is asked below one of them.
            List<String> tags = tags(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(tags)
                    .filteredOn(tag -> tag.matches("H[1-6]"))
                    .containsExactly("H1", "H2", "H3", "H4", "H3", "H2", "H2", "H2");
            assertThat(tags).contains("L", "LI", "LBody", "Table", "TR", "TH", "TD", "Link", "P");
            assertThat(tags).filteredOn("TH"::equals).hasSize(4);
            assertThat(links(pdf)).contains(SITE + "/asks/A05", SITE + "/consultations/invented/response");
            for (PDPage page : pdf.getPages()) {
                page.getResources().getFontNames().forEach(name -> {
                    try {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    } catch (IOException broken) {
                        throw new java.io.UncheckedIOException(broken);
                    }
                });
            }
        }
    }

    @Test
    void the_docx_has_real_headings_lists_header_rows_a_language_and_a_title() throws IOException, XmlException {
        byte[] file = ResponseDocx.of(SUBMISSION, "invented", SITE);

        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(
                            "A consultation (invented) on “help” & more: Response of Coalition of Evenborough (invented)");
            assertThat(styled(docx, "Heading1"))
                    .containsExactly("Our answers", "What we ask", "Who agreed", "How this can be checked");
            assertThat(styled(docx, "Heading2")).containsExactly("1. Who should have access?", "2. And then?");
            assertThat(styled(docx, "ListBullet")).containsExactly("nurseries", "childminders", "A05 " + ASK);
            assertThat(docx.getParagraphs())
                    .filteredOn(paragraph -> "ListBullet".equals(paragraph.getStyle()))
                    .allSatisfy(item -> assertThat(item.getNumFmt()).isEqualTo("bullet"));
            assertThat(docx.getTables())
                    .hasSize(2)
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(docx.getTables().getLast().getText())
                    .contains("Agrees\t2", "Agrees with a reservation\t1", "Objects\t1");
            assertThat(docx.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isZero();
            assertThat(docx.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("en-GB");
            assertThat(docx.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(run ->
                                    ((XWPFHyperlinkRun) run).getHyperlink(docx).getURL()))
                    .contains(SITE + "/asks/A05", SITE + "/consultations/invented/response");
        }
    }

    @Test
    void what_was_kept_is_read_back_as_it_was_and_any_other_word_has_another_hash() {
        Submission read = Submission.read(SUBMISSION.content(), SUBMISSION.sha256());
        Submission other = Submission.of(SUBMISSION.response(), SUBMISSION.on(), new Tally(3, 0, 1));

        assertThat(read).isEqualTo(SUBMISSION);
        assertThat(other.sha256()).isNotEqualTo(SUBMISSION.sha256());
    }

    private static List<String> styled(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
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

    private static List<String> links(PDDocument pdf) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            page.getAnnotations().stream()
                    .filter(PDAnnotationLink.class::isInstance)
                    .map(annotation -> ((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI())
                    .forEach(links::add);
        }
        return links;
    }
}

package org.evenhand.app.consultation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.evenhand.app.site.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A submission as a Word document with headings, lists and header rows that are such, a language and a title. */
final class ResponseDocx {

    private static final String LINK_COLOUR = "1D70B8";

    private final XWPFDocument document = new XWPFDocument();
    private final String site;
    private final BigInteger bullets;

    private ResponseDocx(String site) {
        this.site = site;
        this.bullets = bullets(document);
        styles(document);
    }

    /** @param site where the pages are, without a slash at the end: "https://example.org" */
    static byte[] of(Submission submission, String key, String site) {
        ResponseDocx docx = new ResponseDocx(site);
        docx.write(submission, key);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                XWPFDocument document = docx.document) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("The response %s could not be written as DOCX.".formatted(key), failed);
        }
    }

    private void write(Submission submission, String key) {
        Response response = submission.response();
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(ResponseDocument.title(response));
        properties.setCreator(response.onBehalfOf());
        properties.setDescription(ResponseDocument.opening(submission));
        paragraph("Title", response.title());
        paragraph("Normal", ResponseDocument.opening(submission));
        paragraph("Heading1", Words.of("consultation.document.parts"));
        response.parts().forEach(this::part);
        if (!ResponseDocument.asks(response).isEmpty()) {
            paragraph("Heading1", Words.of("consultation.document.asks"));
            asks(ResponseDocument.asks(response));
        }
        paragraph("Heading1", Words.of("consultation.document.agreed"));
        XWPFTable table = table(
                Words.of("consultation.document.member"),
                Words.of("consultation.document.number"),
                ResponseDocument.members(submission.members()).size());
        int line = 1;
        for (List<String> cells : ResponseDocument.members(submission.members())) {
            text(table.getRow(line).getCell(0), cells.getFirst());
            text(table.getRow(line).getCell(1), cells.getLast());
            line++;
        }
        paragraph("Heading1", Words.of("consultation.document.how"));
        paragraph("Normal", Words.of("consultation.document.hash", submission.sha256()));
        String address = ResponseDocument.address(site, key);
        link(styled("Normal"), address, address);
    }

    private void part(Response.Part part) {
        paragraph("Heading2", ResponseDocument.heading(part));
        for (Response.Block block : Response.blocks(part.words())) {
            for (String line : block.lines()) {
                if (block.isList()) {
                    item().createRun().setText(line);
                } else {
                    paragraph("Normal", line);
                }
            }
        }
        if (!part.asks().isEmpty()) {
            paragraph("Heading3", Words.of("consultation.document.asks"));
            part.asks()
                    .forEach(ask -> link(item(), ResponseDocument.address(site, ask), ask.key() + " " + ask.words()));
        }
        if (!part.bodies().isEmpty()) {
            paragraph("Normal", ResponseDocument.bodies(part));
        }
    }

    private void asks(List<Response.NamedAsk> asks) {
        XWPFTable table =
                table(Words.of("consultation.document.ask"), Words.of("consultation.document.words"), asks.size());
        int line = 1;
        for (Response.NamedAsk ask : asks) {
            link(table.getRow(line).getCell(0).getParagraphArray(0), ResponseDocument.address(site, ask), ask.key());
            text(table.getRow(line).getCell(1), ask.words());
            line++;
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void paragraph(String style, String text) {
        styled(style).createRun().setText(text);
    }

    private XWPFParagraph item() {
        XWPFParagraph item = styled("ListBullet");
        item.setNumID(bullets);
        item.setNumILvl(BigInteger.ZERO);
        return item;
    }

    private static void link(XWPFParagraph in, String address, String text) {
        XWPFHyperlinkRun run = in.createHyperlinkRun(address);
        run.setText(text);
        run.setColor(LINK_COLOUR);
        run.setUnderline(UnderlinePatterns.SINGLE);
    }

    /** The first row is marked as header, and stands again on every page. */
    private XWPFTable table(String first, String second, int rows) {
        XWPFTable table = document.createTable(rows + 1, 2);
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        text(head.getCell(0), first);
        text(head.getCell(1), second);
        head.getTableCells().forEach(cell -> cell.getParagraphArray(0).getRuns().forEach(run -> run.setBold(true)));
        return table;
    }

    private static void text(XWPFTableCell cell, String text) {
        cell.getParagraphArray(0).createRun().setText(text);
    }

    private static void styles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts font = CTFonts.Factory.newInstance();
        font.setAscii("Arial");
        font.setHAnsi("Arial");
        styles.setDefaultFonts(font);
        styles.setSpellingLanguage(Locale.UK.toLanguageTag());
        style(styles, "Normal", "Normal", 11, -1);
        style(styles, "Title", "Title", 24, -1);
        style(styles, "Heading1", "heading 1", 18, 0);
        style(styles, "Heading2", "heading 2", 14, 1);
        style(styles, "Heading3", "heading 3", 12, 2);
        style(styles, "ListBullet", "List Bullet", 11, -1);
    }

    /**
     * @param points height of its letters
     * @param level of a heading, from 0; −1 for what is none
     */
    private static void style(XWPFStyles styles, String key, String name, int points, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(key);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (key.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal(level >= 0 || key.equals("Title") ? "Normal" : key);
        }
        style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(points * 2L));
        style.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(120));
        if (level >= 0) {
            style.getPPr().addNewKeepNext();
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum bullets = CTAbstractNum.Factory.newInstance();
        bullets.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = bullets.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(720));
        level.getPPr().getInd().setHanging(BigInteger.valueOf(360));
        BigInteger abstractNumber = document.createNumbering().addAbstractNum(new XWPFAbstractNum(bullets));
        return document.getNumbering().addNum(abstractNumber);
    }
}

package org.evenhand.app.site;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document of headings, paragraphs, lists and tables that needs nothing beside it: as HTML that is read without us, or as a tagged PDF
 * whose headings, lists, tables, links, language and title are told to whoever listens to it.
 */
public final class PlainDocument {

    /** The one font of the document, embedded: it comes with PDFBox, under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm; @bottom-right { content: counter(page); font-family: 'Liberation Sans'; font-size: 9pt } }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.4 }
            h1 { font-size: 22pt; font-weight: normal; line-height: 1.2 }
            h2 { font-size: 16pt; font-weight: normal; border-bottom: 1pt solid #0b0c0c; page-break-after: avoid }
            h3 { font-size: 13pt; font-weight: normal; page-break-after: avoid }
            h4 { font-size: 11pt; font-weight: normal; text-decoration: underline; page-break-after: avoid }
            a { color: #1d70b8 }
            table { border-collapse: collapse; width: 100% }
            th { font-weight: normal; background: #f3f2f1 }
            th, td { border: 0.5pt solid #505a5f; padding: 3pt; text-align: left; vertical-align: top; word-wrap: break-word; overflow-wrap: anywhere }
            """;

    private final StringBuilder html = new StringBuilder();

    private PlainDocument() {}

    /** A piece of a line, ready to stand in the document. */
    public record Inline(String markup) {

        public static Inline of(String text) {
            return new Inline(escaped(text));
        }

        public static Inline link(String address, String text) {
            return new Inline(
                    "<a href=\"%s\" title=\"%s\">%s</a>".formatted(escaped(address), escaped(text), escaped(text)));
        }
    }

    public static PlainDocument of(String title, String author, String subject) {
        PlainDocument document = new PlainDocument();
        document.html
                .append("<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/>"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>")
                .append(escaped(title))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(author))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escaped(subject))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        return document;
    }

    /** @param rank 1 for the title, 2 to 4 below it */
    public PlainDocument heading(int rank, String text) {
        return element("h" + rank, Inline.of(text));
    }

    public PlainDocument paragraph(String text) {
        return paragraph(Inline.of(text));
    }

    public PlainDocument paragraph(Inline text) {
        return element("p", text);
    }

    /** What somebody wrote: a paragraph for each line that is not empty. */
    public PlainDocument written(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
        return this;
    }

    public PlainDocument list(List<Inline> items) {
        html.append(
                items.stream().map(Inline::markup).collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>")));
        return this;
    }

    public PlainDocument table(List<String> head, List<List<Inline>> rows) {
        html.append("<table><thead>")
                .append(row(
                        "th scope=\"col\"", "th", head.stream().map(Inline::of).toList()))
                .append("</thead><tbody>");
        rows.forEach(cells -> html.append(row("td", "td", cells)));
        html.append("</tbody></table>");
        return this;
    }

    /** The whole as one file of HTML. */
    public String html() {
        return "<!DOCTYPE html>\n" + page();
    }

    /** The whole as a PDF that follows PDF/UA-1 as far as the library goes (docs/decisions/0072-responses-as-documents.md). */
    public byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(font(), "Liberation Sans");
            builder.withHtmlContent(page(), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("A document could not be drawn as PDF.", failed);
        }
        return out.toByteArray();
    }

    private String page() {
        return html + "</body></html>";
    }

    private PlainDocument element(String name, Inline text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(text.markup())
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    private static String row(String opens, String closes, List<Inline> cells) {
        return cells.stream()
                .map(cell -> "<" + opens + ">" + cell.markup() + "</" + closes + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static FSSupplier<InputStream> font() {
        return () -> {
            InputStream found = PlainDocument.class.getResourceAsStream(FONT);
            if (found == null) {
                throw new IllegalStateException(
                        "PDFBox no longer brings %s. Name a font that is here.".formatted(FONT));
            }
            return found;
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

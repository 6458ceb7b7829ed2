package org.evenhand.app.consultation;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.site.Words;

/** A submission as a tagged PDF: headings, lists, tables, links, language and title are told to whoever listens to it. */
final class ResponsePdf {

    /** The one font of the document, embedded: it comes with PDFBox. */
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
            th, td { border: 0.5pt solid #505a5f; padding: 3pt; text-align: left; vertical-align: top }
            .hash { word-wrap: break-word }
            """;

    private ResponsePdf() {}

    /** @param site where the pages are, without a slash at the end: "https://example.org" */
    static byte[] of(Submission submission, String key, String site) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(font(), "Liberation Sans");
            builder.withHtmlContent(page(submission, key, site), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("The response %s could not be drawn as PDF.".formatted(key), failed);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font() {
        return () -> {
            InputStream found = ResponsePdf.class.getResourceAsStream(FONT);
            if (found == null) {
                throw new IllegalStateException(
                        "PDFBox no longer brings %s. Name a font that is here.".formatted(FONT));
            }
            return found;
        };
    }

    private static String page(Submission submission, String key, String site) {
        Response response = submission.response();
        StringBuilder html = new StringBuilder();
        html.append("<html lang=\"en-GB\"><head><title>")
                .append(escaped(ResponseDocument.title(response)))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(response.onBehalfOf()))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escaped(ResponseDocument.opening(submission)))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element(html, "h1", response.title());
        element(html, "p", ResponseDocument.opening(submission));
        element(html, "h2", Words.of("consultation.document.parts"));
        response.parts().forEach(part -> part(html, part, site));
        if (!ResponseDocument.asks(response).isEmpty()) {
            element(html, "h2", Words.of("consultation.document.asks"));
            table(
                    html,
                    List.of(Words.of("consultation.document.ask"), Words.of("consultation.document.words")),
                    ResponseDocument.asks(response).stream()
                            .map(ask ->
                                    List.of(link(ResponseDocument.address(site, ask), ask.key()), escaped(ask.words())))
                            .toList());
        }
        element(html, "h2", Words.of("consultation.document.agreed"));
        table(
                html,
                List.of(Words.of("consultation.document.member"), Words.of("consultation.document.number")),
                ResponseDocument.members(submission.members()));
        element(html, "h2", Words.of("consultation.document.how"));
        element(html, "p", Words.of("consultation.document.hash", submission.sha256()));
        String address = ResponseDocument.address(site, key);
        html.append("<p>").append(link(address, address)).append("</p></body></html>");
        return html.toString();
    }

    private static void part(StringBuilder html, Response.Part part, String site) {
        element(html, "h3", ResponseDocument.heading(part));
        for (Response.Block block : Response.blocks(part.words())) {
            if (block.isList()) {
                list(html, block.lines().stream().map(ResponsePdf::escaped).toList());
            } else {
                block.lines().forEach(line -> element(html, "p", line));
            }
        }
        if (!part.asks().isEmpty()) {
            element(html, "h4", Words.of("consultation.document.asks"));
            list(
                    html,
                    part.asks().stream()
                            .map(ask -> link(ResponseDocument.address(site, ask), ask.key() + " " + ask.words()))
                            .toList());
        }
        if (!part.bodies().isEmpty()) {
            element(html, "p", ResponseDocument.bodies(part));
        }
    }

    private static void list(StringBuilder html, List<String> items) {
        html.append(items.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>")));
    }

    private static void table(StringBuilder html, List<String> head, List<List<String>> rows) {
        html.append("<table><thead>")
                .append(row("th scope=\"col\"", "th", head))
                .append("</thead><tbody>");
        rows.forEach(cells -> html.append(row("td", "td", cells)));
        html.append("</tbody></table>");
    }

    private static String row(String opens, String closes, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + opens + ">" + cell + "</" + closes + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static void element(StringBuilder html, String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\" title=\"" + escaped(text) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

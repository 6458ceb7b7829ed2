package org.evenhand.app.site.methods;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of docs/methods as HTML in our own look. Markup inside the text is shown as text, never passed on, and links lead to web addresses
 * only.
 *
 * @param title its first heading
 */
public record MethodText(String title, String html) {

    /** What scrolls sideways on a phone; a keyboard must be able to do that. */
    private static final Set<String> SCROLLING = Set.of("table", "pre");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> MethodText::dress)
            .build();

    static MethodText of(String markdown, String fallbackTitle) {
        Node document = PARSER.parse(markdown);
        return new MethodText(title(document, fallbackTitle), RENDERER.render(document));
    }

    /** Each element gets the class that the rest of the site has for it. */
    private static void dress(Node node, String tag, Map<String, String> attributes) {
        attributes.remove("align");
        if (SCROLLING.contains(tag)) {
            attributes.put("tabindex", "0");
        }
        switch (node) {
            case Heading heading -> attributes.put("class", headingClass(heading.getLevel()));
            case Paragraph other -> attributes.put("class", "govuk-body");
            case BulletList other -> attributes.put("class", "govuk-list govuk-list--bullet");
            case OrderedList other -> attributes.put("class", "govuk-list govuk-list--number");
            case Link other -> attributes.put("class", "govuk-link");
            case TableBlock other -> attributes.put("class", "govuk-table");
            case TableCell cell ->
                attributes.put("class", cell.isHeader() ? "govuk-table__header" : "govuk-table__cell");
            case FencedCodeBlock other -> attributes.put("class", "eh-formula");
            default -> {
                // Everything else looks right without.
            }
        }
    }

    private static String headingClass(int level) {
        return switch (level) {
            case 1 -> "govuk-heading-xl";
            case 2 -> "govuk-heading-l";
            default -> "govuk-heading-m";
        };
    }

    private static String title(Node document, String otherwise) {
        StringBuilder words = new StringBuilder();
        if (document.getFirstChild() instanceof Heading first) {
            first.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    words.append(code.getLiteral());
                }
            });
        }
        return words.isEmpty() ? otherwise : words.toString();
    }
}

package org.evenhand.app.site;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML reduced to what a browser makes of it: attributes in order, white space only where it can be seen between words. */
final class SameDom {

    private static final Set<String> INLINE = Set.of("a", "b", "code", "em", "i", "span", "strong");

    private SameDom() {}

    static String of(String html) {
        StringBuilder out = new StringBuilder();
        children(Jsoup.parseBodyFragment(html).body(), out, "");
        return out.toString();
    }

    private static void children(Element parent, StringBuilder out, String indent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                text(text, parent, out, indent);
            } else if (child instanceof Element element) {
                out.append(indent).append('<').append(element.tagName());
                attributes(element)
                        .forEach((name, value) -> out.append(' ')
                                .append(name)
                                .append("=\"")
                                .append(value)
                                .append('"'));
                out.append(">\n");
                children(element, out, indent + "  ");
            }
        }
    }

    private static void text(TextNode node, Element parent, StringBuilder out, String indent) {
        String text = node.getWholeText();
        if (!parent.nodeName().equals("textarea")) {
            text = text.replaceAll("\\s+", " ");
            if (!isInline(node.previousSibling())) {
                text = text.stripLeading();
            }
            if (!isInline(node.nextSibling())) {
                text = text.stripTrailing();
            }
        }
        if (!text.isEmpty()) {
            out.append(indent).append('“').append(text).append("”\n");
        }
    }

    private static boolean isInline(@org.jspecify.annotations.Nullable Node sibling) {
        return sibling instanceof Element element && INLINE.contains(element.tagName());
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            sorted.put(
                    attribute.getKey(),
                    attribute.getKey().equals("class") ? value.strip().replaceAll("\\s+", " ") : value);
        }
        return sorted;
    }
}

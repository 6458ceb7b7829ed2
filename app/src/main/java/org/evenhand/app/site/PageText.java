package org.evenhand.app.site;

import java.util.Locale;
import java.util.Set;

/**
 * What a visitor reads in the main part of a page: its text without markup. A space stands where an element begins or ends that is not part of
 * a line of text. What is no prose (drawings, code) and what was typed into a form is left out.
 */
final class PageText {

    private static final Set<String> LEFT_OUT = Set.of("script", "style", "svg", "code", "pre", "select", "textarea");
    private static final Set<String> IN_LINE = Set.of("a", "abbr", "b", "em", "i", "span", "strong", "sub", "sup");

    private PageText() {}

    /** @param html of a whole page; one without a main part has no text */
    static String of(String html) {
        int at = html.indexOf("<main");
        int end = html.lastIndexOf("</main>");
        if (at < 0 || end < at) {
            return "";
        }
        StringBuilder text = new StringBuilder((end - at) / 3);
        while (at < end) {
            int tag = html.indexOf('<', at);
            if (tag < 0 || tag > end) {
                tag = end;
            }
            append(html, at, tag, text);
            at = tag < end ? afterTag(html, tag, end, text) : end;
        }
        return text.toString();
    }

    private static void append(String html, int from, int to, StringBuilder text) {
        int at = from;
        while (at < to) {
            int entity = html.indexOf('&', at, to);
            if (entity < 0) {
                text.append(html, at, to);
                return;
            }
            text.append(html, at, entity).append(html.startsWith("&amp;", entity) ? '&' : ' ');
            int semicolon = html.indexOf(';', entity, to);
            at = semicolon < 0 ? entity + 1 : semicolon + 1;
        }
    }

    private static int afterTag(String html, int tag, int end, StringBuilder text) {
        int nameAt = html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
        int nameEnd = nameAt;
        while (nameEnd < end && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameAt, nameEnd).toLowerCase(Locale.ROOT);
        if (!IN_LINE.contains(name)) {
            text.append(' ');
        }
        if (nameAt == tag + 1 && LEFT_OUT.contains(name)) {
            int closing = html.indexOf("</" + name, nameEnd);
            return closing < 0 ? end : afterBracket(html, closing, end);
        }
        return afterBracket(html, nameEnd, end);
    }

    /** A bracket inside a quoted attribute does not end a tag. */
    private static int afterBracket(String html, int from, int end) {
        boolean quoted = false;
        for (int at = from; at < end; at++) {
            char here = html.charAt(at);
            if (here == '"') {
                quoted = !quoted;
            } else if (here == '>' && !quoted) {
                return at + 1;
            }
        }
        return end;
    }
}

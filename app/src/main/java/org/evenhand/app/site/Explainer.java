package org.evenhand.app.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.evenhand.app.site.Explaining.Explained;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Adds to the end of a page's main part what its words of the field mean, closed until somebody opens it. Nothing else of the page is touched:
 * no heading, link, button, label or table changes, and nobody is led away from a form that is half filled in.
 */
final class Explainer {

    private static final String END_OF_MAIN = "</main>";

    private final Templates templates;
    private final ObjectProvider<Explaining> glossaries;

    Explainer(Templates templates, ObjectProvider<Explaining> glossaries) {
        this.templates = templates;
        this.glossaries = glossaries;
    }

    /** The page, with its words explained where there are any to explain. */
    byte[] explained(byte[] page, String path) {
        Explaining glossary = glossaries.getIfAvailable();
        if (glossary == null || !glossary.isFor(path)) {
            return page;
        }
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf(END_OF_MAIN);
        List<Explained> words = end < 0 ? List.of() : glossary.in(PageText.of(html));
        if (words.isEmpty()) {
            return page;
        }
        String added = new String(
                templates.render("layout/words", Map.of("words", words)).toByteArray(), StandardCharsets.UTF_8);
        return (html.substring(0, end) + added + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}

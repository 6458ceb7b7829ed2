package org.evenhand.app.establishment.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.app.site.components.SummaryRow;

/** The pages on which an authority gives its list of posts. */
public final class PostsPage {

    private PostsPage() {}

    /** A link in words. */
    public record To(String words, String path) {}

    /** @param given editions given before, the latest first */
    public record Give(
            String authority,
            String code,
            FormProblems problems,
            DateValues on,
            List<To> given,
            List<List<Cell>> columns) {}

    /**
     * What was found.
     *
     * @param problems one line for each: row, column, value, what is wrong and what to do
     * @param total how many there are, of which the first are shown
     * @param posts what the list says; empty where something is wrong
     * @param upload carried on in the form; empty where nothing more can be done with it
     */
    public record Found(
            String authority,
            String code,
            String answer,
            List<List<Cell>> problems,
            long total,
            List<List<Cell>> posts,
            Optional<Carried> upload) {

        public boolean isSound() {
            return problems.isEmpty() && !posts.isEmpty();
        }
    }

    /** What a form carries on. */
    public record Carried(String name, String content, String day, String month, String year) {}

    /** @param page of the authority, empty where it has none */
    public record Received(
            String authority, List<SummaryRow> facts, List<List<Cell>> posts, String source, Optional<To> page) {}
}

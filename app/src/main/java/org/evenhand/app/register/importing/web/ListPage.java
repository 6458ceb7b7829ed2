package org.evenhand.app.register.importing.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Neighbour;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.PackRule;
import org.jspecify.annotations.Nullable;

/** The pages on which an organisation gives a list of services. */
public final class ListPage {

    private ListPage() {}

    /** A link in words; the one that is shown already leads nowhere. */
    public record To(String words, String path, boolean isHere) {}

    /** @param given lists that were given before, the latest first */
    public record Start(
            String organisation,
            FormProblems problems,
            List<To> given,
            List<List<Cell>> columns,
            int mostRows,
            int mostMegabytes,
            PackRule undo) {}

    /** A column of the file, and what it is taken for. */
    public record FileColumn(String name, String label, String sample, String chosen) {}

    /** @param columns of the file, each with what it may be */
    public record Columns(
            String id,
            String file,
            List<String> notes,
            boolean isRemembered,
            List<FileColumn> columns,
            List<Option> choices,
            FormProblems problems) {}

    /**
     * @param kinds of fault, as links that show these only
     * @param more that not all are shown; empty where they are
     */
    public record Faults(
            String id,
            String file,
            int total,
            int rows,
            List<To> kinds,
            String more,
            String caption,
            List<List<Cell>> shown,
            Turn turn) {}

    /** What can be turned to. */
    public record Turn(
            @Nullable Neighbour previous, @Nullable Neighbour next) {

        public boolean isThere() {
            return previous != null || next != null;
        }
    }

    /**
     * What the list would do.
     *
     * @param views by verdict, with how many there are
     * @param asks lines on which somebody has to say something, in this view
     * @param take what taking it does, as a sentence; empty where it does nothing
     */
    public record Preview(
            String id,
            String file,
            List<String> notes,
            List<To> views,
            String verdict,
            String explanation,
            List<Cell> head,
            List<List<Cell>> lines,
            List<Asked> asks,
            List<Choice> decisions,
            Turn turn,
            int page,
            String take) {}

    /** A line on which somebody has to say something. */
    public record Asked(
            int number, String name, String profession, List<String> facts, String service, String decision) {

        public String field() {
            return "line-" + number;
        }
    }

    /**
     * @param undoUntil in words; empty where it can no longer be undone
     * @param changedSince names of services that somebody changed since
     */
    public record Receipt(
            String id,
            String heading,
            List<SummaryRow> facts,
            boolean hasFile,
            Optional<String> undoUntil,
            List<String> changedSince,
            PackRule undo) {}
}

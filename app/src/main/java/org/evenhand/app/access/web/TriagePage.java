package org.evenhand.app.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.access.fairness.Fairness;
import org.evenhand.app.access.worklist.Worklist.Flag;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Tag;
import org.evenhand.vocabulary.Disclosure;

/**
 * What waits for a service, what it has to help with, and whether it is fair.
 *
 * @param rows that wait for the service, in order
 * @param waiting that wait for the setting
 * @param left requests that left for another procedure at once, and of which nobody has said that it has them
 * @param leftInAll how many there were
 * @param isFiltered whether some are not shown
 * @param capacity of this week, a role a row
 */
public record TriagePage(
        List<Row> rows,
        List<Row> waiting,
        boolean isFiltered,
        String profession,
        String show,
        List<Option> professions,
        List<Option> flags,
        List<List<Cell>> capacity,
        LocalDate week,
        List<List<Cell>> stages,
        List<List<Cell>> secondWaits,
        List<Disclosure> signs,
        String version,
        int days,
        int statutory,
        List<Row> left,
        Fairness.Left leftInAll) {

    /**
     * One request.
     *
     * @param due by when, in words; empty where there is no day
     * @param clock how long that is, in words
     * @param missing what would help, as one phrase; empty where nothing is missing
     * @param alike requests that may be of the same child, by their references
     */
    public record Row(
            RequestView view,
            Set<Flag> flags,
            List<Tag> tags,
            Optional<LocalDate> due,
            String clock,
            String reason,
            String missing,
            List<Link> alike) {}
}

package org.evenhand.app.equity.published;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.vocabulary.Disclosure;

/**
 * What children’s plans are for, in one area or, for one need, across all authorities.
 *
 * @param need the census code of the chosen need, or "all"
 */
public record PublishedPlansPage(
        String area,
        String need,
        List<Option> areas,
        List<Option> needs,
        FormProblems problems,
        Optional<Result> result) {

    /** A table with its heading, and the figures above it. */
    public record Result(
            String heading,
            List<Sourced> figures,
            String caption,
            List<Cell> head,
            List<List<Cell>> rows,
            List<Disclosure> signs,
            String source,
            String csv) {}
}

package org.evenhand.app.equity.published;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.charts.Stacked;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.vocabulary.Disclosure;

/** Who is waiting, and how long so far? */
public record PublishedWaitsPage(
        String service,
        String month,
        List<Option> services,
        List<Option> months,
        FormProblems problems,
        Optional<Result> result) {

    /**
     * @param gap a sentence where some of the children of the total are reported by no board
     */
    public record Result(
            String heading,
            String gap,
            List<Sourced> figures,
            List<Cell> head,
            List<List<Cell>> boards,
            List<List<Cell>> providers,
            List<Disclosure> signs,
            Stacked overTime,
            Optional<Stacked> byBoard,
            String source,
            String csv) {}
}

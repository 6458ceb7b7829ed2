package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.charts.AreaMap;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.vocabulary.Disclosure;

/**
 * The authorities of a plan side by side.
 *
 * @param map empty where no authority has a number
 */
public record PlanMapPage(
        StudioFrame frame,
        PlanPage.Choose choose,
        List<Option> measures,
        String measure,
        String caption,
        List<Cell> head,
        List<List<Cell>> rows,
        List<Disclosure> signs,
        String source,
        Optional<AreaMap> map) {}

package org.evenhand.app.equity.web;

import java.util.List;
import org.evenhand.app.site.components.Link;

/**
 * The areas of which it was counted what became of advice.
 *
 * @param fewest recommendations that a figure waits for
 */
public record AdviceAreasPage(List<Link> areas, int fewest) {

    public AdviceAreasPage {
        areas = List.copyOf(areas);
    }
}

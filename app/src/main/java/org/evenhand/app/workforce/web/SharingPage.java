package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.components.Cell;

/**
 * Who should lend days to whom.
 *
 * @param answer one sentence: the worst coverage without and with lending, or why there is no plan
 * @param choose the year
 * @param plan empty where there is none
 * @param assumptions on lending, one line each
 */
public record SharingPage(
        StudioFrame frame,
        String answer,
        PlanPage.Choose choose,
        Optional<Lent> plan,
        List<List<Cell>> assumptions,
        String source) {

    /**
     * @param warnings what is only implied, and what is left out
     * @param file address of all transfers
     */
    public record Lent(List<String> warnings, Rows coverages, Rows areas, Rows transfers, String proved, String file) {}

    /** @param inAll how many rows there are, of which the first are shown */
    public record Rows(String caption, List<List<Cell>> rows, int inAll) {}
}

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
 * @param conflict floors that cannot all be reached; empty where they can, or there are none
 * @param assumptions on lending that the run used, one line each; empty where nobody can lend
 * @param change where they can be set otherwise
 */
public record SharingPage(
        StudioFrame frame,
        String answer,
        PlanPage.Choose choose,
        Optional<Lent> plan,
        Optional<Conflict> conflict,
        List<List<Cell>> assumptions,
        String change,
        String source) {

    /**
     * @param warnings what is only implied, and what is left out
     * @param levels address of the coverage of all areas and professions before and after
     * @param file address of all transfers
     */
    public record Lent(
            List<String> warnings,
            Rows coverages,
            Rows areas,
            Rows transfers,
            String proved,
            String levels,
            String file) {}

    /**
     * @param said what of the floors can be had at most, and what to do
     * @param rows each floor and each limit in conflict: what it is, area, profession, how much
     */
    public record Conflict(String said, List<List<Cell>> rows) {}

    /** @param inAll how many rows there are, of which the first are shown */
    public record Rows(String caption, List<List<Cell>> rows, int inAll) {}
}

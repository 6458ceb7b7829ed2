package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.components.Cell;

/**
 * Whether the days for settings can be given safely, and what breaks.
 *
 * @param phases one line each; empty where the scenario tests none
 * @param blocks what stands in the way, phase by phase
 * @param moneyEnds empty where the scenario has money throughout
 * @param displaced existing services that shrink while days for settings grow, the surest first
 */
public record RollOutPage(
        StudioFrame frame,
        List<List<Cell>> phases,
        List<Blocked> blocks,
        Optional<MoneyEnds> moneyEnds,
        List<List<Cell>> displaced,
        int displacedInAll,
        Optional<String> alarm,
        List<List<Cell>> waits,
        String source) {

    /**
     * @param rows the surest obstacles first
     * @param together who was judged by the region, as sentences
     */
    public record Blocked(String phase, String sentence, List<List<Cell>> rows, int inAll, List<String> together) {}

    /** @param sentence what is lost in all */
    public record MoneyEnds(String year, String sentence, List<List<Cell>> rows, int inAll) {}
}

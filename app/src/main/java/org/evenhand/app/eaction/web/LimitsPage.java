package org.evenhand.app.eaction.web;

import java.util.List;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.policy.LetterLimits.Limit;

/** What keeps the writing of letters from being misused, with what each limit rests on. */
public record LimitsPage(List<Limit> limits, String version) {

    public LimitsPage {
        limits = List.copyOf(limits);
    }

    public List<List<Cell>> rows() {
        return limits.stream()
                .map(limit -> List.of(
                        Cell.of(limit.what()),
                        Cell.number(Integer.toString(limit.value())),
                        Cell.of(org.evenhand.app.site.Words.of("bases", limit.basis())),
                        Cell.of(limit.source())))
                .toList();
    }
}

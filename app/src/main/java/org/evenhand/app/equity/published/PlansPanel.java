package org.evenhand.app.equity.published;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.springframework.stereotype.Component;

/** On the page of an area: plans, requests, and how many plans came in time. */
@Component
class PlansPanel implements AreaPanel {

    private final PublishedPlanning planning;

    PlansPanel(PublishedPlanning planning) {
        this.planning = planning;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> of(Area area) {
        return planning.find(area)
                .map(here -> new Panel(
                        Words.of("plans.panel.question"),
                        Words.of("plans.panel.answer", area.name()),
                        List.of(
                                planning.plans(area.name(), here),
                                planning.requested(area.name(), here),
                                planning.inTime(area.name(), here)),
                        List.of(Link.of(Words.of("plans.panel.more"), "/figures/plans?area=" + area.code()))));
    }
}

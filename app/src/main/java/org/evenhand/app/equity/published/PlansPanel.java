package org.evenhand.app.equity.published;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.Parts;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** On the page of an area: plans, requests, and how many plans came in time. */
@Component
class PlansPanel implements AreaPanel {

    private static final double HARDLY_ANY = 0.05;

    private final PublishedPlanning planning;
    private final Areas areas;

    PlansPanel(PublishedPlanning planning, Areas areas) {
        this.planning = planning;
        this.areas = areas;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> of(Area area) {
        if (area instanceof Area.OfBoard in) {
            return Optional.of(ofBoard(in));
        }
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

    private Panel ofBoard(Area.OfBoard board) {
        List<Overlap<LaCode>> parts = areas.partsIn(board.board().code());
        return new Panel(
                Words.of("plans.panel.question"),
                Words.of("plans.panel.answer", board.name()) + " " + Parts.sentence(parts, areas),
                planning.summed(board.name(), parts),
                parts.stream()
                        .filter(part -> part.share() >= HARDLY_ANY)
                        .flatMap(part -> areas.find(part.area()).stream())
                        .map(authority -> Link.of(
                                Words.of("plans.panel.of", authority.name()),
                                "/figures/plans?area=" + authority.code().code()))
                        .toList());
    }
}

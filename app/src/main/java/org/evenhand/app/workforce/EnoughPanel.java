package org.evenhand.app.workforce;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.springframework.stereotype.Component;

/** On the page of an area: the way to the three questions. It names no number, because none can be named without its conditions. */
@Component
class EnoughPanel implements AreaPanel {

    @Override
    public int order() {
        return 9;
    }

    /** A board has no workforce figures of its own here; its authorities have. */
    @Override
    public Optional<Panel> of(Area area) {
        if (area instanceof Area.OfBoard) {
            return Optional.empty();
        }
        return Optional.of(new Panel(
                Words.of("studio.panel.question"),
                Words.of("studio.panel.answer", area.name()),
                List.of(),
                List.of(
                        Link.of(Words.of("studio.panel.more"), "/figures/enough?area=" + area.code()),
                        Link.of(Words.of("studio.panel.studio"), "/studio"))));
    }
}

package org.evenhand.app.eaction;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.springframework.stereotype.Component;

/** On the page of a constituency: the way to a letter. */
@Component
class WritePanel implements AreaPanel {

    private static final int AFTER_ALL_FIGURES = 90;

    @Override
    public int order() {
        return AFTER_ALL_FIGURES;
    }

    @Override
    public Optional<Panel> of(Area area) {
        return area instanceof Area.OfConstituency
                ? Optional.of(new Panel(
                        Words.of("eaction.panel.question"),
                        Words.of("eaction.panel.answer"),
                        List.of(),
                        List.of(Link.of(Words.of("eaction.panel.link"), "/write"))))
                : Optional.empty();
    }
}

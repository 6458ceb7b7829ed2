package org.evenhand.app.place;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.components.Link;
import org.evenhand.vocabulary.Figure;

/**
 * What a module has to say about an area. A module declares a bean; the page of an area asks all of them, so that places depend on nobody.
 */
public interface AreaPanel {

    /** Panels are shown from the lowest to the highest. */
    int order();

    /** Empty where the module has nothing to say about this area. */
    Optional<Panel> of(Area area);

    /**
     * @param question the heading: a question the panel answers
     * @param answer one or two plain sentences, with the numbers' meaning
     * @param figures the numbers themselves
     * @param links where there is more
     */
    record Panel(String question, String answer, List<Figure> figures, List<Link> links) {

        public Panel {
            figures = List.copyOf(figures);
            links = List.copyOf(links);
        }
    }
}

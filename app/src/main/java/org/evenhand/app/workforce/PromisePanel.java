package org.evenhand.app.workforce;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** On the page of an area: what the reported promise comes to there. */
@Component
class PromisePanel implements AreaPanel {

    private final Gazetteer gazetteer;
    private final Promising promising;
    private final PromiseFigures figures;

    PromisePanel(Gazetteer gazetteer, Promising promising) {
        this.gazetteer = gazetteer;
        this.promising = promising;
        this.figures = new PromiseFigures(promising);
    }

    @Override
    public int order() {
        return 10;
    }

    /** A board has no settings of its own; its authorities have. */
    @Override
    public Optional<Panel> of(Area area) {
        if (area instanceof Area.OfBoard) {
            return Optional.empty();
        }
        PromiseOfArea promise = promising.of(gazetteer.settingsIn(area), Assumed.of(promising.terms()));
        long without = promise.promise().notPromised().stream()
                .mapToLong(line -> line.settings())
                .sum();
        return Optional.of(new Panel(
                Words.of("promise.panel.question"),
                Words.of(
                        promise.days() > 0 ? "promise.panel.answer" : "promise.panel.none",
                        area.name(),
                        Numbers.in(Unit.DAYS_PER_YEAR, promise.days()),
                        Numbers.whole(without)),
                promise.days() > 0
                        ? List.of(figures.days(area.name(), promise), figures.expertsNeeded(area.name(), promise))
                        : List.of(figures.days(area.name(), promise)),
                List.of(
                        Link.of(Words.of("promise.panel.more"), "/figures/promise?area=" + area.code()),
                        Link.of(Words.of("promise.panel.map"), "/figures/promise/map"))));
    }
}

package org.evenhand.app.workforce;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Parts;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.vocabulary.LaCode;
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

    @Override
    public Optional<Panel> of(Area area) {
        if (area instanceof Area.OfBoard in) {
            return Optional.of(ofBoard(in));
        }
        PromiseOfArea promise = promising.of(gazetteer.settingsIn(area), Assumed.of(promising.terms()));
        long without = without(promise);
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

    /** A board has no settings of its own; its authorities have. One that lies in several boards counts by the share of it that this one covers. */
    private Panel ofBoard(Area.OfBoard board) {
        double days = 0;
        double experts = 0;
        double without = 0;
        List<Overlap<LaCode>> parts = gazetteer.areas().partsIn(board.board().code());
        for (Overlap<LaCode> part : parts) {
            PromiseOfArea promise = promising.of(part.area(), Assumed.of(promising.terms()));
            days += part.share() * promise.days();
            experts += part.share() * promise.expertsNeeded();
            without += part.share() * without(promise);
        }
        return new Panel(
                Words.of("promise.panel.question"),
                Words.of(
                                "promise.panel.board",
                                board.name(),
                                Numbers.in(Unit.DAYS_PER_YEAR, days),
                                Numbers.whole(Math.round(without)))
                        + " " + Parts.sentence(parts, gazetteer.areas()),
                List.of(
                        figures.each(Words.of("promise.figure.days", board.name()), days),
                        figures.experts(Words.of("promise.figure.needed", board.name()), experts)),
                List.of(Link.of(Words.of("promise.panel.map"), "/figures/promise/map")));
    }

    private static long without(PromiseOfArea promise) {
        return promise.promise().notPromised().stream()
                .mapToLong(line -> line.settings())
                .sum();
    }
}

package org.evenhand.app.workforce;

import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.LocalMeasure;
import org.evenhand.vocabulary.Figure;
import org.springframework.stereotype.Component;

/** The days of specialists that the reported promise comes to, for the settings of an area. Boards have none of their own. */
@Component
public final class PromisedDays implements LocalMeasure {

    private final Gazetteer gazetteer;
    private final Promising promising;

    public PromisedDays(Gazetteer gazetteer, Promising promising) {
        this.gazetteer = gazetteer;
        this.promising = promising;
    }

    @Override
    public String code() {
        return "promised-days";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Figure> of(Area area) {
        if (area instanceof Area.OfBoard) {
            return Optional.empty();
        }
        PromiseOfArea promise = promising.of(gazetteer.settingsIn(area), Assumed.of(promising.terms()));
        return promise.days() > 0
                ? Optional.of(new PromiseFigures(promising).days(area.name(), promise))
                : Optional.empty();
    }
}

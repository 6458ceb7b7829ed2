package org.evenhand.app.place;

import java.util.Optional;
import java.util.function.Function;
import org.evenhand.vocabulary.Figure;

/**
 * One number of an area that a letter may quote.
 *
 * @param code its key in the identifier of a quoted figure, the same for ever: "in-time"
 * @param order the best known goes first into a letter: those with an interval have lower numbers
 * @param figure empty where it has no value for this area
 */
public record LocalMeasure(String code, int order, Function<Area, Optional<Figure>> figure) {

    public Optional<Figure> of(Area area) {
        return figure.apply(area).filter(found -> found.value().isPresent());
    }
}

package org.evenhand.app.place;

import java.util.Optional;
import org.evenhand.vocabulary.Figure;

/**
 * One number of an area that a letter may quote. A module declares a bean; the command line makes the same from the same packs, so that whoever
 * reads the letter can work it out again.
 */
public interface LocalMeasure {

    /** Its key in the identifier of a quoted figure, the same for ever: "in-time". */
    String code();

    /** The best known goes first into a letter: those with an interval have lower numbers. */
    int order();

    /** Empty where it has no value for this area. */
    Optional<Figure> of(Area area);
}

package org.evenhand.app.place;

import java.util.List;

/**
 * What a module knows of an area that a letter may quote. A module declares a bean; the command line makes the same from the same packs, so that
 * whoever reads the letter can work it out again.
 */
@FunctionalInterface
public interface LocalMeasures {

    List<LocalMeasure> list();
}

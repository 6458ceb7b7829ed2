package org.evenhand.app.place;

import java.util.List;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Provenance;

/** A figure with where it came from, as a page shows it. */
public record Sourced(Figure figure, List<Provenance> sources) {

    public Sourced {
        sources = List.copyOf(sources);
    }
}

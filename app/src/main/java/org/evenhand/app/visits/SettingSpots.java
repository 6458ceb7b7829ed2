package org.evenhand.app.visits;

import java.util.Optional;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.Urn;

/** Says where a setting is that stands in no register. Declared as a bean by who knows. */
@FunctionalInterface
public interface SettingSpots {

    Optional<GridReference> find(Urn setting);
}

package org.evenhand.packs.services;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A service as a list has it.
 *
 * @param row the first that is about it
 * @param said what the list says of the service, in the form in which the register keeps it; only columns the list has
 * @param places from which it works
 */
public record ListedService(int row, Map<Column, String> said, List<ListedPlace> places) {

    public ListedService {
        said = Collections.unmodifiableMap(new EnumMap<>(said));
        places = List.copyOf(places);
    }

    /** @param said of the place; only columns the list has */
    public record ListedPlace(int row, Map<Column, String> said, Spot spot) {

        public ListedPlace {
            said = Collections.unmodifiableMap(new EnumMap<>(said));
        }
    }
}

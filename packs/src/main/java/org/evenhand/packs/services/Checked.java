package org.evenhand.packs.services;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was found in a list.
 *
 * @param rows that are not empty
 * @param services those without a fault, in the order of the list
 * @param faults all of them, by row and column
 */
public record Checked(int rows, List<ListedService> services, List<Fault> faults) {

    public Checked {
        services = List.copyOf(services);
        faults = List.copyOf(faults);
    }

    /** Whether it may be imported. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** For the column of errors: what is wrong in each row. */
    public Map<Integer, String> byRow() {
        return faults.stream()
                .collect(Collectors.toMap(Fault::row, Fault::said, (one, other) -> one + " | " + other, TreeMap::new));
    }
}

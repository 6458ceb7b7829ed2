package org.evenhand.engine.decide;

import java.util.List;
import java.util.Optional;

/**
 * In which cases another table answers differently.
 *
 * @param cases how many there are in all
 * @param list by the rows that answer; together their cases are those that change
 */
public record Changes(long cases, List<Change> list) {

    public Changes {
        list = List.copyOf(list);
    }

    /**
     * @param from the row that answered; empty where none did
     * @param to the row that answers in the other table
     * @param example the one with the fewest flags
     */
    public record Change(Optional<String> from, Optional<String> to, long cases, Case example) {}

    public long changed() {
        return list.stream().mapToLong(Change::cases).sum();
    }
}

package org.evenhand.app.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Names that hold for one file only, such as D12: the same thing is the same name throughout, and nobody can put two files together by them. Given
 * in the order in which things are first met.
 */
final class Pseudonyms {

    private final String prefix;
    private final Map<UUID, String> given = new HashMap<>();

    Pseudonyms(String prefix) {
        this.prefix = prefix;
    }

    String of(UUID id) {
        return given.computeIfAbsent(id, unseen -> prefix + (given.size() + 1));
    }
}

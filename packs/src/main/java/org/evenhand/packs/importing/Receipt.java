package org.evenhand.packs.importing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Provenance;

/**
 * What an import did.
 *
 * @param kind "ehc-needs"
 * @param version made by it, or that a real run would make
 * @param source the file, with its checksum
 * @param counts what was read, by name
 * @param notes what should be known of it
 */
public record Receipt(
        String kind, DataVersion version, Provenance source, SortedMap<String, Long> counts, List<String> notes) {

    public Receipt {
        counts = new TreeMap<>(counts);
        notes = List.copyOf(notes);
    }
}

package org.evenhand.app.register.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.packs.services.ColumnMap;

/**
 * A list that was given, and what became of it.
 *
 * @param bytes how long the file is
 * @param headers row 1 of the file
 * @param notes what was noticed in reading it, as sentences
 * @param rows below the header that are not empty
 * @param counts services by what the list does to them
 * @param seen what the owner's register was when the list was compared with it
 * @param hasFile whether the file is still kept
 */
public record Import(
        ImportId id,
        String fileName,
        String sha256,
        int bytes,
        ImportState state,
        List<String> headers,
        List<String> notes,
        ColumnMap columns,
        int rows,
        int faults,
        Map<Verdict, Integer> counts,
        String seen,
        boolean hasFile,
        UUID madeBy,
        Instant givenAt,
        Optional<Act> committed,
        Optional<Act> undone) {

    public Import {
        headers = List.copyOf(headers);
        notes = List.copyOf(notes);
        counts = Map.copyOf(counts);
    }

    /** Who did it, and when. */
    public record Act(UUID person, Instant at) {}

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}

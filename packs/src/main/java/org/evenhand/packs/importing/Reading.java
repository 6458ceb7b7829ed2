package org.evenhand.packs.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.vocabulary.Provenance;

/**
 * What a kind found in a file.
 *
 * @param title of the new version, with its date in words: "EHC plans by primary need, January 2025"
 * @param description one or two sentences on what it holds
 * @param effective the day the data are of; the epoch where nothing says so, and then whoever imports must
 * @param published the day of publication, where the file itself says so
 * @param counts what was read, by name: "authorities" → 153
 * @param notes what a reader of the receipt should know, as sentences
 * @param alsoRead sources that were read together with the file, each with its own checksum
 */
public record Reading(
        String title,
        String description,
        LocalDate effective,
        Optional<LocalDate> published,
        SortedMap<String, Long> counts,
        List<String> notes,
        List<Provenance> alsoRead) {

    public Reading {
        counts = new TreeMap<>(counts);
        notes = List.copyOf(notes);
        alsoRead = List.copyOf(alsoRead);
    }

    /** Of what was read from one file alone. */
    public Reading(
            String title,
            String description,
            LocalDate effective,
            Optional<LocalDate> published,
            SortedMap<String, Long> counts,
            List<String> notes) {
        this(title, description, effective, published, counts, notes, List.of());
    }

    public Reading withAlsoRead(List<Provenance> sources) {
        return new Reading(title, description, effective, published, counts, notes, sources);
    }

    /** What a kind returns when it has reported a problem. */
    public static Reading none() {
        return new Reading("", "", LocalDate.EPOCH, Optional.empty(), new TreeMap<>(), List.of());
    }
}

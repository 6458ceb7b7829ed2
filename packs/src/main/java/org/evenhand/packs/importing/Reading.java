package org.evenhand.packs.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a kind found in a file.
 *
 * @param title of the new version, with its date in words: "EHC plans by primary need, January 2025"
 * @param description one or two sentences on what it holds
 * @param effective the day the data are of
 * @param published the day of publication, where the file itself says so
 * @param counts what was read, by name: "authorities" → 153
 * @param notes what a reader of the receipt should know, as sentences
 */
public record Reading(
        String title,
        String description,
        LocalDate effective,
        Optional<LocalDate> published,
        SortedMap<String, Long> counts,
        List<String> notes) {

    public Reading {
        counts = new TreeMap<>(counts);
        notes = List.copyOf(notes);
    }

    /** What a kind returns when it has reported a problem. */
    public static Reading none() {
        return new Reading("", "", LocalDate.EPOCH, Optional.empty(), new TreeMap<>(), List.of());
    }
}

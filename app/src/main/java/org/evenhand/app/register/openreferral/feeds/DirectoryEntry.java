package org.evenhand.app.register.openreferral.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;

/**
 * A service of another directory, as its feed says. No named contact of it is kept.
 *
 * @param id as the directory has it
 * @param description may be empty
 * @param website its page; may be empty
 * @param email of the service; may be empty
 * @param organisation that offers it; may be empty
 * @param fromAge in years
 * @param toAge in years
 * @param terms it is sorted by, as the directory names them
 * @param town of its first place; may be empty
 * @param area the authority of that place's postcode, where that is certain
 * @param spot of that postcode
 * @param assured when the directory last checked it
 * @param modified when the directory last changed it
 */
public record DirectoryEntry(
        UUID id,
        String name,
        String description,
        String website,
        String email,
        String organisation,
        OptionalInt fromAge,
        OptionalInt toAge,
        List<String> terms,
        String town,
        Optional<LaCode> area,
        Optional<GridReference> spot,
        Optional<LocalDate> assured,
        Optional<Instant> modified) {

    public DirectoryEntry {
        terms = List.copyOf(terms);
    }
}

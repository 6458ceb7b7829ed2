package org.evenhand.app.register.openreferral;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;

/**
 * What a reader of the open data asks for; every part that is given must hold.
 *
 * @param text words of the name, the description or the profession
 * @param term a term that the service bears
 * @param taxonomy of which the service bears any term
 * @param organisation that offers the service
 * @param minimumAge the service begins at this age or later, as the profile reads it
 * @param maximumAge the service ends at this age or earlier
 * @param opensFrom it opens at this time or later
 * @param closesBy it closes at this time or earlier
 * @param modifiedSince changed on or after; then services that closed are named too, so that copies learn of it
 * @param serving authorities of a postcode: the service is for one of them, or for everybody
 * @param near the middle of a postcode
 * @param metres from there, at most, to one of its places
 */
public record OpenWish(
        Optional<String> text,
        Optional<OpenTerms.Term> term,
        Optional<OpenTerms.Taxonomy> taxonomy,
        Optional<UUID> organisation,
        OptionalInt minimumAge,
        OptionalInt maximumAge,
        Optional<LocalTime> opensFrom,
        Optional<LocalTime> closesBy,
        Optional<DayOfWeek> day,
        Optional<Instant> modifiedSince,
        Set<LaCode> serving,
        Optional<GridReference> near,
        OptionalDouble metres) {

    public OpenWish {
        serving = Set.copyOf(serving);
    }

    /** Everything that is open. */
    public static OpenWish anything() {
        return new OpenWish(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                OptionalDouble.empty());
    }
}

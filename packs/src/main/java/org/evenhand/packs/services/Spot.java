package org.evenhand.packs.services;

import java.util.Optional;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.vocabulary.LaCode;

/**
 * Where a postcode is, as far as the register keeps it. A place in Wales or Scotland may serve England: it has no authority here, and no point
 * to count from.
 *
 * @param area the authority, where that is certain
 */
public record Spot(Optional<LaCode> area, Optional<GridReference> grid) {

    private static final Spot NOWHERE = new Spot(Optional.empty(), Optional.empty());

    /** Empty where no such postcode is known. */
    public static Optional<Spot> of(PlaceAnswer answer) {
        return switch (answer) {
            case PlaceAnswer.Exact exact -> Optional.of(new Spot(Optional.of(exact.authority()), exact.grid()));
            case PlaceAnswer.Split split ->
                Optional.of(new Spot(
                        split.authorities().size() == 1
                                ? Optional.of(split.authorities().getFirst().area())
                                : Optional.empty(),
                        split.grid()));
            case PlaceAnswer.Unknown unknown -> Optional.empty();
            case PlaceAnswer.OutsideEngland outside -> Optional.of(NOWHERE);
        };
    }
}

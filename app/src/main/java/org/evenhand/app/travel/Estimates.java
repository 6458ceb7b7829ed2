package org.evenhand.app.travel;

import java.util.List;
import org.evenhand.packs.Packs;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.springframework.stereotype.Component;

/** Kilometres by road without a map of roads: the straight line times the ratio of the pack {@code sharing-assumptions}. */
@Component
class Estimates {

    private final double ratio;

    Estimates(Packs packs) {
        this.ratio = SharingAssumptions.from(packs).roadRatio().value().mode();
    }

    /** In the order of the places. */
    List<Way> of(GridReference from, List<GridReference> to) {
        return to.stream()
                .<Way>map(place -> new Way.Estimated(from.metresTo(place) * ratio))
                .toList();
    }
}

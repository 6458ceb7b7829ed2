package org.evenhand.app.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.travel.LandMap;
import org.evenhand.engine.travel.LandMap.Path;
import org.evenhand.engine.travel.LandMap.Spot;
import org.evenhand.packs.Packs;
import org.evenhand.packs.maps.Land;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Kilometres by road without a map of roads: the straight line, or the shortest way over land where that leads through wide water, times the
 * ratio of the pack {@code sharing-assumptions}. The map of land is made when it is first asked for.
 */
@Component
@Lazy
class Estimates {

    private final LandMap land;
    private final double ratio;

    Estimates(Packs packs) {
        this.land = Land.from(packs);
        this.ratio = SharingAssumptions.from(packs).roadRatio().value().mode();
    }

    /** In the order of the places. */
    List<Way> of(GridReference from, List<GridReference> to) {
        List<Way> ways = new ArrayList<>();
        for (Optional<Path> path :
                land.paths(spot(from), to.stream().map(Estimates::spot).toList())) {
            ways.add(path.<Way>map(over -> new Way.Estimated(over.metres() * ratio, over.isByFerry()))
                    .orElseGet(Way.Nowhere::new));
        }
        return ways;
    }

    private static Spot spot(GridReference place) {
        return new Spot(place.easting(), place.northing());
    }
}

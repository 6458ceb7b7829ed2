package org.evenhand.app.travel;

import java.io.IOException;
import java.util.List;
import org.evenhand.packs.places.GridReference;

/** Somebody who knows roads. */
interface RoadService {

    /**
     * @param to at least one place
     * @return {@link Way.ByCar} or {@link Way.Nowhere} for each place, in its order
     * @throws IOException where there is no answer in time, or none that can be used; its message names no place
     */
    List<Way> ask(GridReference from, List<GridReference> to) throws IOException;
}

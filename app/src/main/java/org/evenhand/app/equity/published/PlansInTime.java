package org.evenhand.app.equity.published;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.LocalMeasure;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.vocabulary.Figure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The part of new EHC plans that came within 20 weeks, with Wilson's interval: of an authority, or of a board over its authorities. */
@Component
public final class PlansInTime implements LocalMeasure {

    private final PublishedPlanning planning;
    private final Areas areas;

    @Autowired
    PlansInTime(PublishedPlanning planning, Areas areas) {
        this.planning = planning;
        this.areas = areas;
    }

    /** The same, without the web platform. */
    public static PlansInTime from(Packs packs, Areas areas) {
        return new PlansInTime(new PublishedPlanning(PublishedTables.from(packs)), areas);
    }

    @Override
    public String code() {
        return "in-time";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Figure> of(Area area) {
        return switch (area) {
            case Area.OfBoard in ->
                valued(planning.summed(in.name(), areas.partsIn(in.board().code()))
                        .getLast());
            case Area.OfAuthority in ->
                valued(planning.inTime(
                        in.name(), planning.authority(in.authority().code())));
            case Area.England in -> valued(planning.inTime(in.name(), planning.england()));
            case Area.OfConstituency other -> Optional.empty();
        };
    }

    private static Optional<Figure> valued(Figure figure) {
        return List.of(figure).stream().filter(one -> one.value().isPresent()).findFirst();
    }
}

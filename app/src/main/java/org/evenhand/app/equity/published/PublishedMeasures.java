package org.evenhand.app.equity.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.LocalMeasure;
import org.evenhand.app.place.LocalMeasures;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.figures.Waits;
import org.evenhand.vocabulary.Figure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What is published of plans and of waits that a letter may quote: of an authority, or of a board. The part of plans in time and the parts of
 * waits carry Wilson's interval; the others are full counts.
 */
@Component
public final class PublishedMeasures implements LocalMeasures {

    private static final List<Service> SERVICES = List.of(
            new Service("slt", Waits.SPEECH_AND_LANGUAGE),
            new Service("paediatric", "Community paediatric service"),
            new Service("ot", "Therapy interventions: Occupational therapy"),
            new Service("physio", "Therapy interventions: Physiotherapy"),
            new Service("audiology", "Audiology"));

    private static final int LONG_WAITS = 12;
    private static final int WAITING = 40;

    private final PublishedPlanning planning;
    private final PublishedWaiting waiting;
    private final Areas areas;

    /** @param code by which a letter names it; {@code name} as published */
    private record Service(String code, String name) {}

    @Autowired
    PublishedMeasures(PublishedPlanning planning, PublishedWaiting waiting, Areas areas) {
        this.planning = planning;
        this.waiting = waiting;
        this.areas = areas;
    }

    /** The same, without the web platform. */
    public static PublishedMeasures from(Packs packs, Areas areas) {
        PublishedTables tables = PublishedTables.from(packs);
        return new PublishedMeasures(new PublishedPlanning(tables), new PublishedWaiting(tables), areas);
    }

    @Override
    public List<LocalMeasure> list() {
        List<LocalMeasure> measures = new ArrayList<>(List.of(
                new LocalMeasure("in-time", 10, this::inTime),
                new LocalMeasure("ehc-plans", 30, area -> published(area, planning::plans)),
                new LocalMeasure("ehc-requests", 31, area -> published(area, planning::requested))));
        for (Service service : SERVICES) {
            int place = SERVICES.indexOf(service);
            measures.add(new LocalMeasure(
                    service.code() + "-long", LONG_WAITS + place, area -> wait(area, service, waiting::over18)));
            measures.add(new LocalMeasure(
                    service.code() + "-waiting",
                    WAITING + place,
                    area -> wait(area, service, (where, wait) -> Optional.of(waiting.waiting(where, wait)))));
        }
        return measures;
    }

    private Optional<Figure> inTime(Area area) {
        return area instanceof Area.OfBoard in
                ? Optional.of(
                        planning.summed(in.name(), areas.partsIn(in.board().code()))
                                .getLast())
                : published(area, planning::inTime);
    }

    private Optional<Figure> published(Area area, BiFunction<String, PublishedPlanning.Of, Figure> figure) {
        return planning.find(area).map(here -> figure.apply(area.name(), here));
    }

    /** Waits are published by board and for the country. */
    private Optional<Figure> wait(
            Area area, Service service, BiFunction<String, PublishedWait, Optional<Figure>> figure) {
        Optional<PublishedWait> wait = switch (area) {
            case Area.England other -> waiting.england(waiting.newest(), service.name());
            case Area.OfBoard in ->
                waiting.waits()
                        .of(in.board().code(), waiting.newest(), service.name())
                        .map(PublishedWait::of);
            case Area.OfAuthority other -> Optional.empty();
            case Area.OfConstituency other -> Optional.empty();
        };
        return wait.flatMap(found -> figure.apply(area.name(), found));
    }
}

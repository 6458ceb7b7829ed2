package org.evenhand.app.workforce;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.LocalMeasure;
import org.evenhand.app.place.LocalMeasures;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.settings.Settings;
import org.evenhand.packs.workforce.SocialWorkers;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/**
 * What a letter may quote of specialists: the days that the reported promise comes to for the settings of an area, the speech and language
 * therapists whom the NHS employs in a board's, and the social workers of an authority. Counts of people at work have no interval.
 */
@Component
public final class WorkforceMeasures implements LocalMeasures {

    private static final String METHOD = "published-workforce";

    private final Gazetteer gazetteer;
    private final Promising promising;
    private final PublishedSupply supply;
    private final SocialWorkers socialWorkers;

    WorkforceMeasures(Gazetteer gazetteer, Promising promising, PublishedSupply supply, SocialWorkers socialWorkers) {
        this.gazetteer = gazetteer;
        this.promising = promising;
        this.supply = supply;
        this.socialWorkers = socialWorkers;
    }

    /** The same, without the web platform. */
    public static WorkforceMeasures from(Packs packs, Areas areas, Settings settings, Gazetteer gazetteer) {
        return new WorkforceMeasures(
                gazetteer,
                Promising.of(packs, areas, settings),
                PublishedSupply.from(packs, areas),
                SocialWorkers.from(packs));
    }

    @Override
    public List<LocalMeasure> list() {
        return List.of(
                new LocalMeasure("promised-days", 20, this::promisedDays),
                new LocalMeasure("slt-employed", 50, this::therapists),
                new LocalMeasure("social-workers", 51, this::socialWorkers));
    }

    /** Boards have none of their own. */
    private Optional<Figure> promisedDays(Area area) {
        if (area instanceof Area.OfBoard) {
            return Optional.empty();
        }
        PromiseOfArea promise = promising.of(gazetteer.settingsIn(area), Assumed.of(promising.terms()));
        return promise.days() > 0
                ? Optional.of(new PromiseFigures(promising).days(area.name(), promise))
                : Optional.empty();
    }

    private Optional<Figure> therapists(Area area) {
        return area instanceof Area.OfBoard in
                ? supply.therapists(in.board())
                        .map(line -> Figure.of(
                                Words.of("measures.therapists", in.name()),
                                line.value().orElseThrow(),
                                Unit.FULL_TIME_EQUIVALENT,
                                YearMonth.parse(line.period()).atEndOfMonth(),
                                METHOD,
                                List.of(supply.version())))
                : Optional.empty();
    }

    private Optional<Figure> socialWorkers(Area area) {
        return area instanceof Area.OfAuthority in
                ? socialWorkers
                        .newest(in.authority().code())
                        .map(count -> Figure.of(
                                Words.of("measures.socialWorkers", count.name()),
                                count.inPost().orElseThrow(),
                                Unit.FULL_TIME_EQUIVALENT,
                                LocalDate.of(count.year(), 9, 30),
                                METHOD,
                                List.of(socialWorkers.version())))
                : Optional.empty();
    }
}

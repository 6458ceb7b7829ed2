package org.evenhand.app.eaction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.LocalMeasure;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.vocabulary.LaCode;

/** Chooses the figure that a letter quotes, and works a quoted one out again. */
public final class QuotedFigures {

    private final List<LocalMeasure> measures;
    private final Gazetteer gazetteer;

    private QuotedFigures(List<LocalMeasure> measures, Gazetteer gazetteer) {
        this.measures = measures;
        this.gazetteer = gazetteer;
    }

    public static QuotedFigures of(List<LocalMeasure> measures, Gazetteer gazetteer) {
        return new QuotedFigures(
                measures.stream()
                        .sorted(Comparator.comparingInt(LocalMeasure::order))
                        .toList(),
                gazetteer);
    }

    /**
     * The one that goes into a letter about this area: the first measure that has a value there; for a constituency also that of the authority
     * with the greatest part of it, because some are published for authorities only. Empty where there is none at all.
     */
    public Optional<QuotedFigure> choose(Area area) {
        List<Area> here =
                Stream.concat(Stream.of(area), mainAuthority(area).stream()).toList();
        return measures.stream()
                .flatMap(measure -> here.stream().flatMap(where -> quoted(measure, where).stream()))
                .findFirst();
    }

    /** What became of a quoted figure when it was worked out again. */
    public sealed interface Verified {

        /** It is what was quoted, to the last digit and with the same data. */
        record Same(QuotedFigure figure) implements Verified {}

        /** Today's packs give something else: newer data, or the letter was altered. */
        record Different(QuotedFigure.Id quoted, QuotedFigure now) implements Verified {}

        /** No such measure or area, or it has no value there. */
        record Unknown(QuotedFigure.Id quoted) implements Verified {}
    }

    public Verified verify(QuotedFigure.Id id) {
        Optional<QuotedFigure> now = measures.stream()
                .filter(measure -> measure.code().equals(id.measure()))
                .flatMap(measure -> gazetteer.find(id.area()).flatMap(area -> quoted(measure, area)).stream())
                .findFirst();
        return now.<Verified>map(
                        found -> found.id().equals(id) ? new Verified.Same(found) : new Verified.Different(id, found))
                .orElseGet(() -> new Verified.Unknown(id));
    }

    private static Optional<QuotedFigure> quoted(LocalMeasure measure, Area area) {
        return measure.of(area).map(figure -> QuotedFigure.of(measure.code(), area, figure));
    }

    private Optional<Area> mainAuthority(Area area) {
        return area instanceof Area.OfConstituency in
                ? gazetteer.areas().authoritiesOf(in.constituency().code()).stream()
                        .max(Comparator.comparingDouble(Overlap<LaCode>::share))
                        .flatMap(part -> gazetteer.find(part.area().code()))
                : Optional.empty();
    }
}

package org.evenhand.app.eaction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.LocalMeasure;
import org.evenhand.app.place.LocalMeasures;
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

    public static QuotedFigures of(List<LocalMeasures> modules, Gazetteer gazetteer) {
        return new QuotedFigures(
                modules.stream()
                        .flatMap(module -> module.list().stream())
                        .sorted(Comparator.comparingInt(LocalMeasure::order))
                        .toList(),
                gazetteer);
    }

    /**
     * Those that a letter about this area may quote, the best known first. Much is published for authorities or boards only, so where there is
     * none of the area itself there is that of the authority with the greatest part of it, else of that authority's board.
     */
    public List<QuotedFigure> list(Area area) {
        List<Area> here = Stream.concat(Stream.of(area), around(area)).toList();
        return measures.stream()
                .flatMap(measure -> here.stream()
                        .flatMap(where -> quoted(measure, where).stream())
                        .limit(1))
                .toList();
    }

    /**
     * The one that goes into a letter about this area.
     *
     * @param wanted identifier of the one that the writer chose; where it is none of this area, the first is taken. Empty where there is none.
     */
    public Optional<QuotedFigure> choose(Area area, String wanted) {
        List<QuotedFigure> all = list(area);
        return all.stream()
                .filter(figure -> figure.id().toString().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst());
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

    private Stream<Area> around(Area area) {
        return switch (area) {
            case Area.England other -> Stream.of();
            case Area.OfBoard other -> Stream.of();
            case Area.OfAuthority in -> board(in.authority().code());
            case Area.OfConstituency in ->
                gazetteer.areas().authoritiesOf(in.constituency().code()).stream()
                        .max(Comparator.comparingDouble(Overlap<LaCode>::share))
                        .stream()
                        .flatMap(
                                part -> Stream.concat(gazetteer.find(part.area().code()).stream(), board(part.area())));
        };
    }

    private Stream<Area> board(LaCode authority) {
        return gazetteer.areas().icbOf(authority).stream()
                .flatMap(board -> gazetteer.find(board.code().code()).stream());
    }
}

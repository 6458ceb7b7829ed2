package org.evenhand.app.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Text;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;

/** A figure in words and numbers: the same text in a card, in a table and in a download. */
public final class FigureText {

    private FigureText() {}

    /** The number, with the sign that belongs to it: "1,220,000", "43% [r]"; or the sign alone: "[c]". */
    public static String value(Figure figure) {
        OptionalDouble value = figure.value();
        if (value.isEmpty()) {
            return figure.disclosure().symbol();
        }
        String number = Numbers.in(figure.unit(), value.getAsDouble());
        String sign = figure.disclosure().symbol();
        return sign.isEmpty() ? number : number + " " + sign;
    }

    /** "days a year"; one of something has a word of its own. Empty where the number carries its sign. */
    public static String unit(Figure figure) {
        boolean one = figure.value().isPresent() && figure.value().getAsDouble() == 1;
        return one ? Words.of("units." + figure.unit().name() + ".one") : Words.of("units", figure.unit());
    }

    /** "Between 310 and 420, most likely about 360." */
    public static Optional<String> range(Figure figure) {
        return figure.interval().map(interval -> range(figure, interval));
    }

    private static String range(Figure figure, Interval interval) {
        double value = figure.value().orElse(Double.NaN);
        String sure = Words.of("units.sure", Numbers.in(org.evenhand.vocabulary.Unit.SHARE, interval.level()));
        String low = Numbers.in(figure.unit(), interval.low());
        if (Double.isInfinite(interval.high())) {
            return Words.of("units.atLeast", low, sure);
        }
        return Words.of(
                "units.between",
                low,
                Numbers.in(figure.unit(), interval.high()),
                Numbers.in(figure.unit(), value),
                sure);
    }

    /** What the sign beside or instead of the number means. */
    public static Optional<String> sign(Figure figure) {
        return figure.disclosure() == Disclosure.SHOWN
                ? Optional.empty()
                : Optional.of(Words.of("disclosure", figure.disclosure()));
    }

    /** How we know it: what is counted, the day, how, and from what. */
    public static List<SummaryRow> provenance(Figure figure, List<Provenance> sources) {
        Stream<SummaryRow> facts = Stream.of(
                SummaryRow.of(Words.of("site.figure.about"), figure.about()),
                SummaryRow.of(Words.of("site.figure.asOf"), Numbers.day(figure.asOf())));
        Stream<SummaryRow> count = figure.n().stream()
                .mapToObj(n -> SummaryRow.of(
                        Words.of("site.figure.n"), Words.of("site.figure.observations", Numbers.whole(n))));
        Stream<SummaryRow> status = figure.status().stream()
                .map(s -> SummaryRow.of(
                        Words.of("site.figure.status"), Words.of("statuses", s) + ". " + Statuses.meaning(s)));
        Stream<SummaryRow> data = Stream.of(SummaryRow.of(
                Words.of("site.figure.data"),
                String.join(
                        ", ", figure.data().stream().map(DataVersion::toString).toList())));
        Stream<SummaryRow> published = sources.stream()
                .map(s -> SummaryRow.of(
                        Words.of("site.figure.source"),
                        Words.of(
                                        "site.figure.published",
                                        s.publisher(),
                                        s.title(),
                                        Numbers.day(s.published()),
                                        s.licence())
                                + (s.attribution().isBlank() ? "" : " " + s.attribution())));
        return Stream.of(facts, count, status, data, published)
                .flatMap(rows -> rows)
                .toList();
    }

    /** A cell of a table: numbers to the right, and the sign's meaning read out with it. */
    public static Cell cell(Figure figure) {
        return Cell.number(Text.of(value(figure)));
    }

    /** The signs that occur among these figures, in the order of the legend. */
    public static List<Disclosure> signs(List<Figure> figures) {
        TreeSet<Disclosure> signs = new TreeSet<>();
        figures.forEach(figure -> signs.add(figure.disclosure()));
        signs.remove(Disclosure.SHOWN);
        return List.copyOf(signs);
    }

    /** Whether the policy behind a figure must be named beside it, because it is not law. */
    public static boolean isToBeMarked(Figure figure) {
        return figure.status().isPresent() && figure.status().get() != PolicyStatus.LAW;
    }
}

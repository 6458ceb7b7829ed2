package org.evenhand.app.equity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.equity.ReleasedWaits;
import org.evenhand.app.equity.ReleasedWaits.Median;
import org.evenhand.app.equity.ReleasedWaits.Week;
import org.evenhand.app.equity.Series;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.charts.Curve;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Provenance;
import org.evenhand.vocabulary.SettingType.Stage;
import org.evenhand.vocabulary.Unit;

/** How long it takes to be seen, from the requests made here. */
public record OwnWaitsPage(LaCode area, String name, List<ReleasedWaits> released, List<Provenance> sources) {

    private static final int WEEKS_BETWEEN_ROWS = 4;
    private static final int DAYS_OF_A_WEEK = 7;

    public String address() {
        return "/figures/waits/own/" + area;
    }

    public boolean isEmpty() {
        return released.isEmpty();
    }

    private ReleasedWaits whole() {
        return released.getFirst();
    }

    private Optional<Median> median(ReleasedWaits one) {
        return one.curve().map(ReleasedWaits.Curve::median);
    }

    public LocalDate asOf() {
        return whole().asOf();
    }

    /** The answer to the page's question, as a sentence. */
    public String headline() {
        return median(whole())
                .map(median -> Words.of(median.reached() ? "equity.half.within" : "equity.half.beyond", median.days()))
                .orElseGet(() -> Words.of("equity.half.none"));
    }

    public Optional<String> range() {
        return median(whole())
                .map(median -> median.high().isPresent()
                        ? Words.of("equity.range", median.low(), median.high().getAsLong())
                        : Words.of("equity.range.open", median.low()));
    }

    /** One row for each whose waits are told apart. The download has the same. */
    public List<List<Cell>> rows() {
        return released.stream()
                .map(one -> List.of(
                        Cell.of(label(one.series())),
                        Cell.number(count(one)),
                        Cell.number(days(one)),
                        Cell.number(between(one))))
                .toList();
    }

    static String label(Series series) {
        return switch (series) {
            case Series.All all -> Words.of("equity.series.ALL");
            case Series.OfStage one -> Words.of("equity.stage." + one.stage());
            case Series.OfProfession one -> one.profession().title();
        };
    }

    private static String count(ReleasedWaits one) {
        return one.n().isPresent()
                ? Numbers.whole(one.n().getAsLong()) + " " + one.disclosure().symbol()
                : one.disclosure().symbol();
    }

    private String days(ReleasedWaits one) {
        return median(one)
                .map(median -> Words.of(median.reached() ? "equity.within" : "equity.beyond", median.days()))
                .orElse(one.disclosure().symbol());
    }

    private String between(ReleasedWaits one) {
        return median(one)
                .map(median -> median.high().isPresent()
                        ? Words.of("equity.between", median.low(), median.high().getAsLong())
                        : Words.of("equity.between.open", median.low()))
                .orElse(one.disclosure().symbol());
    }

    /** Nurseries against schools, and colleges against schools. */
    public List<String> parity() {
        return List.of(parity(Stage.EARLY_YEARS, Stage.SCHOOL), parity(Stage.POST_16, Stage.SCHOOL));
    }

    private String parity(Stage who, Stage than) {
        Optional<Median> first = stage(who);
        Optional<Median> second = stage(than);
        String whose = Words.of("equity.stage." + who);
        String others = Words.of("equity.stage." + than).toLowerCase(java.util.Locale.UK);
        if (first.isEmpty() || second.isEmpty() || second.get().days() == 0) {
            return Words.of("equity.parity.unknown", whose.toLowerCase(java.util.Locale.UK), others);
        }
        double times = (double) first.get().days() / second.get().days();
        return Math.abs(times - 1) < 0.05
                ? Words.of("equity.parity.same", whose, others)
                : Words.of("equity.parity.more", whose, String.format(java.util.Locale.UK, "%.1f", times), others);
    }

    private Optional<Median> stage(Stage stage) {
        return released.stream()
                .filter(one -> one.series().equals(new Series.OfStage(stage)))
                .findFirst()
                .flatMap(this::median)
                .filter(Median::reached);
    }

    public List<Disclosure> signs() {
        return released.stream()
                .map(ReleasedWaits::disclosure)
                .distinct()
                .sorted()
                .toList();
    }

    /** Present where the whole may be shown. */
    public Optional<Curve> curve() {
        return whole().curve()
                .filter(curve -> curve.weeks().size() > 1)
                .map(curve -> new Curve(
                        Words.of("charts.curveAxis"),
                        name + ", as of " + Numbers.day(asOf()),
                        "requests made in this installation",
                        curve.weeks().stream()
                                .map(week -> new Curve.Point(
                                        week.day(), week.percent() / 100.0, week.low() / 100.0, week.high() / 100.0))
                                .toList(),
                        List.of(),
                        shown(curve).stream()
                                .filter(week -> week.waiting().isPresent())
                                .map(week -> new Curve.Counted(
                                        week.day(), week.waiting().getAsLong()))
                                .toList(),
                        curve.weeks().getLast().day()));
    }

    /** The curve as a table, every fourth week. */
    public List<List<Cell>> curveRows() {
        return whole().curve().stream()
                .flatMap(curve -> shown(curve).stream())
                .map(week -> List.of(
                        Cell.of("%d weeks".formatted(week.day() / DAYS_OF_A_WEEK)),
                        Cell.number(week.percent() + "%"),
                        Cell.number("%d%% to %d%%".formatted(week.low(), week.high())),
                        Cell.number(
                                week.waiting().isPresent()
                                        ? Numbers.whole(week.waiting().getAsLong()) + " " + Disclosure.ROUNDED.symbol()
                                        : Disclosure.SUPPRESSED.symbol())))
                .toList();
    }

    public List<Disclosure> curveSigns() {
        return List.of(Disclosure.ROUNDED, Disclosure.SUPPRESSED);
    }

    private static List<Week> shown(ReleasedWaits.Curve curve) {
        List<Week> rows = new ArrayList<>();
        for (Week week : curve.weeks()) {
            if (week.day() / DAYS_OF_A_WEEK % WEEKS_BETWEEN_ROWS == 0) {
                rows.add(week);
            }
        }
        return rows;
    }

    /** What stands behind the page, for “how we know”. */
    public Figure behind() {
        ReleasedWaits whole = whole();
        String about = "Requests for specialist help whose wait is counted, " + name;
        return whole.n().isPresent()
                ? new Figure(
                        about,
                        java.util.OptionalDouble.of((double) whole.n().getAsLong()),
                        Unit.REQUESTS,
                        Optional.empty(),
                        whole.n(),
                        whole.asOf(),
                        whole.method(),
                        whole.data(),
                        Optional.empty(),
                        whole.disclosure())
                : Figure.without(about, Unit.REQUESTS, whole.asOf(), whole.method(), whole.data(), whole.disclosure());
    }
}

package org.evenhand.app.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.evenhand.app.site.charts.AreaMap;
import org.evenhand.app.site.charts.Bar;
import org.evenhand.app.site.charts.Bars;
import org.evenhand.app.site.charts.Curve;
import org.evenhand.app.site.charts.Fan;
import org.evenhand.app.site.charts.Stacked;
import org.evenhand.app.site.charts.Steps;
import org.evenhand.app.site.charts.Titles;
import org.evenhand.app.site.charts.Waterfall;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;
import org.evenhand.vocabulary.Unit;

/**
 * What the previews show. Every place and number here is invented.
 *
 * @param figures one in each state of disclosure and firmness
 */
public record Previews(
        List<Figure> figures,
        List<Provenance> sources,
        List<List<Cell>> rows,
        List<Disclosure> signs,
        FormProblems problems,
        Bars bars,
        Bars ranges,
        Stacked stacked,
        Curve curve,
        Fan fan,
        Waterfall waterfall,
        AreaMap map) {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final List<DataVersion> DATA = List.of(new DataVersion("invented-waits", "2026-09-30"));
    private static final String SOURCE = "invented for this preview, 30 September 2026";

    static Previews invented() {
        List<Figure> figures = inventedFigures();
        return new Previews(
                figures,
                List.of(new Provenance(
                        "Evenhand’s own previews",
                        "Invented waits",
                        "Apache License 2.0",
                        DAY,
                        "src/main/java",
                        "0".repeat(64),
                        "")),
                inventedRows(),
                List.of(
                        Disclosure.ROUNDED,
                        Disclosure.SUPPRESSED,
                        Disclosure.NOT_AVAILABLE,
                        Disclosure.NOT_APPLICABLE,
                        Disclosure.LOW_RELIABILITY),
                FormProblems.of(
                        new Problem("postcode", "Enter a postcode, like LS1 4DY"),
                        new Problem("about", "Say who the request is about"),
                        new Problem("noticed", "Say in a few words what you have noticed")),
                inventedBars(false),
                inventedBars(true),
                inventedStacked(),
                inventedCurve(),
                inventedFan(),
                inventedWaterfall(),
                inventedMap());
    }

    private static Figure figure(String about, double value, Unit unit) {
        return Figure.of(about, value, unit, DAY, "days-promised", DATA);
    }

    private static List<Figure> inventedFigures() {
        return List.of(
                figure(
                                "Days of specialist time that were promised for schools in Evenborough",
                                12_480,
                                Unit.DAYS_PER_YEAR)
                        .withStatus(PolicyStatus.REPORTED),
                figure("Children in Evenborough waiting for speech and language therapy", 360, Unit.CHILDREN)
                        .withInterval(new Interval(310, 420, 0.95))
                        .withN(212),
                figure("Requests answered within six weeks in Evenborough", 0.427, Unit.SHARE)
                        .withInterval(new Interval(0.36, 0.51, 0.95))
                        .withN(88)
                        .withStatus(PolicyStatus.PROPOSAL),
                figure("Plans issued within 20 weeks in Evenborough", 0.51, Unit.SHARE)
                        .withStatus(PolicyStatus.LAW),
                Figure.without(
                        "Children with multi-sensory impairment waiting in Evenborough",
                        Unit.CHILDREN,
                        DAY,
                        "days-promised",
                        DATA,
                        Disclosure.SUPPRESSED),
                Figure.without(
                        "Days promised to nurseries in Evenborough",
                        Unit.DAYS_PER_YEAR,
                        DAY,
                        "days-promised",
                        DATA,
                        Disclosure.NOT_AVAILABLE));
    }

    private static List<List<Cell>> inventedRows() {
        return List.of(
                row("Evenborough", "1,204", "43% [r]", "12.5"),
                row("Great Fernby and the Lower Marshes", "98", "[c]", "[x]"),
                row("Saltwick", "12,480", "51%", "[u]"),
                row("Hexley", "7", "[z]", "9.1"));
    }

    private static List<Cell> row(String name, String... numbers) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(name));
        for (String number : numbers) {
            cells.add(Cell.number(number));
        }
        return List.copyOf(cells);
    }

    private static Bars inventedBars(boolean ranges) {
        String[] names = {"Evenborough", "Great Fernby and the Lower Marshes", "Saltwick", "Hexley", "Dunmere"};
        double[] values = {12_480, 9_310, 7_040, 3_220, 640};
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Figure figure = figure(names[i], values[i], Unit.DAYS_PER_YEAR);
            if (ranges) {
                figure = figure.withInterval(new Interval(values[i] * 0.8, values[i] * 1.25, 0.95));
            }
            Bar bar = Bar.of(names[i], figure);
            bars.add(i == 2 ? bar.inFocus() : bar);
        }
        bars.add(new Bar("Little Orton", OptionalDouble.empty(), Optional.empty(), "[c]", false));
        return new Bars(
                Titles.most(bars).orElse("No area has a figure"),
                "Days of specialist time a year, five invented areas, 2026",
                SOURCE,
                bars);
    }

    private static Stacked inventedStacked() {
        return new Stacked(
                "One in five children in Saltwick waits over a year",
                "Children waiting for speech and language therapy by time waited so far, September 2026",
                SOURCE,
                List.of("Up to 4 weeks", "4 to 12 weeks", "12 to 18 weeks", "18 to 52 weeks", "Over 52 weeks"),
                List.of(
                        new Stacked.Row(
                                "Evenborough",
                                List.of(120.0, 200.0, 90.0, 60.0, 12.0),
                                List.of("120", "200", "90", "60", "12")),
                        new Stacked.Row(
                                "Saltwick",
                                List.of(60.0, 90.0, 110.0, 140.0, 104.0),
                                List.of("60", "90", "110", "140", "104"))));
    }

    private static Curve inventedCurve() {
        List<Curve.Point> points = new ArrayList<>();
        double share = 1;
        for (int day = 7; day <= 180; day += 9) {
            share *= 0.93;
            double spread = 0.02 + 0.0009 * day;
            points.add(new Curve.Point(day, share, Math.max(0, share - spread), Math.min(1, share + spread)));
        }
        return new Curve(
                Titles.half(points, 180),
                "Time from request to first useful contact, Evenborough, 2026; those still waiting count as waiting",
                SOURCE,
                points,
                List.of(33.0, 61.0, 120.0, 150.0),
                List.of(
                        new Curve.Counted(0, 142),
                        new Curve.Counted(45, 98),
                        new Curve.Counted(90, 61),
                        new Curve.Counted(135, 33),
                        new Curve.Counted(180, 12)),
                180);
    }

    private static Fan inventedFan() {
        List<Integer> years = List.of(2025, 2026, 2027, 2028, 2029, 2030);
        List<Fan.Point> there = new ArrayList<>();
        List<Fan.Point> needed = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            there.add(new Fan.Point(300 + 4 * i, 300 - 14 * i, 300 + 22 * i));
            needed.add(new Fan.Point(320 + 30 * i, 300 + 22 * i, 340 + 38 * i));
        }
        return new Fan(
                "Need grows faster than the number of therapists",
                "Full-time equivalents, Evenborough, 2025 to 2030",
                SOURCE,
                "Full-time equivalents",
                years,
                List.of(new Fan.Line("There", there), new Fan.Line("Needed", needed)));
    }

    private static Waterfall inventedWaterfall() {
        return new Waterfall(
                "What moves the shortfall in Evenborough",
                "Full-time equivalents, 2025 to 2030",
                SOURCE,
                List.of(
                        new Waterfall.Step("Short in 2025", 20, "20", true),
                        new Waterfall.Step("Need grows", 150, "+150", false),
                        new Waterfall.Step("More training places", -60, "−60", false),
                        new Waterfall.Step("Short in 2030", 110, "110", true)));
    }

    /** A made-up country of hexagons, the same on every visit. */
    private static AreaMap inventedMap() {
        Random random = new Random(4);
        List<double[]> places = new ArrayList<>();
        for (int row = 0; row < 13; row++) {
            int from = Math.abs(row - 8) / 2;
            for (int column = from; column < 13 - from; column++) {
                places.add(new double[] {column, row, 200 + 40 * column + 300 * random.nextDouble()});
            }
        }
        double[] values = places.stream().mapToDouble(p -> p[2]).toArray();
        Steps steps = Steps.ofEqualCounts(values, 5);
        List<AreaMap.Hexagon> hexagons = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double[] place = places.get(i);
            boolean unknown = i % 29 == 7;
            hexagons.add(new AreaMap.Hexagon(
                    "Invented area " + (i + 1),
                    "#area-" + (i + 1),
                    unknown ? "[c]" : Numbers.in(Unit.DAYS, place[2]) + " days",
                    unknown ? 0 : steps.level(place[2]),
                    (int) place[0],
                    (int) place[1],
                    i == 40));
        }
        return AreaMap.ofHexagons(
                "Waits are longest in the east",
                "Half of all children wait longer than this many days, invented areas, 2026",
                SOURCE,
                steps.key(v -> Numbers.in(Unit.DAYS, v)),
                hexagons);
    }
}

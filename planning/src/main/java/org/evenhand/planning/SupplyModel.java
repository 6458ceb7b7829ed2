package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.simulate.Moves;
import org.evenhand.engine.simulate.Multiplier;
import org.evenhand.engine.simulate.Shape;
import org.evenhand.engine.simulate.StockFlow;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Scenario.Upskilling;
import org.evenhand.planning.Stocks.OfProfession;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;

/**
 * Makes the engine's model of people from a scenario: three bands (the first ten years, the middle, the last ten), leaving by band so that its mean at
 * the start is the rate, joiners as the rates and the courses give them. Year 0 of the engine is the year after the base year.
 */
final class SupplyModel {

    private static final int BANDS = 3;
    private static final double YEARS_EARLY = 10;
    private static final Elicited NOTHING = Elicited.exactly(0);
    private static final Elicited EACH = Elicited.exactly(1);

    private final Scenario scenario;
    private final Numbers numbers;
    private final Levers levers;
    private final Stocks stocks;
    private final List<PlanArea> areas;
    private final Exchange exchange;
    private final List<Profession> professions;
    private final Shape shape;

    SupplyModel(
            Scenario scenario, Numbers numbers, Levers levers, Stocks stocks, List<PlanArea> areas, Exchange exchange) {
        this.scenario = scenario;
        this.numbers = numbers;
        this.levers = levers;
        this.stocks = stocks;
        this.areas = areas;
        this.exchange = exchange;
        this.professions = stocks.professions();
        this.shape = new Shape(areas.size(), Math.max(1, professions.size()), scenario.years(), BANDS);
    }

    /** Those the model has, in the engine's order. */
    List<Profession> professions() {
        return professions;
    }

    /** Of nobody, where nothing is known of any profession. */
    StockFlow model(Set<String> steps, boolean limited) {
        if (professions.isEmpty()) {
            return StockFlow.builder(shape).build();
        }
        double[] leaving = new double[shape.rates()];
        double[] rising = new double[shape.professions() * BANDS];
        double[] joiners = new double[shape.rows()];
        int[] people = new int[shape.cells()];
        double[] factors = new double[shape.rows()];
        int[] posts = new int[shape.rows()];
        java.util.Arrays.fill(posts, StockFlow.NO_LIMIT);
        List<Multiplier> leavingMultipliers = new ArrayList<>();
        List<Multiplier> joinerMultipliers = new ArrayList<>();
        for (int p = 0; p < professions.size(); p++) {
            Profession profession = professions.get(p);
            Bands bands = bands(profession);
            fillRates(p, bands, steps, leaving, rising);
            fillPeople(p, bands, people);
            for (int a = 0; a < areas.size(); a++) {
                for (int y = 0; y < scenario.years(); y++) {
                    joiners[shape.row(a, p, y)] = joiners(profession, a, year(y), steps);
                    factors[shape.row(a, p, y)] = leavingFactor(profession, a, year(y), steps);
                    if (limited) {
                        posts[shape.row(a, p, y)] = posts(profession, a, year(y));
                    }
                }
            }
            leavingMultipliers.add(multiplier(leaverRate(profession)));
            joinerMultipliers.add(joinersRange(profession).multiplier());
        }
        StockFlow.Builder model = StockFlow.builder(shape)
                .people(people)
                .leaving(leaving)
                .rising(rising)
                .joiners(joiners)
                .keys(
                        areas.stream().mapToLong(area -> Keys.of(area.code())).toArray(),
                        professions.stream()
                                .mapToLong(profession -> Keys.of(profession.name()))
                                .toArray());
        if (levers.namesAreas(LeverKind.LEAVERS)) {
            model.leavingFactors(factors);
        }
        if (exchange.isAny() && Step.MOVES.in(steps)) {
            model.moves(moves());
        }
        model.leavingMultipliers(leavingMultipliers).joinerMultipliers(joinerMultipliers);
        return limited ? model.posts(posts).build() : model.build();
    }

    /** People who are on a course in a year and will join when it is over. */
    double inTraining(Profession profession, int area, int year) {
        int length = courseYears(profession);
        double sum = 0;
        for (int start = year - length; start < year; start++) {
            sum += fromTraining(profession, area)
                    * levers.factor(LeverKind.TRAINING_PLACES, profession, areas.get(area), start);
        }
        return sum;
    }

    /** Whether anybody moves between areas. */
    boolean isMoving() {
        return exchange.isAny()
                && professions.stream()
                        .anyMatch(profession -> movesRate(profession).mode() > 0);
    }

    /** Share of those who stay who move to another area of their region in a year, where they can; nothing with editions that do not know of moves. */
    Elicited movesRate(Profession profession) {
        return numbers.own(profession, "moves-rate")
                .or(() -> numbers.find("all.moves-rate"))
                .orElse(NOTHING);
    }

    /** Whether leaving differs between areas. */
    boolean isLeavingByArea() {
        return levers.namesAreas(LeverKind.LEAVERS);
    }

    /** They go where people are at the start. */
    private Moves moves() {
        double[] weights = new double[areas.size() * professions.size()];
        for (int i = 0; i < weights.length; i++) {
            Profession profession = professions.get(i % professions.size());
            weights[i] = stocks.get(profession).people().get(i / professions.size());
        }
        return Moves.of(
                        shape,
                        exchange.groupOf(),
                        professions.stream()
                                .map(profession -> movesRate(profession).mode())
                                .toList(),
                        weights)
                .withMultipliers(professions.stream()
                        .map(profession -> multiplier(movesRate(profession)))
                        .toList());
    }

    private record Bands(double early, double late, double leavingEarly, double leavingMiddle, double leavingLate) {}

    private Bands bands(Profession profession) {
        double early = numbers.of(profession, "band-share-early").mode();
        double late = numbers.of(profession, "band-share-late").mode();
        double ratioEarly = numbers.of(profession, "leaving-early-ratio").mode();
        double ratioLate = numbers.of(profession, "leaving-late-ratio").mode();
        double middle = 1 - early - late;
        if (!(middle >= 0)) {
            throw new NotUnderstood(
                    "Bands of experience of " + profession,
                    early + " early and " + late + " late",
                    "Together they are at most 1. Lower a share.");
        }
        double middleRate = 1 / (early * ratioEarly + middle + late * ratioLate);
        return new Bands(early, late, ratioEarly * middleRate, middleRate, ratioLate * middleRate);
    }

    private void fillRates(int p, Bands bands, Set<String> steps, double[] leaving, double[] rising) {
        Profession profession = professions.get(p);
        rising[shape.band(p, 0)] = 1 / YEARS_EARLY;
        rising[shape.band(p, 1)] = 1 / numbers.of(profession, "years-in-middle").mode();
        double rate = leaverRate(profession).mode();
        for (int y = 0; y < scenario.years(); y++) {
            double lever =
                    Step.LEAVING_LEVERS.in(steps) ? levers.factorEverywhere(LeverKind.LEAVERS, profession, year(y)) : 1;
            double mean = Step.PEOPLE_LEAVE.in(steps) ? rate * lever : 0;
            double away = Step.UPSKILLING.in(steps) ? leavingByUpskilling(profession) : 0;
            leaving[shape.rate(p, y, 0)] = Math.min(1, mean * bands.leavingEarly() + away);
            leaving[shape.rate(p, y, 1)] = Math.min(1, mean * bands.leavingMiddle() + away);
            leaving[shape.rate(p, y, 2)] = Math.min(1, mean * bands.leavingLate() + away);
        }
    }

    /**
     * By which a lever for some areas changes leaving there. Who leaves for another profession is not its business, so where some do it is the factor of
     * the mean over bands.
     */
    private double leavingFactor(Profession profession, int area, int year, Set<String> steps) {
        if (!Step.LEAVING_LEVERS.in(steps) || !Step.PEOPLE_LEAVE.in(steps)) {
            return 1;
        }
        double here = levers.factorOnlyHere(LeverKind.LEAVERS, profession, areas.get(area), year);
        double away = Step.UPSKILLING.in(steps) ? leavingByUpskilling(profession) : 0;
        double usual = leaverRate(profession).mode() * levers.factorEverywhere(LeverKind.LEAVERS, profession, year);
        return away == 0 ? here : (usual * here + away) / (usual + away);
    }

    private void fillPeople(int p, Bands bands, int[] people) {
        OfProfession stock = stocks.get(professions.get(p));
        for (int a = 0; a < areas.size(); a++) {
            int all = stock.people().get(a);
            List<Integer> parts = Stocks.wholePeople(
                    List.of(all * bands.early(), all * (1 - bands.early() - bands.late()), all * bands.late()), 1);
            for (int b = 0; b < BANDS; b++) {
                people[shape.cell(a, p, b)] = parts.get(b);
            }
        }
    }

    private double joiners(Profession profession, int area, int year, Set<String> steps) {
        PlanArea where = areas.get(area);
        double joiners = 0;
        if (Step.PEOPLE_JOIN.in(steps)) {
            double training = Step.TRAINING_LEVERS.in(steps)
                    ? levers.factor(LeverKind.TRAINING_PLACES, profession, where, year - courseYears(profession))
                    : 1;
            double others = Step.JOINING_LEVERS.in(steps) ? othersFactor(profession, where, year) : 1;
            joiners += fromTraining(profession, area) * training + otherwise(profession, area) * others;
        }
        if (Step.UPSKILLING.in(steps)) {
            joiners += upskilled(profession, area, year);
        }
        return joiners;
    }

    /** By how much those who come otherwise than from a course are more or fewer: all of them, and those of them who return or come from abroad. */
    private double othersFactor(Profession profession, PlanArea where, int year) {
        double factor = 1;
        if (levers.has(LeverKind.RETURNERS)) {
            factor += numbers.of(profession, "returners-share").mode()
                    * (levers.factor(LeverKind.RETURNERS, profession, where, year) - 1);
        }
        if (levers.has(LeverKind.INTERNATIONAL)) {
            factor += numbers.of(profession, "international-share").mode()
                    * (levers.factor(LeverKind.INTERNATIONAL, profession, where, year) - 1);
        }
        return Math.max(0, factor) * levers.factor(LeverKind.OTHER_JOINERS, profession, where, year);
    }

    /** Those who join from a course in a year, if places stay as they are. */
    private double fromTraining(Profession profession, int area) {
        Optional<Elicited> starts = numbers.own(profession, "training-starts");
        if (starts.isPresent()) {
            double completing = numbers.own(profession, "completion-to-la-share")
                    .map(Elicited::mode)
                    .orElse(1.0);
            return starts.get().mode() * completing * shareOfEngland(profession, area);
        }
        double share = numbers.of(profession, "joiners-from-training-share").mode();
        return share * joinerRate(profession) * stocks.get(profession).people().get(area);
    }

    private double otherwise(Profession profession, int area) {
        double people = stocks.get(profession).people().get(area);
        if (numbers.own(profession, "training-starts").isPresent()) {
            return people
                    * numbers.own(profession, "other-joiners-rate")
                            .map(Elicited::mode)
                            .orElse(0.0);
        }
        double share = numbers.of(profession, "joiners-from-training-share").mode();
        return (1 - share) * joinerRate(profession) * people;
    }

    /** What keeps the stock at its net change: leavers + net change, at least none. */
    private double joinerRate(Profession profession) {
        return Math.max(0, leaverRate(profession).mode() + netChange(profession).mode());
    }

    private Elicited netChange(Profession profession) {
        return numbers.own(profession, "annual-net-change")
                .or(() -> numbers.own(profession, "net-growth"))
                .orElse(NOTHING);
    }

    /** How far joiners may be from what is most likely: all of them, and by what their number is made of. */
    private JoinersRange joinersRange(Profession profession) {
        JoinersRange range = new JoinersRange(numbers.of(profession, "joiners-multiplier"));
        Optional<Elicited> starts = numbers.own(profession, "training-starts");
        if (starts.isEmpty()) {
            return range.and(netChange(profession), leaverRate(profession).mode(), 1);
        }
        Elicited completing = numbers.own(profession, "completion-to-la-share").orElse(EACH);
        Elicited others = numbers.own(profession, "other-joiners-rate").orElse(NOTHING);
        double trained = starts.get().mode() * completing.mode();
        double all = trained + stocks.get(profession).nationalPeople() * others.mode();
        double share = all == 0 ? 0 : trained / all;
        return range.and(starts.get(), 0, share).and(completing, 0, share).and(others, 0, 1 - share);
    }

    private Elicited leaverRate(Profession profession) {
        return numbers.own(profession, "annual-leaver-rate")
                .or(() -> numbers.own(profession, "annual-leaver-rate-from-la"))
                .orElseGet(() -> numbers.get("all.annual-leaver-rate"));
    }

    private double upskilled(Profession profession, int area, int year) {
        double sum = 0;
        for (Upskilling way : scenario.upskilling()) {
            if (way.to() == profession && year >= scenario.baseYear() + 1 + way.years()) {
                sum += way.placesPerYear() * way.completion() * shareOfEngland(profession, area);
            }
        }
        return sum;
    }

    private double leavingByUpskilling(Profession profession) {
        double places = scenario.upskilling().stream()
                .filter(way -> way.from().equals(Optional.of(profession)))
                .mapToDouble(Upskilling::placesPerYear)
                .sum();
        double people = stocks.get(profession).nationalPeople();
        return people == 0 ? 0 : Math.min(1, places / people);
    }

    private double shareOfEngland(Profession profession, int area) {
        OfProfession stock = stocks.get(profession);
        return stock.nationalPeople() == 0 ? 0 : stock.people().get(area) / stock.nationalPeople();
    }

    private int posts(Profession profession, int area, int year) {
        double factor = levers.factor(LeverKind.FUNDED_POSTS, profession, areas.get(area), year);
        return (int) Math.round(stocks.get(profession).funded().get(area) * factor);
    }

    private int courseYears(Profession profession) {
        return (int) Math.round(numbers.of(profession, "training-years").mode());
    }

    private int year(int index) {
        return scenario.baseYear() + 1 + index;
    }

    private static Multiplier multiplier(Elicited number) {
        if (number.exact() || number.mode() == 0) {
            return Multiplier.none();
        }
        return new Multiplier.Elicited(number.low() / number.mode(), 1, number.high() / number.mode());
    }
}

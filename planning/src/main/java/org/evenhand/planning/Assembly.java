package org.evenhand.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.evenhand.engine.demand.Moments;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.engine.plan.Normal;
import org.evenhand.engine.simulate.ExactMoments;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.planning.PlanRow.Gap;
import org.evenhand.planning.PlanRow.Need;
import org.evenhand.planning.PlanRow.Supply;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Scenario.Method;
import org.evenhand.planning.Stocks.OfProfession;
import org.evenhand.planning.Supplied.People;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;

/** Puts a scenario and the inputs together for the engine, and what the engine finds together for the reader. */
final class Assembly {

    private final Scenario scenario;
    private final PlanInputs inputs;
    private final PlanOptions options;
    private final List<PlanArea> areas;
    private final List<Integer> years;
    private final Numbers numbers;
    private final Levers levers;
    private final RollOut rollOut;
    private final NeedModel needs;
    private final Stocks stocks;
    private final Exchange exchange;
    private final SupplyModel supply;
    private final Method method;
    private final Supplied supplied;
    private final List<Integer> groups;
    private final Map<Set<String>, ExactMoments> withSteps = new HashMap<>();

    Assembly(Scenario scenario, PlanInputs inputs, PlanOptions options) {
        this.scenario = scenario;
        this.inputs = inputs;
        this.options = options;
        inputs.requireEditionsOf(scenario);
        areas = inputs.areasOf(scenario);
        years = IntStream.rangeClosed(scenario.baseYear(), scenario.lastYear())
                .boxed()
                .toList();
        numbers = new Numbers(inputs.assumptions(), scenario.assumptions());
        if (areas.size() > 1) {
            // Who should lend to whom is asked of the finished plan; its record says on which terms.
            LendingTerms.of(inputs.assumptionsOf(scenario));
            numbers.use(LendingTerms.PREFIX);
        }
        levers = new Levers(scenario, inputs);
        rollOut = new RollOut(scenario, inputs, numbers);
        needs = new NeedModel(scenario, inputs, numbers, levers, rollOut);
        stocks = new Stocks(inputs, numbers, areas, scenario.professions());
        exchange = Exchange.between(areas, inputs);
        supply = new SupplyModel(scenario, numbers, levers, stocks, areas, exchange);
        method = method();
        tell(0.05, "people at the start");
        supplied = supplied();
        groups = groups();
    }

    /** Areas of which the same professions are implied by a national number have the same group, so that they can be added up early. */
    private List<Integer> groups() {
        Map<List<Boolean>, Integer> seen = new HashMap<>();
        List<Integer> of = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            int area = a;
            List<Boolean> implied = supply.professions().stream()
                    .map(profession -> stocks.get(profession).isImplied(area))
                    .toList();
            of.add(seen.computeIfAbsent(implied, unseen -> seen.size()));
        }
        return List.copyOf(of);
    }

    PlanResult result() {
        tell(0.8, "need and gap");
        List<PlanRow> rows = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            for (Profession profession : scenario.professions()) {
                for (int y = 0; y < years.size(); y++) {
                    rows.add(row(a, profession, y));
                }
            }
        }
        List<PlanRow> totals = totals();
        tell(0.9, "what moves the gap");
        PlanResult result = new PlanResult(
                scenario,
                method,
                areas,
                years,
                rows,
                totals,
                needs.parts(areas),
                drivers(),
                new DisplacementCheck(this).alarms(),
                new PhasingCheck(this).verdicts(),
                new MoneyEndsCheck(this).breaks(),
                new WaitProjection(this).waits(),
                inputs.waiting(),
                record(totals));
        tell(1, "done");
        return result;
    }

    Scenario scenario() {
        return scenario;
    }

    PlanInputs inputs() {
        return inputs;
    }

    List<PlanArea> areas() {
        return areas;
    }

    List<Integer> years() {
        return years;
    }

    RollOut rollOut() {
        return rollOut;
    }

    Stocks stocks() {
        return stocks;
    }

    NeedModel needs() {
        return needs;
    }

    Exchange exchange() {
        return exchange;
    }

    SupplyModel supply() {
        return supply;
    }

    /**
     * What is left of supply over the supply of the base year, in full-time people: mean and variance. The count of the base year being uncertain, both
     * err together.
     */
    Optional<Moments> overBaseline(int area, Profession profession, int year) {
        Optional<People> now = people(area, profession, year);
        Optional<People> then = people(area, profession, 0);
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        double more = now.get().mean() - then.get().mean();
        Moments scale = scale(area, profession);
        double each = stocks.get(profession).fullTimePerPerson();
        double variance = scale.square() * now.get().parameterVariance()
                + scale.variance() * more * more
                + scale.mean() * now.get().chanceVariance();
        double mean = scale.mean() * more * each;
        return Optional.of(new Moments(mean, mean * mean + variance * each * each));
    }

    /** Full-time people, the mean; empty where not known. */
    Optional<Double> fullTime(int area, Profession profession, int year) {
        return people(area, profession, year)
                .map(found -> found.mean()
                        * stocks.get(profession).fullTimePerPerson()
                        * scale(area, profession).mean());
    }

    private Optional<People> people(int area, Profession profession, int year) {
        int p = supply.professions().indexOf(profession);
        return p < 0 || !stocks.get(profession).isKnown(area)
                ? Optional.empty()
                : Optional.of(supplied.people(area, p, year));
    }

    private Method method() {
        boolean limited = levers.has(LeverKind.FUNDED_POSTS);
        if (limited && scenario.run().method() == Method.EXACT) {
            throw new NotUnderstood(
                    "Method", "EXACT", "Posts that limit hiring can only be simulated: use AUTO or SIMULATED.");
        }
        return limited || scenario.run().method() == Method.SIMULATED ? Method.SIMULATED : Method.EXACT;
    }

    private Supplied supplied() {
        if (method == Method.EXACT) {
            return Supplied.exactly(supply.model(Step.all(), false));
        }
        return Supplied.simulated(
                supply.model(Step.all(), false),
                supply.model(Step.all(), levers.has(LeverKind.FUNDED_POSTS)),
                scenario.run(),
                options,
                new NeededForDraws());
    }

    private PlanRow row(int area, Profession profession, int year) {
        Need need = needs.need(List.of(areas.get(area)), profession, years.get(year), Step.all());
        Optional<Supply> there = people(area, profession, year).map(people -> {
            boolean implied = stocks.get(profession).isImplied(area);
            return supply(
                    people,
                    profession,
                    scale(area, profession),
                    implied ? people.mean() : 0,
                    stocks.get(profession).known().get(area));
        });
        int p = supply.professions().indexOf(profession);
        Optional<Gap> gap = there.filter(found -> needs.isDescribed(profession) && need.isComplete())
                .map(found -> gap(need.total(), found, supplied.closed(area, p, year)));
        return new PlanRow(
                areas.get(area),
                profession,
                years.get(year),
                need,
                stocks.get(profession).known().get(area),
                there,
                gap);
    }

    private List<PlanRow> totals() {
        PlanArea area = areas.equals(List.of(PlanArea.ENGLAND)) ? PlanArea.ENGLAND : PlanResult.TOTAL;
        List<PlanRow> totals = new ArrayList<>();
        for (Profession profession : scenario.professions()) {
            int p = supply.professions().indexOf(profession);
            OfProfession stock = stocks.get(profession);
            boolean everywhere = p >= 0 && IntStream.range(0, areas.size()).allMatch(stock::isInTotals);
            for (int y = 0; y < years.size(); y++) {
                Need need = needs.need(areas, profession, years.get(y), Step.all());
                int year = y;
                Optional<Supply> there = everywhere
                        ? Optional.of(supply(
                                supplied.total(p, y),
                                profession,
                                stock.scale(),
                                implied(p, stock, year),
                                stock.together(everywhere)))
                        : Optional.empty();
                totals.add(new PlanRow(
                        area,
                        profession,
                        years.get(y),
                        need,
                        stock.together(everywhere),
                        there,
                        there.filter(found -> needs.isDescribed(profession) && need.isComplete())
                                .map(found -> gap(need.total(), found, supplied.closed(-1, p, year)))));
            }
        }
        return totals;
    }

    /** People of the areas whose number is implied by a national one. */
    private double implied(int profession, OfProfession stock, int year) {
        double sum = 0;
        for (int a = 0; a < areas.size(); a++) {
            sum += stock.isImplied(a) ? supplied.people(a, profession, year).mean() : 0;
        }
        return sum;
    }

    private Moments scale(int area, Profession profession) {
        OfProfession stock = stocks.get(profession);
        return stock.isImplied(area) ? stock.scale() : Moments.exactly(1);
    }

    private Supply supply(People people, Profession profession, Moments scale, double implied, Known known) {
        double each = stocks.get(profession).fullTimePerPerson();
        double mean = (people.mean() - implied + scale.mean() * implied) * each;
        double parameter =
                (scale.square() * people.parameterVariance() + scale.variance() * implied * implied) * each * each;
        double chance = scale.mean() * people.chanceVariance() * each * each;
        double sd = Math.sqrt(parameter + chance);
        boolean drawn = people.summary().isPresent() && scale.variance() == 0;
        double low = drawn ? people.summary().get().p5() * each : Math.max(0, mean - Normal.NINETY_FIVE * sd);
        double middle = drawn ? people.summary().get().p50() * each : mean;
        double high = drawn ? people.summary().get().p95() * each : mean + Normal.NINETY_FIVE * sd;
        return new Supply(mean, Math.sqrt(parameter), Math.sqrt(chance), sd, low, middle, high, people.mean(), known);
    }

    private static Gap gap(Amount need, Supply there, Optional<Double> closed) {
        double mean = need.mean() - there.mean();
        double variance = need.sd() * need.sd() + there.sd() * there.sd();
        double sd = Math.sqrt(variance);
        return new Gap(
                mean,
                sd,
                mean - Normal.NINETY_FIVE * sd,
                mean + Normal.NINETY_FIVE * sd,
                need.mean() == 0 ? 1 : there.mean() / need.mean(),
                closed.orElseGet(() -> Normal.atLeastNothing(-mean, variance)));
    }

    /** Need, while draws are read. */
    private final class NeededForDraws implements Supplied.Needed {

        @Override
        public Amount fullTime(int area, int profession, int year) {
            List<PlanArea> where = area < 0 ? areas : List.of(areas.get(area));
            return needs.need(where, supply.professions().get(profession), years.get(year), Step.all())
                    .total();
        }

        @Override
        public double fullTimeMean(int area, int profession) {
            return moments(area, profession).mean() * each(profession);
        }

        @Override
        public double fullTimeVariance(int area, int profession) {
            return moments(area, profession).variance() * each(profession) * each(profession);
        }

        private Moments moments(int area, int profession) {
            Profession which = supply.professions().get(profession);
            return area < 0 ? stocks.get(which).scale() : scale(area, which);
        }

        private double each(int profession) {
            return stocks.get(supply.professions().get(profession)).fullTimePerPerson();
        }
    }

    private List<PlanResult.ProfessionDrivers> drivers() {
        List<PlanResult.ProfessionDrivers> drivers = new ArrayList<>();
        for (Profession profession : supply.professions().stream()
                .filter(needs::isDescribed)
                .filter(profession -> needs.withheld(areas, profession).isEmpty())
                .toList()) {
            List<Drivers.Cause> causes = new ArrayList<>();
            for (Step step : Step.values()) {
                if (isCause(step)) {
                    causes.add(step.cause());
                }
            }
            drivers.add(new PlanResult.ProfessionDrivers(
                    profession, Drivers.of(causes, steps -> gapWith(profession, steps))));
        }
        return drivers;
    }

    /** Where areas fare alike, moves change no total. */
    private boolean isCause(Step step) {
        return switch (step) {
            case POSTS -> method == Method.SIMULATED;
            case MOVES -> supply.isMoving() && (supply.isLeavingByArea() || Collections.max(groups) > 0);
            case NEED_GROWS,
                    NEED_LEVERS,
                    DAYS_FOR_SETTINGS,
                    PEOPLE_LEAVE,
                    PEOPLE_JOIN,
                    LEAVING_LEVERS,
                    TRAINING_LEVERS,
                    JOINING_LEVERS,
                    UPSKILLING -> true;
        };
    }

    /** The gap of the last year over all areas if only some things happen. */
    private double gapWith(Profession profession, Set<String> steps) {
        int last = years.size() - 1;
        int p = supply.professions().indexOf(profession);
        OfProfession stock = stocks.get(profession);
        double need =
                needs.need(areas, profession, years.get(last), steps).total().mean();
        double people;
        double implied;
        if (Step.POSTS.in(steps) && steps.size() > 1) {
            people = supplied.total(p, last).mean();
            implied = implied(p, stock, last);
        } else {
            ExactMoments exact = withSteps.computeIfAbsent(
                    Set.copyOf(steps),
                    some -> ExactMoments.ofGroups(supply.model(some, false), groups, Collections.max(groups) + 1));
            people = 0;
            implied = 0;
            for (int group = 0; group <= Collections.max(groups); group++) {
                double here = exact.mean(group, p, last - 1);
                people += here;
                implied += stock.isImplied(groups.indexOf(group)) ? here : 0;
            }
        }
        return need - (people + (stock.scale().mean() - 1) * implied) * stock.fullTimePerPerson();
    }

    private RunRecord record(List<PlanRow> totals) {
        return new RunRecord(
                "1",
                method,
                scenario.run().seed(),
                scenario.run().draws(),
                inputs.data(),
                numbers.used(),
                new Notes(this).list(totals));
    }

    private void tell(double done, String step) {
        if (!options.progress().at(done, step)) {
            throw new CancellationException("The plan was stopped.");
        }
    }
}

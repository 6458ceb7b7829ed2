package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.evenhand.engine.plan.Normal;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.planning.PlanRow.Gap;
import org.evenhand.planning.PlanRow.Need;
import org.evenhand.planning.PlanRow.Supply;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Scenario.Method;
import org.evenhand.planning.Stocks.OfProfession;
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
    private final Staff staff;
    private final List<String> outside;

    Assembly(Scenario scenario, PlanInputs inputs, PlanOptions options) {
        this.scenario = scenario;
        this.inputs = inputs;
        this.options = options;
        inputs.requireEditionsOf(scenario);
        areas = inputs.areasOf(scenario);
        outside = new NamedAreas(scenario, inputs, areas).outside();
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
        needs = new NeedModel(scenario, inputs, numbers, levers, rollOut, UnaryOperator.identity());
        stocks = new Stocks(inputs, numbers, areas, scenario.professions());
        exchange = Exchange.between(areas, inputs);
        supply = new SupplyModel(scenario, numbers, levers, stocks, areas, exchange);
        method = chosen();
        tell(0.05, "people at the start");
        supplied = simulatedOrExact();
        staff = new Staff(stocks, supply, supplied);
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
                new RunZero(this).rows(),
                needs.parts(areas),
                new GapDrivers(this).list(),
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

    Numbers numbers() {
        return numbers;
    }

    Levers levers() {
        return levers;
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

    Supplied supplied() {
        return supplied;
    }

    Staff staff() {
        return staff;
    }

    Method method() {
        return method;
    }

    /** What the scenario changes outside the plan's own areas, as sentences. */
    List<String> outside() {
        return outside;
    }

    private Method chosen() {
        boolean limited = levers.has(LeverKind.FUNDED_POSTS);
        if (limited && scenario.run().method() == Method.EXACT) {
            throw new NotUnderstood(
                    "Method", "EXACT", "Posts that limit hiring can only be simulated: use AUTO or SIMULATED.");
        }
        return limited || scenario.run().method() == Method.SIMULATED ? Method.SIMULATED : Method.EXACT;
    }

    private Supplied simulatedOrExact() {
        if (method == Method.EXACT) {
            return Supplied.exactly(supply.model(Step.all(), false));
        }
        return Supplied.simulated(
                supply.model(Step.all(), false),
                supply.model(Step.all(), levers.has(LeverKind.FUNDED_POSTS)),
                scenario.run(),
                options,
                new NeededForDraws(areas, years, stocks, needs, supply.professions()));
    }

    private PlanRow row(int area, Profession profession, int year) {
        Need need = needs.need(List.of(areas.get(area)), profession, years.get(year), Step.all());
        Optional<Supply> there = staff.supply(area, profession, year);
        int p = supply.professions().indexOf(profession);
        return new PlanRow(
                areas.get(area),
                profession,
                years.get(year),
                need,
                stocks.get(profession).known().get(area),
                there,
                there.filter(found -> needs.isDescribed(profession) && need.isComplete())
                        .map(found -> gap(need.total(), found, supplied.closed(area, p, year))));
    }

    private List<PlanRow> totals() {
        PlanArea area = areas.equals(List.of(PlanArea.ENGLAND)) ? PlanArea.ENGLAND : PlanResult.TOTAL;
        List<PlanRow> totals = new ArrayList<>();
        for (Profession profession : scenario.professions()) {
            int p = supply.professions().indexOf(profession);
            OfProfession stock = stocks.get(profession);
            Known known = stock.together(p >= 0 && stock.isInAllTotals());
            for (int y = 0; y < years.size(); y++) {
                int year = y;
                Need need = needs.need(areas, profession, years.get(y), Step.all());
                Optional<Supply> there = staff.total(profession, y);
                totals.add(new PlanRow(
                        area,
                        profession,
                        years.get(y),
                        need,
                        known,
                        there,
                        there.filter(found -> needs.isDescribed(profession) && need.isComplete())
                                .map(found -> gap(need.total(), found, supplied.closed(-1, p, year)))));
            }
        }
        return totals;
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

package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.simulate.PointEstimates;
import org.evenhand.planning.PlanResult.PointRow;
import org.evenhand.planning.PlanRow.Need;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.planning.Stocks.OfProfession;
import org.evenhand.vocabulary.Profession;

/** The plan with every assumption at its most likely value and every flow at its mean. */
final class RunZero {

    private final Assembly plan;
    private final NeedModel needs;
    private final PointEstimates people;

    RunZero(Assembly plan) {
        this.plan = plan;
        Numbers modes = plan.numbers().atModes();
        needs = new NeedModel(
                plan.scenario(),
                plan.inputs(),
                modes,
                plan.levers(),
                new RollOut(plan.scenario(), plan.inputs(), modes),
                range -> Elicited.exactly(range.mode()));
        people = PointEstimates.of(plan.supply().model(Step.all(), plan.levers().has(LeverKind.FUNDED_POSTS)));
    }

    List<PointRow> rows() {
        List<PointRow> rows = new ArrayList<>();
        for (int a = 0; a < plan.areas().size(); a++) {
            for (Profession profession : plan.scenario().professions()) {
                for (int y = 0; y < plan.years().size(); y++) {
                    rows.add(new PointRow(
                            plan.areas().get(a),
                            profession,
                            plan.years().get(y),
                            need(a, profession, y),
                            supply(a, profession, y)));
                }
            }
        }
        return rows;
    }

    private Optional<Double> need(int area, Profession profession, int year) {
        Need need = needs.need(
                List.of(plan.areas().get(area)), profession, plan.years().get(year), Step.all());
        return needs.isDescribed(profession) && need.isComplete()
                ? Optional.of(need.total().mean())
                : Optional.empty();
    }

    private Optional<Double> supply(int area, Profession profession, int year) {
        OfProfession stock = plan.stocks().get(profession);
        int p = plan.supply().professions().indexOf(profession);
        if (p < 0 || !stock.isKnown(area)) {
            return Optional.empty();
        }
        double there = year == 0 ? stock.people().get(area) : people.get(area, p, year - 1);
        return Optional.of(there * stock.fullTimePerPerson());
    }
}

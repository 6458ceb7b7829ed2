package org.evenhand.engine.share;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * The linear program of one part of a layout, kept open from phase to phase: after each change the solver goes on from where it stood, by the
 * primal simplex method, because the last plan is still allowed.
 *
 * <pre>
 * maximise level
 *   balance   Σ served + Σ sent − Σ arrives × received ≤ capacity      for each store
 *   lending   Σ sent ≤ most lent                                       for each store
 *   fairness  Σ served − needed × level ≥ 0                            for each cover that is free
 *             Σ served ≥ needed × its level                            for each cover that is settled
 *   floor     Σ served ≥ needed × floor                                for each cover that has one
 *   0 ≤ served ≤ needed of the profession, 0 ≤ sent
 * </pre>
 */
final class Program implements AutoCloseable {

    /** What the solver is asked to hold; the plan is mended in exact arithmetic afterwards, so this need not be relied upon. */
    private static final String TOLERANCES =
            "primal_feasibility_tolerance: 1e-10 dual_feasibility_tolerance: 1e-10 change_status_to_imprecise: false";

    private final Layout layout;
    private final MPSolver solver = Solver.open();
    private final MPSolverParameters parameters = new MPSolverParameters();
    private final MPVariable level;
    private final MPVariable[] served;
    private final MPVariable[] sent;
    private final MPConstraint[] balances;
    private final MPConstraint[] fairness;
    private final MPConstraint[] floors;
    private final List<Integer> stores = new ArrayList<>();
    private final List<Integer> covers = new ArrayList<>();
    private final List<Integer> servings = new ArrayList<>();
    private final List<Integer> sendings = new ArrayList<>();
    private double total = -1;
    private MPConstraint[] totals = {};

    /**
     * @param parts of {@link Layout#parts}
     * @param withFloors false: the floors are left out
     */
    Program(Layout layout, int[] parts, int part, boolean withFloors) {
        this.layout = layout;
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.INCREMENTALITY,
                MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
        solver.setSolverSpecificParametersAsString(TOLERANCES);
        level = solver.makeNumVar(0, MPSolver.infinity(), "");
        balances = new MPConstraint[layout.stores.size()];
        fairness = new MPConstraint[layout.covers.size()];
        floors = new MPConstraint[layout.covers.size()];
        served = new MPVariable[layout.servings.size()];
        sent = new MPVariable[layout.sendings.size()];
        addServing(parts, part);
        addSending(parts, part);
        if (withFloors) {
            addFloors();
        }
    }

    List<Integer> covers() {
        return covers;
    }

    /** The greatest level that all free covers can have together. */
    Solved highestLevel() {
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(level, 1);
        objective.setMaximization();
        return solved("the highest level");
    }

    /** A settled cover keeps at least this level, whatever happens to the others. */
    void settle(int cover, double atLevel) {
        fairness[cover].setCoefficient(level, 0);
        fairness[cover].setLb(atLevel * layout.covers.get(cover).needed().doubleValue());
    }

    /** Instead of its need, a cover asks for its floor, or for nothing. */
    void ask(int cover, boolean asks) {
        Layout.Cover one = layout.covers.get(cover);
        fairness[cover].setCoefficient(
                level, asks ? -one.floor().multiply(one.needed()).doubleValue() : 0);
    }

    /** The most days that can be served, once all covers are settled. */
    Solved mostDays() {
        MPObjective objective = solver.objective();
        objective.clear();
        servings.forEach(i -> objective.setCoefficient(served[i], 1));
        objective.setMaximization();
        return solved("the most days");
    }

    /** No fewer days than these are served from now on. */
    void keepTotal(double days) {
        total = days;
        MPConstraint row = solver.makeConstraint(total, MPSolver.infinity());
        servings.forEach(i -> row.setCoefficient(served[i], 1));
        totals = new MPConstraint[] {row};
    }

    /** The least travel, once all covers are settled: the negative of days × distance. */
    Solved leastTravel() {
        MPObjective objective = solver.objective();
        objective.clear();
        sendings.forEach(i -> objective.setCoefficient(
                sent[i], -layout.sendings.get(i).distance().doubleValue()));
        objective.setMaximization();
        return solved("the least travel");
    }

    /** Copies the days of the plan that was found last. */
    void copyInto(double[] servedDays, double[] sentDays) {
        servings.forEach(i -> servedDays[i] = served[i].solutionValue());
        sendings.forEach(i -> sentDays[i] = sent[i].solutionValue());
    }

    @Override
    public void close() {
        parameters.delete();
        solver.delete();
    }

    private Solved solved(String what) {
        MPSolver.ResultStatus status = solver.solve(parameters);
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException(
                    "The solver ended with %s while it looked for %s of %d stores and %d covers. A sharing problem always has an answer here: please report it with the problem file."
                            .formatted(status, what, stores.size(), covers.size()));
        }
        double[] prices = new double[balances.length];
        stores.forEach(i -> prices[i] = Math.max(0, balances[i].dualValue()));
        double[] weights = new double[fairness.length];
        double[] floorWeights = new double[fairness.length];
        for (int i : covers) {
            weights[i] = Math.max(0, -fairness[i].dualValue());
            if (floors[i] != null) {
                floorWeights[i] = Math.max(0, -floors[i].dualValue());
            }
        }
        double totalWeight = totals.length == 0 ? 0 : Math.max(0, -totals[0].dualValue());
        return new Solved(solver.objective().value(), prices, weights, floorWeights, totalWeight);
    }

    private void addServing(int[] parts, int part) {
        for (int i = 0; i < layout.stores.size(); i++) {
            if (parts[i] == part) {
                stores.add(i);
                double capacity = layout.stores.get(i).capacity().doubleValue();
                balances[i] = solver.makeConstraint(-MPSolver.infinity(), capacity);
            }
        }
        for (int i = 0; i < layout.covers.size(); i++) {
            if (parts[layout.stores.size() + i] == part) {
                covers.add(i);
                fairness[i] = solver.makeConstraint(0, MPSolver.infinity());
                fairness[i].setCoefficient(level, -layout.covers.get(i).needed().doubleValue());
            }
        }
        for (int i = 0; i < layout.servings.size(); i++) {
            Layout.Serving one = layout.servings.get(i);
            if (parts[one.store()] == part) {
                servings.add(i);
                served[i] = solver.makeNumVar(0, one.most().doubleValue(), "");
                balances[one.store()].setCoefficient(served[i], 1);
                fairness[one.cover()].setCoefficient(served[i], 1);
            }
        }
    }

    private void addSending(int[] parts, int part) {
        MPConstraint[] lending = new MPConstraint[layout.stores.size()];
        for (int i = 0; i < layout.sendings.size(); i++) {
            Layout.Sending one = layout.sendings.get(i);
            if (parts[one.from()] == part) {
                sendings.add(i);
                sent[i] = solver.makeNumVar(0, MPSolver.infinity(), "");
                balances[one.from()].setCoefficient(sent[i], 1);
                balances[one.to()].setCoefficient(sent[i], -one.arrives().doubleValue());
                if (lending[one.from()] == null) {
                    lending[one.from()] = solver.makeConstraint(
                            -MPSolver.infinity(),
                            layout.stores.get(one.from()).mostLent().doubleValue());
                }
                lending[one.from()].setCoefficient(sent[i], 1);
            }
        }
    }

    private void addFloors() {
        for (int cover : covers) {
            Layout.Cover one = layout.covers.get(cover);
            if (one.floor().signum() > 0) {
                floors[cover] =
                        solver.makeConstraint(one.floor().multiply(one.needed()).doubleValue(), MPSolver.infinity());
            }
        }
        for (int i : servings) {
            MPConstraint floor = floors[layout.servings.get(i).cover()];
            if (floor != null) {
                floor.setCoefficient(served[i], 1);
            }
        }
    }
}

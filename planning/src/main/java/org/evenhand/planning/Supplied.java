package org.evenhand.planning;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.evenhand.engine.plan.Normal;
import org.evenhand.engine.simulate.Draws;
import org.evenhand.engine.simulate.ExactMoments;
import org.evenhand.engine.simulate.MonteCarlo;
import org.evenhand.engine.simulate.Simulated;
import org.evenhand.engine.simulate.StockFlow;
import org.evenhand.engine.simulate.Summary;
import org.evenhand.engine.simulate.Watch;
import org.evenhand.planning.PlanRow.Amount;

/** People by area, profession and year, worked out exactly or simulated. Year 0 is the base year, in which nothing is uncertain but the count itself. */
final class Supplied {

    private final StockFlow linear;
    private final ExactMoments exact;
    private final ExactMoments exactTotals;
    private final Optional<Simulated> simulated;
    private final double[] closed;
    private final double[] closedInAll;

    private Supplied(StockFlow linear, Optional<Simulated> simulated, double[] closed, double[] closedInAll) {
        this.linear = linear;
        this.exact = ExactMoments.of(linear);
        this.exactTotals = ExactMoments.ofTotals(linear);
        this.simulated = simulated;
        this.closed = closed;
        this.closedInAll = closedInAll;
    }

    /**
     * @param parameterVariance of what is not known about rates
     * @param chanceVariance of what happens to people by chance
     * @param summary where it was simulated
     */
    record People(double mean, double parameterVariance, double chanceVariance, Optional<Summary> summary) {}

    /** What must be known while draws are read: need, and how many full-time people a person of the model may stand for. */
    interface Needed {

        /** @param area from 0; −1 for all of them */
        Amount fullTime(int area, int profession, int year);

        double fullTimeMean(int area, int profession);

        /** Variance of full-time people a person stands for, from not knowing the count itself. */
        double fullTimeVariance(int area, int profession);
    }

    static Supplied exactly(StockFlow linear) {
        return new Supplied(linear, Optional.empty(), new double[0], new double[0]);
    }

    static Supplied simulated(StockFlow linear, StockFlow model, Scenario.Run run, PlanOptions options, Needed needed) {
        int areas = model.shape().areas();
        int years = model.shape().years();
        double[] closed = new double[model.shape().rows()];
        double[] closedInAll = new double[model.shape().professions() * years];
        Draws.Reader reader = draws -> {
            int p = draws.profession();
            for (int y = 0; y < years; y++) {
                for (int a = 0; a < areas; a++) {
                    closed[model.shape().row(a, p, y)] = share(draws, a, p, y, needed);
                }
                closedInAll[model.shape().total(p, y)] = share(draws, -1, p, y, needed);
            }
        };
        Simulated result = MonteCarlo.run(
                        model,
                        new MonteCarlo.Run(run.draws(), run.seed(), options.threads()),
                        reader,
                        new Told(options.progress()))
                .orElseThrow(() -> new CancellationException("The plan was stopped."));
        return new Supplied(linear, Optional.of(result), closed, closedInAll);
    }

    /** Over draws, the probability that need is at most what is there; need being normal with its mean and spread. */
    private static double share(Draws draws, int area, int profession, int year, Needed needed) {
        Amount need = needed.fullTime(area, profession, year + 1);
        double each = needed.fullTimeMean(area, profession);
        double spread = needed.fullTimeVariance(area, profession);
        double sum = 0;
        for (int d = 0; d < draws.draws(); d++) {
            double people = area < 0 ? draws.total(year, d) : draws.people(area, year, d);
            sum += Normal.atLeastNothing(each * people - need.mean(), need.sd() * need.sd() + spread * people * people);
        }
        return sum / draws.draws();
    }

    People people(int area, int profession, int year) {
        if (year == 0) {
            int start = 0;
            for (int band = 0; band < linear.shape().bands(); band++) {
                start += linear.people(area, profession, band);
            }
            return new People(start, 0, 0, Optional.empty());
        }
        return of(
                exact.get(area, profession, year - 1), simulated.map(result -> result.get(area, profession, year - 1)));
    }

    People total(int profession, int year) {
        if (year == 0) {
            double start = 0;
            for (int area = 0; area < linear.shape().areas(); area++) {
                start += people(area, profession, 0).mean();
            }
            return new People(start, 0, 0, Optional.empty());
        }
        return of(
                exactTotals.get(0, profession, year - 1), simulated.map(result -> result.total(profession, year - 1)));
    }

    /** Where it was simulated: the probability that need is met. Empty in the base year. */
    Optional<Double> closed(int area, int profession, int year) {
        if (simulated.isEmpty() || year == 0) {
            return Optional.empty();
        }
        return Optional.of(
                area < 0
                        ? closedInAll[linear.shape().total(profession, year - 1)]
                        : closed[linear.shape().row(area, profession, year - 1)]);
    }

    /** A simulated variance is divided as the exact one of the plan without limits is. */
    private static People of(ExactMoments.Moments exact, Optional<Summary> drawn) {
        if (drawn.isEmpty()) {
            return new People(exact.mean(), exact.parameterVariance(), exact.chanceVariance(), Optional.empty());
        }
        double variance = drawn.get().sd() * drawn.get().sd();
        double all = exact.parameterVariance() + exact.chanceVariance();
        double share = all > 0 ? exact.parameterVariance() / all : 0;
        return new People(drawn.get().mean(), variance * share, variance * (1 - share), drawn);
    }

    /** Tells how far it is and asks whether to go on, from one thread at a time. */
    private static final class Told implements Watch {

        private final PlanProgress progress;
        private boolean cancelled;

        Told(PlanProgress progress) {
            this.progress = progress;
        }

        @Override
        public synchronized void progress(int done, int all) {
            if (!progress.at(0.1 + 0.7 * done / Math.max(1, all), "simulating")) {
                cancelled = true;
            }
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }
    }
}

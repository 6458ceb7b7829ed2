package org.evenhand.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.evenhand.engine.simulate.ExactMoments;
import org.evenhand.engine.simulate.MonteCarlo;
import org.evenhand.engine.simulate.Moves;
import org.evenhand.engine.simulate.Multiplier;
import org.evenhand.engine.simulate.Shape;
import org.evenhand.engine.simulate.StockFlow;

/**
 * What moves between areas and leaving by area cost, beside the same model without them: 153 areas in nine groups, five professions, ten years,
 * three bands, as plans are. Processor seconds of the whole process, compiling included. Formulas, nothing real.
 */
final class WorkforceMoves {

    private static final Shape SHAPE = new Shape(153, 5, 10, 3);
    private static final int GROUPS = 9;
    private static final int ROUNDS = 7;

    private WorkforceMoves() {}

    static void measure() {
        StockFlow still = model().build();
        double[] weights = new double[SHAPE.areas() * SHAPE.professions()];
        Arrays.setAll(weights, i -> 10 + i % 13);
        double[] factors = new double[SHAPE.rows()];
        Arrays.setAll(factors, i -> i / SHAPE.years() / SHAPE.professions() < 12 ? 0.8 : 1);
        List<Integer> groups = IntStream.range(0, SHAPE.areas())
                .map(area -> area * GROUPS / SHAPE.areas())
                .boxed()
                .toList();
        StockFlow moving = model().leavingFactors(factors)
                .moves(Moves.of(SHAPE, groups, Collections.nCopies(SHAPE.professions(), 0.03), weights))
                .build();
        for (int round = 0; round < ROUNDS; round++) {
            int seed = round;
            System.out.printf(
                    Locale.ROOT,
                    "moves, round %d: exact areas %.3f s, totals %.3f s, without moves %.3f s; 1,000 draws %.2f s, without moves %.2f s%n",
                    round,
                    seconds(() -> ExactMoments.of(moving)),
                    seconds(() -> ExactMoments.ofTotals(moving)),
                    seconds(() -> ExactMoments.of(still)),
                    seconds(() -> MonteCarlo.run(moving, new MonteCarlo.Run(1_000, seed, 1))),
                    seconds(() -> MonteCarlo.run(still, new MonteCarlo.Run(1_000, seed, 1))));
        }
    }

    private static StockFlow.Builder model() {
        int[] people = new int[SHAPE.cells()];
        Arrays.setAll(people, i -> 3 + i * 7 % 19);
        double[] leaving = new double[SHAPE.rates()];
        Arrays.fill(leaving, 0.09);
        double[] rising = new double[SHAPE.professions() * SHAPE.bands()];
        Arrays.fill(rising, 0.1);
        double[] joiners = new double[SHAPE.rows()];
        Arrays.fill(joiners, 2);
        return StockFlow.builder(SHAPE)
                .people(people)
                .leaving(leaving)
                .rising(rising)
                .joiners(joiners)
                .leavingMultipliers(Collections.nCopies(SHAPE.professions(), new Multiplier.Elicited(0.5, 1, 1.5)))
                .joinerMultipliers(Collections.nCopies(SHAPE.professions(), new Multiplier.Elicited(0.8, 1, 1.2)));
    }

    private static double seconds(Runnable work) {
        long begun = WorkforceSimulation.processorNanoseconds();
        work.run();
        return (WorkforceSimulation.processorNanoseconds() - begun) / 1e9;
    }
}

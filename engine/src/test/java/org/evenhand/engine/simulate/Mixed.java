package org.evenhand.engine.simulate;

import java.util.Collections;
import java.util.List;

/** A model in which everything occurs: few and many people, few and many joiners, rates by year, quick and slow rising, posts and training. */
final class Mixed {

    static final MonteCarlo.Run RUN = new MonteCarlo.Run(200, 99, 2);

    private Mixed() {}

    static StockFlow model() {
        return builder().build();
    }

    static StockFlow.Builder builder() {
        Shape shape = new Shape(3, 3, 6, 3);
        int[] people = new int[shape.cells()];
        double[] leaving = new double[shape.rates()];
        double[] joiners = new double[shape.rows()];
        int[] posts = new int[shape.rows()];
        for (int a = 0; a < 3; a++) {
            for (int p = 0; p < 3; p++) {
                for (int b = 0; b < 3; b++) {
                    // 4 to 6, 60 to 80, and 240 to 280, on both sides of the limit of counting up.
                    people[shape.cell(a, p, b)] = List.of(4, 60, 240).get(p) + a * 10 * p + b;
                }
                for (int y = 0; y < 6; y++) {
                    joiners[shape.row(a, p, y)] = 0.3 * Math.pow(13, p) * (1 + 0.1 * y);
                    posts[shape.row(a, p, y)] = p == 1 && a == 2 ? 170 : StockFlow.NO_LIMIT;
                    for (int b = 0; b < 3; b++) {
                        leaving[shape.rate(p, y, b)] = y < 3 ? 0.1 + 0.05 * b : 0.3;
                    }
                }
            }
        }
        return StockFlow.builder(shape)
                .people(people)
                .leaving(leaving)
                .rising(0.2, 0.7, 0.1, 0.2, 1.0, 0.5, 0.2, 0.2, 0.2)
                .joiners(joiners)
                .joinerShares(0.5, 0, 0.5, 0.6, 0.3, 0.1, 1, 0, 0)
                .leavingMultipliers(List.of(
                        new Multiplier.Gamma(25), new Multiplier.Elicited(0.5, 1, 3.5), new Multiplier.Certain(1.1)))
                .joinerMultipliers(Collections.nCopies(3, new Multiplier.Gamma(16)))
                .posts(posts)
                .training(new Training(
                        0,
                        Collections.nCopies(6, 9.0),
                        Collections.nCopies(6, 8),
                        0.8,
                        List.of(0.0, 0.6, 0.4),
                        List.of(0.2, 0.3, 0.5),
                        List.of(0.0, 1.0, 0.0)));
    }
}

package org.evenhand.engine.simulate;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Models in which people move between areas. */
final class Movers {

    private Movers() {}

    /** The national workload with groups of {@code together} areas, whose first leaves less and whose last leaves more. */
    static StockFlow of(int areas, int professions, int together, double rate) {
        StockFlow still = WorkforceWorkload.of(areas, professions).build();
        return builder(areas, professions, together)
                .moves(Moves.of(
                        still.shape(), groups(areas, together), Collections.nCopies(professions, rate), people(still)))
                .build();
    }

    /** The same before anybody moves. */
    static StockFlow.Builder builder(int areas, int professions, int together) {
        StockFlow.Builder builder = WorkforceWorkload.of(areas, professions);
        Shape shape = builder.build().shape();
        double[] factors = new double[shape.rows()];
        for (int i = 0; i < factors.length; i++) {
            int place = i / shape.years() / professions % together;
            factors[i] = place == 0 ? 0.8 : place == together - 1 ? 1.3 : 1;
        }
        return builder.leavingFactors(factors);
    }

    /** Everything of {@link Mixed}, posts that are full among it, and moves between the first two of three areas, or all. */
    static StockFlow mixed(boolean all) {
        StockFlow mixed = Mixed.model();
        Shape shape = mixed.shape();
        double[] factors = new double[shape.rows()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = 0.9 + 0.1 * (i % 3);
        }
        return Mixed.builder()
                .leavingFactors(factors)
                .moves(Moves.of(shape, List.of(7, 7, all ? 7 : 8), List.of(0.3, 0.05, 0.9), people(mixed)))
                .build();
    }

    static List<Integer> groups(int areas, int together) {
        return IntStream.range(0, areas).map(area -> area / together).boxed().toList();
    }

    /** By area and profession. */
    static double[] people(StockFlow model) {
        Shape shape = model.shape();
        double[] people = new double[shape.areas() * shape.professions()];
        for (int i = 0; i < people.length; i++) {
            for (int band = 0; band < shape.bands(); band++) {
                people[i] += model.people(i / shape.professions(), i % shape.professions(), band);
            }
        }
        return people;
    }
}

package org.evenhand.engine.simulate;

import java.util.Arrays;

/** What one thread needs: a batch of draws, and room for their sums. */
final class Worker {

    final int[] counts = Summary.counts();

    private final Shape shape;
    private final YearStep step;
    private final Batch batch;
    private final Limits limits;
    private final int[] people = new int[Batch.WIDTH];
    private final int[] totals;

    Worker(StockFlow model, long seed, Kernel kernel) {

        step = new YearStep(kernel);
        shape = model.shape();
        batch = new Batch(model, seed);
        limits = new Limits(model);
        totals = new int[shape.years() * Batch.WIDTH];
    }

    /** Simulates the draws from the first one for all areas, and stores those that were asked for. */
    void simulate(int profession, int firstDraw, Draws draws) {
        int n = Math.min(Batch.WIDTH, draws.draws() - firstDraw);
        batch.begin(profession, firstDraw);
        limits.begin(batch);
        Arrays.fill(totals, 0);
        for (int area = 0; area < shape.areas(); area++) {
            batch.enter(area);
            for (int year = 0; year < shape.years(); year++) {
                batch.expect(year);
                step.take(batch, year);
                limits.apply(batch, year);
                hire(batch);
                addUp(year);
                draws.set(area, year, firstDraw, people, n);
            }
        }
        for (int year = 0; year < shape.years(); year++) {
            draws.setTotals(year, firstDraw, totals, year * Batch.WIDTH, n);
        }
    }

    private static void hire(Batch batch) {
        for (int i = 0; i < batch.people.length; i++) {
            batch.people[i] += batch.joined[i];
        }
    }

    private void addUp(int year) {
        double[] counted = batch.people;
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            people[lane] = (int) counted[lane];
        }
        for (int band = 1; band < shape.bands(); band++) {
            for (int lane = 0; lane < Batch.WIDTH; lane++) {
                people[lane] += (int) counted[band * Batch.WIDTH + lane];
            }
        }
        int at = year * Batch.WIDTH;
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            totals[at + lane] += people[lane];
        }
    }
}

package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one thread needs: a batch of draws, and room for their sums. */
final class Worker {

    final int[] counts = Summary.counts();

    private final Shape shape;
    private final YearStep step;
    private final Batch batch;
    private final Limits limits;
    private final Moving moving;
    private final StockFlow model;
    private final List<Place> places = new ArrayList<>();
    private final int[] people = new int[Batch.WIDTH];
    private final int[] totals;

    Worker(StockFlow model, long seed, Kernel kernel) {

        this.model = model;
        step = new YearStep(kernel);
        moving = new Moving(model, kernel);
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
        for (List<Integer> group : model.moves().together(profession)) {
            if (group.size() == 1) {
                simulateAlone(group.getFirst(), firstDraw, n, draws);
            } else {
                simulateTogether(group, firstDraw, n, draws);
            }
        }
        for (int year = 0; year < shape.years(); year++) {
            draws.setTotals(year, firstDraw, totals, year * Batch.WIDTH, n);
        }
    }

    private void simulateAlone(int area, int firstDraw, int n, Draws draws) {
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

    /** Areas that exchange people go through a year together: all leave, then all move, then all join. */
    private void simulateTogether(List<Integer> group, int firstDraw, int n, Draws draws) {
        for (int i = 0; i < group.size(); i++) {
            settle(i, group.get(i));
        }
        for (int year = 0; year < shape.years(); year++) {
            for (int i = 0; i < group.size(); i++) {
                resume(places.get(i));
                step.leave(batch, year);
                putBy(places.get(i));
            }
            moving.move(batch, places, group.size(), year);
            for (int i = 0; i < group.size(); i++) {
                resume(places.get(i));
                batch.expect(year);
                step.join(batch);
                limits.apply(batch, year);
                hire(batch);
                addUp(year);
                draws.set(batch.area, year, firstDraw, people, n);
                putBy(places.get(i));
            }
        }
    }

    private void settle(int i, int area) {
        if (i == places.size()) {
            places.add(new Place(shape.bands()));
        }
        Place place = places.get(i);
        place.begin(area, batch);
        batch.enterMoves(area);
        place.ofMoves.from(batch);
        batch.enter(area);
        putBy(place);
    }

    private void putBy(Place place) {
        System.arraycopy(batch.people, 0, place.people, 0, batch.people.length);
        place.ofYears.from(batch);
    }

    private void resume(Place place) {
        batch.area = place.area;
        System.arraycopy(place.people, 0, batch.people, 0, batch.people.length);
        place.ofYears.to(batch);
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

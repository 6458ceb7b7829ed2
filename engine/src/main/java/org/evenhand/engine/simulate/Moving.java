package org.evenhand.engine.simulate;

import java.util.Arrays;
import java.util.List;

/**
 * Moves people between the areas of a group, in all draws of a batch. How many move away is a binomial number in each band; each of them draws an
 * area of the group by its weight, their own left out. Where posts are funded, those for whom an area has no vacancy, chosen by lot, stay.
 */
final class Moving {

    private static final int WIDTH = Batch.WIDTH;

    /** Steps of a count that mostly suffice: few move. Never changes a result. */
    private static final int STEPS = 3;

    private final StockFlow model;
    private final Kernel kernel;
    private final double[] stayed = new double[WIDTH];

    /** Shares of the group's weights, added up: of the areas before. */
    private double[] before = {};

    /** Who moves in each draw: place of origin, band and destination. */
    private final int[][] movers = new int[WIDTH][3 * 16];

    private final int[] moving = new int[WIDTH];

    Moving(StockFlow model, Kernel kernel) {
        this.model = model;
        this.kernel = kernel;
    }

    /** Moves people of the first {@code n} places, all of one group, after leaving and rising. */
    void move(Batch batch, List<Place> places, int n, int year) {
        weigh(batch, places, n);
        Arrays.fill(moving, 0);
        boolean limited = false;
        for (int i = 0; i < n; i++) {
            limited |= count(batch, places.get(i), year);
        }
        for (int i = 0; i < n; i++) {
            go(places, i, n);
        }
        for (int lane = 0; lane < WIDTH; lane++) {
            if (limited) {
                turnAway(batch, places, n, lane, year);
            }
            arrive(places, lane);
        }
    }

    private void weigh(Batch batch, List<Place> places, int n) {
        before = before.length == n + 1 ? before : new double[n + 1];
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i] + model.moves().share(places.get(i).area, batch.profession);
        }
    }

    /** How many would move away; and the vacancies, where posts are funded, as they are before anybody moves. */
    private boolean count(Batch batch, Place place, int year) {
        int posts = model.posts(place.area, batch.profession, year);
        if (posts != StockFlow.NO_LIMIT) {
            for (int lane = 0; lane < WIDTH; lane++) {
                long there = 0;
                for (int at = lane; at < place.people.length; at += WIDTH) {
                    there += (long) place.people[at];
                }
                place.vacancies[lane] = Math.max(0, posts - there);
            }
        }
        place.ofMoves.to(batch);
        for (int band = 0; band < batch.bands; band++) {
            boolean isFirst = (band & 1) == 0;
            if (isFirst) {
                kernel.uniform(batch);
            }
            long[] u = isFirst ? batch.first : batch.second;
            int at = band * WIDTH;
            if (!kernel.binomial(u, place.people, at, place.rest, place.odds, 0, stayed, STEPS)) {
                YearStep.large(batch, u, place.people, at, place.rest, place.odds, 0, stayed);
            }
            for (int lane = 0; lane < WIDTH; lane++) {
                place.away[at + lane] = place.people[at + lane] - stayed[lane];
                place.people[at + lane] = stayed[lane];
            }
        }
        place.ofMoves.from(batch);
        return posts != StockFlow.NO_LIMIT;
    }

    private void go(List<Place> places, int origin, int n) {
        Place place = places.get(origin);
        for (int at = 0; at < place.away.length; at++) {
            int lane = at % WIDTH;
            for (int k = (int) place.away[at]; k > 0; k--) {
                int to = destination(origin, n, place.ofMoves.large[lane]);
                int end = moving[lane];
                if (end == movers[lane].length) {
                    movers[lane] = Arrays.copyOf(movers[lane], 2 * end);
                }
                movers[lane][end] = origin;
                movers[lane][end + 1] = at;
                movers[lane][end + 2] = to;
                moving[lane] = end + 3;
            }
        }
    }

    /** By weight, without the origin. */
    private int destination(int origin, int n, Lots lots) {
        double own = before[origin + 1] - before[origin];
        while (true) {
            double u = lots.uniform() * (before[n] - own);
            u += u >= before[origin] ? own : 0;
            int found = Arrays.binarySearch(before, 0, n + 1, u);
            int to = found >= 0 ? found : -found - 2;
            // Rounding may hit the origin or, with areas of weight 0, none; then the lot is drawn again.
            if (to >= 0 && to < n && to != origin && before[to + 1] > before[to]) {
                return to;
            }
        }
    }

    /** Of those who would come to a place with too few vacancies, each is as likely as any other to stay where they were (selection sampling). */
    private void turnAway(Batch batch, List<Place> places, int n, int lane, int year) {
        for (int to = 0; to < n; to++) {
            Place place = places.get(to);
            if (model.posts(place.area, batch.profession, year) == StockFlow.NO_LIMIT) {
                continue;
            }
            long wanting = 0;
            for (int k = 0; k < moving[lane]; k += 3) {
                wanting += isMovingTo(to, lane, k) ? 1 : 0;
            }
            long refused = Math.max(0, wanting - place.vacancies[lane]);
            for (int k = 0; refused > 0; k += 3) {
                if (isMovingTo(to, lane, k)) {
                    if (place.ofMoves.large[lane].below(wanting) < refused) {
                        movers[lane][k + 2] = movers[lane][k];
                        refused--;
                    }
                    wanting--;
                }
            }
        }
    }

    /** Who was refused elsewhere and stays has not moved here. */
    private boolean isMovingTo(int to, int lane, int k) {
        return movers[lane][k + 2] == to && movers[lane][k] != to;
    }

    private void arrive(List<Place> places, int lane) {
        for (int k = 0; k < moving[lane]; k += 3) {
            places.get(movers[lane][k + 2]).people[movers[lane][k + 1]]++;
        }
    }
}

package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What makes a model non-linear: training places bring joiners, funded posts limit them. */
final class Limits {

    private final StockFlow model;
    private final List<Arrivals> arrivals = new ArrayList<>();

    /** Those who complete one way of training, by area, year and draw of a batch. */
    private record Arrivals(Training route, Cumulative areas, Cumulative years, Cumulative bands, List<int[]> byArea) {

        private Arrivals(Training route, Shape shape) {
            this(
                    route,
                    Cumulative.of(route.areaShares()),
                    Cumulative.of(route.afterYears()),
                    Cumulative.of(route.bandShares()),
                    new ArrayList<>());
            for (int area = 0; area < shape.areas(); area++) {
                byArea.add(new int[shape.years() * Batch.WIDTH]);
            }
        }

        int[] in(int area) {
            return byArea.get(area);
        }
    }

    Limits(StockFlow model) {
        this.model = model;
        for (Training route : model.training()) {
            arrivals.add(new Arrivals(route, model.shape()));
        }
    }

    /** Draws who trains, completes and goes where; it hangs on nobody's people. */
    void begin(Batch batch) {
        List<Arrivals> ways = waysInto(batch.profession);
        if (ways.isEmpty()) {
            return;
        }
        ways.forEach(way -> way.byArea().forEach(counts -> Arrays.fill(counts, 0)));
        for (int lane = 0; lane < Batch.WIDTH; lane++) {
            Lots lots = batch.training(lane);
            for (Arrivals way : ways) {
                train(way, batch.g[lane], lane, lots);
            }
        }
    }

    /** Adds those who complete training to the year's joiners, and takes away whom no post is funded for. */
    void apply(Batch batch, int year) {
        List<Arrivals> ways = waysInto(batch.profession);
        if (!ways.isEmpty()) {
            arrive(batch, year, ways);
        }
        int posts = model.posts(batch.area, batch.profession, year);
        if (posts != StockFlow.NO_LIMIT) {
            for (int lane = 0; lane < Batch.WIDTH; lane++) {
                turnAway(batch, posts, lane);
            }
        }
    }

    private List<Arrivals> waysInto(int profession) {
        return arrivals.isEmpty()
                ? List.of()
                : arrivals.stream()
                        .filter(way -> way.route().profession() == profession)
                        .toList();
    }

    private void train(Arrivals way, double g, int lane, Lots lots) {
        Training route = way.route();
        int years = model.shape().years();
        for (int year = 0; year < years; year++) {
            int applicants = LargeCounts.poisson(route.applicants().get(year) * g, lots);
            int starts = Math.min(applicants, route.places().get(year));
            int completing = LargeCounts.binomial(starts, route.completing(), lots);
            for (int i = 0; i < completing; i++) {
                int joining = year + way.years().draw(lots);
                int area = way.areas().draw(lots);
                if (joining < years) {
                    way.in(area)[joining * Batch.WIDTH + lane]++;
                }
            }
        }
    }

    private static void arrive(Batch batch, int year, List<Arrivals> ways) {
        // Bands that only training leads to hold last year's: the kernel writes those of its own joiners alone.
        boolean[] written = new boolean[batch.bands];
        for (int band : batch.entered) {
            written[band] = true;
        }
        for (int band = 0; band < batch.bands; band++) {
            if (!written[band]) {
                Arrays.fill(batch.joined, band * Batch.WIDTH, (band + 1) * Batch.WIDTH, 0);
            }
        }
        for (Arrivals way : ways) {
            int[] counts = way.in(batch.area);
            for (int lane = 0; lane < Batch.WIDTH; lane++) {
                for (int i = counts[year * Batch.WIDTH + lane]; i > 0; i--) {
                    batch.joined[way.bands().draw(batch.large[lane]) * Batch.WIDTH + lane]++;
                }
            }
        }
    }

    /** Of those who would join, each is as likely as any other to be hired. */
    private static void turnAway(Batch batch, int posts, int lane) {
        long people = 0;
        long joining = 0;
        for (int at = lane; at < batch.people.length; at += Batch.WIDTH) {
            people += (long) batch.people[at];
            joining += (long) batch.joined[at];
        }
        long vacancies = Math.max(0, posts - people);
        for (; joining > vacancies; joining--) {
            long which = batch.large[lane].below(joining);
            int at = lane;
            while (which >= (long) batch.joined[at]) {
                which -= (long) batch.joined[at];
                at += Batch.WIDTH;
            }
            batch.joined[at]--;
        }
    }
}

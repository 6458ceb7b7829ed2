package org.evenhand.planning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.engine.plan.Normal;
import org.evenhand.engine.simulate.ExactMoments;
import org.evenhand.engine.simulate.Multiplier;
import org.evenhand.engine.simulate.Shape;
import org.evenhand.engine.simulate.StockFlow;

/** Children's social workers of one authority by year: people in post on 30 September, who started and who left in the year before. */
record SocialWorkers(
        String name, Map<Integer, Double> inPost, Map<Integer, Double> started, Map<Integer, Double> left) {

    private static final int FIRST = 2017;
    private static final int FITTED = 2021;
    private static final int LAST = 2025;

    SocialWorkers {
        inPost = Map.copyOf(inPost);
        started = Map.copyOf(started);
        left = Map.copyOf(left);
    }

    double stock(int year) {
        return CsvRows.of(inPost, year);
    }

    /** Authorities that published all of it in every year. */
    static List<SocialWorkers> read(Path file) throws IOException {
        Map<String, SocialWorkers> found = new TreeMap<>();
        Map<String, Map<String, Map<Integer, Double>>> all = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Map<String, String> row : CsvRows.read(file)) {
            if ("Local authority".equals(row.get("geographic_level"))) {
                String code = CsvRows.of(row, "new_la_code");
                int year = Integer.parseInt(CsvRows.of(row, "time_period"));
                names.put(code, CsvRows.of(row, "la_name"));
                for (String column : List.of("inpost_headcount", "starters_headcount", "leavers_headcount")) {
                    CsvRows.number(CsvRows.of(row, column))
                            .filter(value -> value > 0)
                            .ifPresent(value -> all.computeIfAbsent(code, unseen -> new TreeMap<>())
                                    .computeIfAbsent(column, unseen -> new TreeMap<>())
                                    .put(year, value));
                }
            }
        }
        all.forEach((code, columns) -> {
            SocialWorkers authority = new SocialWorkers(
                    CsvRows.of(names, code),
                    columns.getOrDefault("inpost_headcount", Map.of()),
                    columns.getOrDefault("starters_headcount", Map.of()),
                    columns.getOrDefault("leavers_headcount", Map.of()));
            if (authority.complete()) {
                found.put(code, authority);
            }
        });
        return List.copyOf(found.values());
    }

    private boolean complete() {
        return IntStream.rangeClosed(FIRST, LAST).allMatch(inPost::containsKey)
                && IntStream.rangeClosed(FIRST + 1, FITTED).allMatch(started::containsKey)
                && IntStream.rangeClosed(FIRST + 1, FITTED).allMatch(left::containsKey);
    }

    /**
     * The model fitted to 2017 to 2021: each authority as a “profession” of its own, with its own rates. How far rates move between years beyond chance
     * is taken from the first against the second half of the window, over all authorities; the error of estimating a rate from few people is added.
     */
    static StockFlow fitted(List<SocialWorkers> authorities) {
        int years = LAST - FITTED;
        Shape shape = new Shape(1, authorities.size(), years, 1);
        int[] people = new int[shape.cells()];
        double[] leaving = new double[shape.rates()];
        double[] joiners = new double[shape.rows()];
        List<Multiplier> leavers = new ArrayList<>();
        List<Multiplier> starters = new ArrayList<>();
        double movesOfLeaving = moves(authorities, true);
        double movesOfJoining = moves(authorities, false);
        tell("moves of rates: leaving %.3f, joining %.3f"
                .formatted(Math.sqrt(movesOfLeaving), Math.sqrt(movesOfJoining)));
        for (int i = 0; i < authorities.size(); i++) {
            SocialWorkers one = authorities.get(i);
            people[shape.cell(0, i, 0)] = (int) Math.round(one.stock(FITTED));
            double left = one.sum(one.left(), FIRST + 1, FITTED);
            double started = one.sum(one.started(), FIRST + 1, FITTED);
            double exposed = one.sum(one.inPost(), FIRST, FITTED - 1);
            for (int y = 0; y < years; y++) {
                leaving[shape.rate(i, y, 0)] = left / exposed;
                joiners[shape.row(0, i, y)] = started / (FITTED - FIRST);
            }
            leavers.add(new Multiplier.Gamma(Math.max(1, 1 / (movesOfLeaving + 1 / left))));
            starters.add(new Multiplier.Gamma(Math.max(1, 1 / (movesOfJoining + 1 / started))));
        }
        return StockFlow.builder(shape)
                .people(people)
                .leaving(leaving)
                .joiners(joiners)
                .leavingMultipliers(leavers)
                .joinerMultipliers(starters)
                .build();
    }

    /** Said only with -Devenhand.report=true, for docs/methods/workforce-backtests.md. */
    static void tell(String line) {
        if (Boolean.getBoolean("evenhand.report")) {
            System.out.println(line);
        }
    }

    private double sum(Map<Integer, Double> of, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(year -> CsvRows.of(of, year))
                .sum();
    }

    /** Variance of the logarithm of a rate around its own mean, beyond what counts so small would show by chance. */
    private static double moves(List<SocialWorkers> authorities, boolean leaving) {
        double sum = 0;
        for (SocialWorkers one : authorities) {
            Map<Integer, Double> flow = leaving ? one.left() : one.started();
            double first = one.sum(flow, 2018, 2019);
            double second = one.sum(flow, 2020, 2021);
            double exposure = one.sum(one.inPost(), 2019, 2020) / one.sum(one.inPost(), 2017, 2018);
            double ratio = Math.log(second / first / (leaving ? exposure : 1));
            sum += (ratio * ratio - 1 / first - 1 / second) / 2;
        }
        return Math.max(0, sum / authorities.size());
    }

    /** The authorities at which it was furthest from right in the last year, and the nation. */
    static void report(List<SocialWorkers> authorities, ExactMoments predicted) {
        double all = 0;
        double came = 0;
        List<String> worst = new ArrayList<>();
        for (int i = 0; i < authorities.size(); i++) {
            double mean = predicted.mean(0, i, LAST - FITTED - 1);
            double sd = predicted.sd(0, i, LAST - FITTED - 1);
            double now = authorities.get(i).stock(LAST);
            all += mean;
            came += now;
            worst.add("%06.3f %s predicted %.0f (%.0f to %.0f), came %.0f"
                    .formatted(
                            Math.abs(mean / now - 1),
                            authorities.get(i).name(),
                            mean,
                            mean - Normal.NINETY_FIVE * sd,
                            mean + Normal.NINETY_FIVE * sd,
                            now));
        }
        worst.sort(java.util.Comparator.reverseOrder());
        worst.subList(0, 8).forEach(SocialWorkers::tell);
        System.out.printf(
                "all: predicted %.0f, came %.0f, 2021 %.0f%n",
                all,
                came,
                authorities.stream().mapToDouble(one -> one.stock(FITTED)).sum());
    }
}

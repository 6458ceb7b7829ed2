package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * An invented country of any size for tests and measurements: areas at random places with six neighbours each (and whoever has them as a
 * neighbour), conditions that need three to eight of the professions, days that are scarce. The same numbers on every machine: SplitMix64 with
 * the seed 20260526.
 */
public final class SharingWorkload {

    private static final int NEIGHBOURS = 6;
    private static final BigDecimal LOSS = new BigDecimal("0.15");

    private final int areas;
    private final int professions;
    private final int conditions;
    private long state = 20260526;
    private double[] x = {};
    private double[] y = {};

    private SharingWorkload(int areas, int professions, int conditions) {
        this.areas = areas;
        this.professions = professions;
        this.conditions = conditions;
    }

    public static SharingProblem of(int areas, int professions, int conditions) {
        return new SharingWorkload(areas, professions, conditions).problem();
    }

    // The order of the draws is part of the workload.
    private SharingProblem problem() {
        x = new double[areas];
        y = new double[areas];
        for (int a = 0; a < areas; a++) {
            x[a] = uniform();
            y[a] = uniform();
        }
        List<TreeSet<Integer>> serving = new ArrayList<>();
        for (int c = 0; c < conditions; c++) {
            int draws = (int) (3 + Long.remainderUnsigned(next(), 6));
            TreeSet<Integer> some = new TreeSet<>();
            for (int i = 0; i < draws; i++) {
                some.add((int) Long.remainderUnsigned(next(), professions));
            }
            serving.add(some);
        }
        double[] size = new double[areas];
        for (int a = 0; a < areas; a++) {
            double radius = Math.sqrt(-2 * Math.log(Math.max(uniform(), 1e-12)));
            size[a] = Math.exp(0.6 * radius * Math.cos(2 * Math.PI * uniform()));
        }
        List<SharingProblem.Need> needs = new ArrayList<>();
        double[][] needed = new double[areas][professions];
        for (int a = 0; a < areas; a++) {
            for (int c = 0; c < conditions; c++) {
                for (int p : serving.get(c)) {
                    BigDecimal days = rounded(40 * size[a] * (0.2 + uniform()), 3);
                    needed[a][p] += days.doubleValue();
                    needs.add(new SharingProblem.Need(area(a), profession(p), condition(c), days));
                }
            }
        }
        return withCapacities(needs, needed);
    }

    private SharingProblem withCapacities(List<SharingProblem.Need> needs, double[][] needed) {
        double[] nationwide = new double[professions];
        for (int p = 0; p < professions; p++) {
            nationwide[p] = 0.4 + 0.9 * uniform();
        }
        List<SharingProblem.Capacity> capacities = new ArrayList<>();
        List<SharingProblem.DayCap> caps = new ArrayList<>();
        for (int a = 0; a < areas; a++) {
            for (int p = 0; p < professions; p++) {
                BigDecimal days = rounded(needed[a][p] * (0.25 + 1.1 * uniform()) * nationwide[p], 3);
                capacities.add(new SharingProblem.Capacity(area(a), profession(p), days));
                caps.add(new SharingProblem.DayCap(area(a), profession(p), rounded(0.15 * days.doubleValue(), 4)));
            }
        }
        return new SharingProblem(
                names(areas, SharingWorkload::area),
                names(professions, SharingWorkload::profession),
                names(conditions, SharingWorkload::condition),
                capacities,
                needs,
                links(),
                LOSS,
                List.of(),
                caps,
                List.of());
    }

    private List<SharingProblem.Link> links() {
        TreeSet<List<Integer>> pairs = new TreeSet<>(
                Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast));
        for (int a = 0; a < areas; a++) {
            int from = a;
            IntStream.range(0, areas)
                    .boxed()
                    .sorted(Comparator.comparingDouble(b -> squaredDistance(from, b)))
                    .skip(1)
                    .limit(NEIGHBOURS)
                    .forEach(b -> {
                        pairs.add(List.of(from, b));
                        pairs.add(List.of(b, from));
                    });
        }
        return pairs.stream()
                .map(pair -> new SharingProblem.Link(
                        area(pair.getFirst()),
                        area(pair.getLast()),
                        LOSS,
                        rounded(300 * Math.sqrt(squaredDistance(pair.getFirst(), pair.getLast())), 1)))
                .toList();
    }

    private double squaredDistance(int a, int b) {
        return (x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]);
    }

    private static List<String> names(int many, java.util.function.IntFunction<String> name) {
        return IntStream.range(0, many).mapToObj(name).toList();
    }

    static String area(int a) {
        return "area " + a;
    }

    static String profession(int p) {
        return "profession " + p;
    }

    static String condition(int c) {
        return "condition " + c;
    }

    private static BigDecimal rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    }

    private double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

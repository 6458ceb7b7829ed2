package org.evenhand.engine.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.evenhand.vocabulary.NotUnderstood;

/** Checks what a {@link StockFlow} is built from, and copies it. Every refusal names the array, the index, the value and the rule. */
final class Check {

    private static final int MOST_PEOPLE = 10_000_000;
    private static final double MOST_JOINERS = 1_000_000;
    private static final double MOST_IN_ALL = 20_000_000;

    private Check() {}

    static int[] people(Shape shape, int[] people) {
        size("people", people.length, shape.cells(), "areas × professions × bands");
        for (int i = 0; i < people.length; i++) {
            if (people[i] < 0 || people[i] > MOST_PEOPLE) {
                int band = i % shape.bands();
                int profession = i / shape.bands() % shape.professions();
                int area = i / shape.bands() / shape.professions();
                throw refused(
                        "people[area %d, profession %d, band %d]".formatted(area, profession, band),
                        people[i],
                        "Give a whole number from 0 to 10,000,000.");
            }
        }
        return people.clone();
    }

    static double[] leaving(Shape shape, double[] leaving) {
        size("leaving", leaving.length, shape.rates(), "professions × years × bands");
        for (int i = 0; i < leaving.length; i++) {
            if (!isShare(leaving[i])) {
                int band = i % shape.bands();
                int year = i / shape.bands() % shape.years();
                int profession = i / shape.bands() / shape.years();
                throw refused(
                        "leaving[profession %d, year %d, band %d]".formatted(profession, year, band),
                        leaving[i],
                        "Give a probability from 0 to 1, like 0.09.");
            }
        }
        return leaving.clone();
    }

    static double leavingCap(double cap) {
        if (!(cap > 0 && cap <= 0.99)) {
            throw refused("leavingCap", cap, "Give a probability above 0 and at most 0.99, like 0.95.");
        }
        return cap;
    }

    static double[] rising(Shape shape, double[] rising) {
        size("rising", rising.length, shape.professions() * shape.bands(), "professions × bands");
        for (int i = 0; i < rising.length; i++) {
            if (!isShare(rising[i])) {
                throw refused(
                        "rising[profession %d, band %d]".formatted(i / shape.bands(), i % shape.bands()),
                        rising[i],
                        "Give a probability from 0 to 1, like 0.2 for bands of five years.");
            }
        }
        return rising.clone();
    }

    static double[] joiners(Shape shape, double[] joiners) {
        size("joiners", joiners.length, shape.rows(), "areas × professions × years");
        for (int i = 0; i < joiners.length; i++) {
            if (!(joiners[i] >= 0 && joiners[i] <= MOST_JOINERS)) {
                throw refused("joiners" + rowIndex(shape, i), joiners[i], "Give a mean number from 0 to 1,000,000.");
            }
        }
        return joiners.clone();
    }

    static double[] joinerShares(Shape shape, double[] shares) {
        size("joinerShares", shares.length, shape.professions() * shape.bands(), "professions × bands");
        for (int profession = 0; profession < shape.professions(); profession++) {
            double sum = 0;
            for (int band = 0; band < shape.bands(); band++) {
                double share = shares[shape.band(profession, band)];
                if (!isShare(share)) {
                    throw refused(
                            "joinerShares[profession %d, band %d]".formatted(profession, band),
                            share,
                            "Give a share from 0 to 1.");
                }
                sum += share;
            }
            if (Math.abs(sum - 1) > StockFlow.SHARES_TOLERANCE) {
                throw refused(
                        "joinerShares[profession %d], sum over bands".formatted(profession),
                        sum,
                        "The shares of a profession must sum to 1.");
            }
        }
        return shares.clone();
    }

    static int[] posts(Shape shape, int[] posts) {
        size("posts", posts.length, shape.rows(), "areas × professions × years");
        for (int i = 0; i < posts.length; i++) {
            if (posts[i] < 0 && posts[i] != StockFlow.NO_LIMIT) {
                throw refused(
                        "posts" + rowIndex(shape, i), posts[i], "Give a whole number, 0 or more, or −1 for no limit.");
            }
        }
        return posts.clone();
    }

    static List<Multiplier> multipliers(String name, Shape shape, List<Multiplier> multipliers) {
        size(name, multipliers.size(), shape.professions(), "professions");
        return List.copyOf(multipliers);
    }

    static long[] keys(String name, int wanted, long[] keys) {
        size(name, keys.length, wanted, "one for each");
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw refused(name, sorted[i], "Two have this key; they would have the same luck. Give each its own.");
            }
        }
        return keys.clone();
    }

    /** People and a generous number of joiners, all areas together, must be far from what an int holds. */
    static void growth(Shape shape, int[] people, double[] joiners) {
        for (int profession = 0; profession < shape.professions(); profession++) {
            double most = 0;
            for (int area = 0; area < shape.areas(); area++) {
                for (int band = 0; band < shape.bands(); band++) {
                    most += people[shape.cell(area, profession, band)];
                }
                for (int year = 0; year < shape.years(); year++) {
                    most += joiners[shape.row(area, profession, year)];
                }
            }
            if (most > MOST_IN_ALL) {
                throw refused(
                        "people and joiners of profession %d, all areas and years together".formatted(profession),
                        most,
                        "At most 20,000,000 can be simulated.");
            }
        }
    }

    static double[] leavingFactors(Shape shape, double[] factors) {
        size("leavingFactors", factors.length, shape.rows(), "areas × professions × years");
        for (int i = 0; i < factors.length; i++) {
            if (!(factors[i] >= 0 && factors[i] <= 100)) {
                throw refused(
                        "leavingFactors" + rowIndex(shape, i),
                        factors[i],
                        "Give a number from 0 to 100; 1 changes nothing.");
            }
        }
        return factors.clone();
    }

    static Moves moves(Shape shape, Moves moves) {
        if (!moves.fits(shape)) {
            throw new IllegalArgumentException("The moves were made for another shape than %s.".formatted(shape));
        }
        return moves;
    }

    static void groups(Shape shape, List<Integer> groupOf, int groups) {
        if (groupOf.size() != shape.areas()) {
            throw new IllegalArgumentException(
                    "groupOf has %d entries for %d areas.".formatted(groupOf.size(), shape.areas()));
        }
        for (int area = 0; area < groupOf.size(); area++) {
            if (groupOf.get(area) < 0 || groupOf.get(area) >= groups) {
                throw new IllegalArgumentException(
                        "groupOf[%d] = %d must lie from 0 to %d.".formatted(area, groupOf.get(area), groups - 1));
            }
        }
    }

    static List<Integer> countingInts(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    static long[] counting(int n) {
        return LongStream.range(0, n).toArray();
    }

    private static String rowIndex(Shape shape, int i) {
        return "[area %d, profession %d, year %d]"
                .formatted(
                        i / shape.years() / shape.professions(),
                        i / shape.years() % shape.professions(),
                        i % shape.years());
    }

    /** False for what is not a number. */
    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void size(String name, int given, int wanted, String what) {
        if (given != wanted) {
            throw refused(name + " (how many)", given, "Give %d: %s.".formatted(wanted, what));
        }
    }

    private static NotUnderstood refused(String field, Object value, String remedy) {
        return new NotUnderstood(field, String.valueOf(value), remedy);
    }
}

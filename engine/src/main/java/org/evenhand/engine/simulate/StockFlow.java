package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * People by area, profession and band of experience, and what happens to them in each year, in this order:
 *
 * <ol>
 *   <li>each leaves with probability min(cap, leaving × factor × h), the factor being the area's, 1 if none is given, and h the profession's
 *       multiplier of leaving;
 *   <li>each who stays rises to the next band with a probability, from the last band into retirement;
 *   <li>some of those who are left move to another area of their group ({@link Moves}), if there are moves;
 *   <li>joiners come, a Poisson number in each band with mean joiners × g × share of the band, g the profession's multiplier of joiners; with
 *       funded posts at most as many as there are vacancies, those not hired being chosen by lot.
 * </ol>
 *
 * Who joins in a year neither leaves nor rises nor moves in it. Without funded posts and limited training the model is linear: nobody's fate depends on
 * how many others there are, and {@link ExactMoments} applies. Whole people, no part-time: convert to full-time equivalents outside.
 *
 * <p>Immutable and checked. Arrays are flat; {@link Shape} says where a number stands.
 */
public final class StockFlow {

    /** Nobody's leaving is more certain than this, however high the multiplier. */
    static final double USUAL_CAP = 0.95;

    static final double SHARES_TOLERANCE = 1e-9;

    /** Stands for "no limit" in an array of funded posts. */
    public static final int NO_LIMIT = -1;

    private final Shape shape;
    private final int[] people;
    private final double[] leaving;
    private final double leavingCap;
    private final double[] leavingFactors;
    private final Moves moves;
    private final double[] rising;
    private final double[] joiners;
    private final double[] joinerShares;
    private final int[] posts;
    private final List<Multiplier> leavingMultipliers;
    private final List<Multiplier> joinerMultipliers;
    private final List<Training> training;
    private final long[] areaKeys;
    private final long[] professionKeys;

    private StockFlow(Builder from) {
        shape = from.shape;
        people = from.people.clone();
        leaving = from.leaving.clone();
        leavingCap = from.leavingCap;
        leavingFactors = from.leavingFactors.clone();
        moves = from.moves;
        rising = from.rising.clone();
        joiners = from.joiners.clone();
        joinerShares = from.joinerShares.clone();
        posts = from.posts.clone();
        leavingMultipliers = List.copyOf(from.leavingMultipliers);
        joinerMultipliers = List.copyOf(from.joinerMultipliers);
        training = List.copyOf(from.training);
        areaKeys = from.areaKeys.clone();
        professionKeys = from.professionKeys.clone();
    }

    /** A model in which there is nobody, nobody leaves, rises or joins, and nothing is uncertain, to be filled. */
    public static Builder builder(Shape shape) {
        return new Builder(shape);
    }

    public Shape shape() {
        return shape;
    }

    /** People at the start. */
    public int people(int area, int profession, int band) {
        return people[shape.cell(area, profession, band)];
    }

    /** Probability of leaving in a year before the factor and the multiplier. */
    public double leaving(int profession, int year, int band) {
        return leaving[shape.rate(profession, year, band)];
    }

    /** Above which no probability of leaving is lifted by the multiplier. */
    public double leavingCap() {
        return leavingCap;
    }

    /** Probability of leaving in a year when the multiplier is {@code h}, where the factor is 1. */
    public double leaving(int profession, int year, int band, double h) {
        return Math.min(leavingCap, leaving(profession, year, band) * h);
    }

    /** By which leaving of an area differs from that of the profession; 1 where it does not. */
    public double leavingFactor(int area, int profession, int year) {
        return leavingFactors.length == 0 ? 1 : leavingFactors[shape.row(area, profession, year)];
    }

    /** Who moves to another area. */
    public Moves moves() {
        return moves;
    }

    /** Whether a profession leaves in all areas alike and nobody of it moves. */
    boolean isAlikeEverywhere(int profession) {
        return !moves.isAny(profession) && factorsAre(profession, 1);
    }

    private boolean factorsAre(int profession, double value) {
        for (int i = 0; i < leavingFactors.length; i++) {
            if (i / shape.years() % shape.professions() == profession && leavingFactors[i] != value) {
                return false;
            }
        }
        return true;
    }

    /** Probability that one who stays rises to the next band, or retires from the last. */
    public double rising(int profession, int band) {
        return rising[shape.band(profession, band)];
    }

    /** Mean number who join in a year before the multiplier, all bands together, without those from {@link #training()}. */
    public double joiners(int area, int profession, int year) {
        return joiners[shape.row(area, profession, year)];
    }

    public double joinerShare(int profession, int band) {
        return joinerShares[shape.band(profession, band)];
    }

    public Multiplier leavingMultiplier(int profession) {
        return leavingMultipliers.get(profession);
    }

    public Multiplier joinerMultiplier(int profession) {
        return joinerMultipliers.get(profession);
    }

    /** Above which nobody is hired, or {@link #NO_LIMIT}. */
    public int posts(int area, int profession, int year) {
        return posts.length == 0 ? NO_LIMIT : posts[shape.row(area, profession, year)];
    }

    public List<Training> training() {
        return training;
    }

    /** Whether anybody's fate depends on how many others there are. */
    public boolean isLinear() {
        return training.isEmpty() && Arrays.stream(posts).allMatch(post -> post == NO_LIMIT);
    }

    /**
     * Whether the sum over areas of each group has exactly the distribution of the merged model: it is linear, areas of a group leave alike, and nobody
     * moves from a group to another.
     *
     * @param groupOf the group of each area, one for each
     */
    public boolean isMergeable(List<Integer> groupOf) {
        if (!isLinear()) {
            return false;
        }
        for (int profession = 0; profession < shape.professions(); profession++) {
            for (List<Integer> movers : moves.together(profession)) {
                if (movers.stream().map(groupOf::get).distinct().count() > 1) {
                    return false;
                }
            }
        }
        for (int area = 0; leavingFactors.length > 0 && area < shape.areas(); area++) {
            int first = groupOf.indexOf(groupOf.get(area));
            for (int profession = 0; profession < shape.professions(); profession++) {
                for (int year = 0; year < shape.years(); year++) {
                    if (leavingFactor(area, profession, year) != leavingFactor(first, profession, year)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * The same with areas put together. In a linear model the sum over areas has exactly the distribution of the merged model if these areas share the
     * profession's rates and nobody moves between what is put together and the rest; so this gives exact moments for regions and for the nation.
     * {@link ExactMoments#ofGroups} gives them in any linear model.
     *
     * @param groupOf the group of each area, from 0 to {@code groups} − 1
     * @throws IllegalArgumentException if the model is not linear, areas leave differently or exchange people, or the groups do not fit
     */
    public StockFlow merged(List<Integer> groupOf, int groups) {
        if (!isLinear()) {
            throw new IllegalArgumentException(
                    "A model with limited posts or training places is not linear and cannot be"
                            + " merged: limits of one area do not help another. Simulate it and add up its draws.");
        }
        Check.groups(shape, groupOf, groups);
        if (!isMergeable(groupOf)) {
            throw new IllegalArgumentException(
                    "Areas that leave differently, or of which some move to another group, are not one area and cannot be"
                            + " merged. Ask ExactMoments.ofGroups for their sums.");
        }
        Shape smaller = new Shape(groups, shape.professions(), shape.years(), shape.bands());
        int[] together = new int[smaller.cells()];
        double[] joining = new double[smaller.rows()];
        double[] factors = new double[smaller.rows()];
        Arrays.fill(factors, 1);
        for (int area = 0; area < shape.areas(); area++) {
            int group = groupOf.get(area);
            for (int profession = 0; profession < shape.professions(); profession++) {
                for (int band = 0; band < shape.bands(); band++) {
                    int to = smaller.cell(group, profession, band);
                    together[to] = Math.addExact(together[to], people(area, profession, band));
                }
                for (int year = 0; year < shape.years(); year++) {
                    joining[smaller.row(group, profession, year)] += joiners(area, profession, year);
                    factors[smaller.row(group, profession, year)] = leavingFactor(area, profession, year);
                }
            }
        }
        Builder copy = new Builder(smaller);
        copy.people = together;
        copy.leaving = leaving;
        copy.leavingCap = leavingCap;
        copy.leavingFactors = leavingFactors.length == 0 ? leavingFactors : factors;
        copy.rising = rising;
        copy.joiners = joining;
        copy.joinerShares = joinerShares;
        copy.leavingMultipliers = leavingMultipliers;
        copy.joinerMultipliers = joinerMultipliers;
        copy.professionKeys = professionKeys;
        return new StockFlow(copy);
    }

    /** All areas as one. */
    public StockFlow merged() {
        return merged(Collections.nCopies(shape.areas(), 0), 1);
    }

    long areaKey(int area) {
        return areaKeys[area];
    }

    long professionKey(int profession) {
        return professionKeys[profession];
    }

    /** Whether rates of leaving are those of the year before, so that tables may be kept. */
    boolean leavesAsTheYearBefore(int profession, int year) {
        return year > 0
                && Arrays.equals(
                        leaving,
                        shape.rate(profession, year, 0),
                        shape.rate(profession, year, 0) + shape.bands(),
                        leaving,
                        shape.rate(profession, year - 1, 0),
                        shape.rate(profession, year - 1, 0) + shape.bands());
    }

    /** Collects a model; every array is copied and checked when it is given. Not for several threads. */
    public static final class Builder {

        private final Shape shape;
        private int[] people;
        private double[] leaving;
        private double leavingCap = USUAL_CAP;
        private double[] leavingFactors = {};
        private Moves moves;
        private double[] rising;
        private double[] joiners;
        private double[] joinerShares;
        private int[] posts = {};
        private List<Multiplier> leavingMultipliers;
        private List<Multiplier> joinerMultipliers;
        private final List<Training> training = new ArrayList<>();
        private long[] areaKeys;
        private long[] professionKeys;

        private Builder(Shape shape) {
            this.shape = shape;
            moves = Moves.none(shape);
            people = new int[shape.cells()];
            leaving = new double[shape.rates()];
            rising = new double[shape.professions() * shape.bands()];
            joiners = new double[shape.rows()];
            joinerShares = new double[shape.professions() * shape.bands()];
            for (int profession = 0; profession < shape.professions(); profession++) {
                joinerShares[shape.band(profession, 0)] = 1;
            }
            leavingMultipliers = Collections.nCopies(shape.professions(), Multiplier.none());
            joinerMultipliers = leavingMultipliers;
            areaKeys = Check.counting(shape.areas());
            professionKeys = Check.counting(shape.professions());
        }

        /** @param people at the start, by area, profession and band ({@link Shape#cell}); from 0 to 10,000,000 */
        public Builder people(int... people) {
            this.people = Check.people(shape, people);
            return this;
        }

        /** @param leaving probability of leaving in a year by profession, year and band ({@link Shape#rate}); from 0 to 1 */
        public Builder leaving(double... leaving) {
            this.leaving = Check.leaving(shape, leaving);
            return this;
        }

        /** @param cap above which the multiplier lifts no probability of leaving; above 0, at most 0.99; 0.95 if it is not given */
        public Builder leavingCap(double cap) {
            leavingCap = Check.leavingCap(cap);
            return this;
        }

        /**
         * @param factors by which leaving of an area differs from that of the profession, by area, profession and year ({@link Shape#row}); from 0 to
         *     100. 1 everywhere if not given
         */
        public Builder leavingFactors(double... factors) {
            leavingFactors = Check.leavingFactors(shape, factors);
            return this;
        }

        /** @param moves who moves to another area, made for the same shape. Nobody if not given */
        public Builder moves(Moves moves) {
            this.moves = Check.moves(shape, moves);
            return this;
        }

        /** @param rising probability of rising a band in a year, by profession and band ({@link Shape#band}); from 0 to 1 */
        public Builder rising(double... rising) {
            this.rising = Check.rising(shape, rising);
            return this;
        }

        /** @param joiners mean number by area, profession and year ({@link Shape#row}); from 0 to 1,000,000 */
        public Builder joiners(double... joiners) {
            this.joiners = Check.joiners(shape, joiners);
            return this;
        }

        /** @param shares of joiners by profession and band ({@link Shape#band}); sum to 1 for each profession. All in the first band if not given */
        public Builder joinerShares(double... shares) {
            joinerShares = Check.joinerShares(shape, shares);
            return this;
        }

        /** @param multipliers of leaving, one for each profession */
        public Builder leavingMultipliers(List<Multiplier> multipliers) {
            leavingMultipliers = Check.multipliers("leavingMultipliers", shape, multipliers);
            return this;
        }

        /** @param multipliers of joiners, one for each profession */
        public Builder joinerMultipliers(List<Multiplier> multipliers) {
            joinerMultipliers = Check.multipliers("joinerMultipliers", shape, multipliers);
            return this;
        }

        /**
         * @param posts that are funded, by area, profession and year ({@link Shape#row}), or {@link #NO_LIMIT}. Hiring stops there; nobody is
         *     dismissed
         */
        public Builder posts(int... posts) {
            this.posts = Check.posts(shape, posts);
            return this;
        }

        public Builder training(Training route) {
            route.checkFits(shape, training.size());
            training.add(route);
            return this;
        }

        /**
         * What the random numbers of an area and of a profession hang on, instead of their index: with keys made from codes that stay the same, an
         * area has the same draws alone and within the nation.
         */
        public Builder keys(long[] areaKeys, long[] professionKeys) {
            this.areaKeys = Check.keys("areaKeys", shape.areas(), areaKeys);
            this.professionKeys = Check.keys("professionKeys", shape.professions(), professionKeys);
            return this;
        }

        /** @throws org.evenhand.vocabulary.NotUnderstood if a profession grows beyond what whole numbers hold */
        public StockFlow build() {
            Check.growth(shape, people, joiners);
            return new StockFlow(this);
        }
    }
}

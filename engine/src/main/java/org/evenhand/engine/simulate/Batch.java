package org.evenhand.engine.simulate;

import java.util.Arrays;

/**
 * Some draws of one profession, side by side: their people, rates and random numbers. A thread has one and uses it again and again.
 *
 * <p>Each draw and area has its own generator xoshiro256++, keyed by seed, profession, draw and area, so nothing depends on which thread computes
 * what, how many draws fit into a vector, or which other areas there are. Source: D. Blackman, S. Vigna (2021), Scrambled linear pseudorandom
 * number generators, ACM Transactions on Mathematical Software 47, 36.
 *
 * <p>Arrays by band hold {@link #WIDTH} draws for each band.
 */
final class Batch {

    /** Draws in a batch: a multiple of every vector length, and small enough for the nearest cache. */
    static final int WIDTH = 64;

    /** 1/k, so that nothing need be divided. */
    static final double[] INVERSE = new double[256];

    private static final int FOR_MULTIPLIERS = -1;
    private static final int FOR_LARGE = -2;
    private static final int FOR_TRAINING = -3;
    private static final int FOR_MOVES = -4;
    private static final int FOR_MOVES_MULTIPLIER = -5;

    static {
        for (int k = 1; k < INVERSE.length; k++) {
            INVERSE[k] = 1.0 / k;
        }
    }

    final StockFlow model;
    final int bands;
    private final long seed;
    private final long[] drawKeys = new long[WIDTH];

    int profession;
    int area;

    /** Multipliers of leaving and of joiners, by draw. */
    final double[] h = new double[WIDTH];

    final double[] g = new double[WIDTH];

    /** Multiplier of moves, by draw. Its random numbers are its own, so that h and g are the same with and without it. */
    final double[] m = new double[WIDTH];

    /** People by band and draw. */
    final double[] people;

    /** Probability of not leaving, and odds of leaving, by set of rates, band and draw. */
    final double[] staying;

    final double[] odds;

    /** Which set of rates a year has: years with the same rates share one. */
    private final int[] ratesOf;

    /** Of rising and not rising the rarer is counted. Probability that it does not happen and its odds, by band and draw (all alike). */
    final double[] notMoving;

    final double[] movingOdds;

    /** Whether it is not rising that is counted, by band. */
    final boolean[] movingIsNotRising;

    /** Bands that joiners enter. */
    int[] entered = {};

    /** Mean joiners and e to minus that, by entered band and draw. */
    final double[] mean;

    final double[] noneJoin;

    /** Joiners of a year by band and draw. */
    final double[] joined;

    final long[] s0 = new long[WIDTH];
    final long[] s1 = new long[WIDTH];
    final long[] s2 = new long[WIDTH];
    final long[] s3 = new long[WIDTH];

    /** Two uniform numbers from one of the generator, from 1 to below 2, as bits, in steps of 2⁻³². */
    final long[] first = new long[WIDTH];

    final long[] second = new long[WIDTH];

    /** For numbers that not every cell needs. */
    final Lots[] large = new Lots[WIDTH];

    /** How many steps a count mostly takes, by band: leaving and moving; by entered band: joining. Never changes a result. */
    final int[] leavingSteps;

    final int[] movingSteps;
    final int[] joiningSteps;

    private double joinersNow = Double.NaN;

    /** The rates and the factor of an area's own rates of leaving, which stand behind those of all areas. */
    private int ownRatesOf = -1;

    private double ownFactor = 1;

    Batch(StockFlow model, long seed) {
        this.model = model;
        this.seed = seed;
        bands = model.shape().bands();
        int years = model.shape().years();
        people = new double[bands * WIDTH];
        staying = new double[(years + 1) * bands * WIDTH];
        odds = new double[(years + 1) * bands * WIDTH];
        ratesOf = new int[years];
        notMoving = new double[bands * WIDTH];
        movingOdds = new double[bands * WIDTH];
        movingIsNotRising = new boolean[bands];
        mean = new double[bands * WIDTH];
        noneJoin = new double[bands * WIDTH];
        joined = new double[bands * WIDTH];
        leavingSteps = new int[bands];
        movingSteps = new int[bands];
        joiningSteps = new int[bands];
    }

    /** Begins a profession and draws: multipliers and rates. */
    void begin(int profession, int firstDraw) {
        this.profession = profession;
        long professionKey = Lots.key(seed, model.professionKey(profession));
        for (int lane = 0; lane < WIDTH; lane++) {
            drawKeys[lane] = Lots.key(professionKey, firstDraw + lane);
            Lots lots = new Lots(Lots.key(drawKeys[lane], FOR_MULTIPLIERS));
            h[lane] = lots.draw(model.leavingMultiplier(profession));
            g[lane] = lots.draw(model.joinerMultiplier(profession));
            m[lane] = new Lots(Lots.key(drawKeys[lane], FOR_MOVES_MULTIPLIER))
                    .draw(model.moves().multiplier(profession));
        }
        rates();
        ownRatesOf = -1;
        int[] open = new int[bands];
        int n = 0;
        for (int band = 0; band < bands; band++) {
            double rising = model.rising(profession, band);
            movingIsNotRising[band] = rising > 0.5;
            double not = Math.max(rising, 1 - rising);
            Arrays.fill(notMoving, band * WIDTH, (band + 1) * WIDTH, not);
            Arrays.fill(movingOdds, band * WIDTH, (band + 1) * WIDTH, (1 - not) / not);
            if (model.joinerShare(profession, band) > 0) {
                open[n++] = band;
            }
        }
        entered = Arrays.copyOf(open, n);
        Arrays.fill(joined, 0);
        joinersNow = Double.NaN;
    }

    /** Begins an area: people at the start and random numbers. */
    void enter(int area) {
        this.area = area;
        for (int band = 0; band < bands; band++) {
            int n = model.people(area, profession, band);
            Arrays.fill(people, band * WIDTH, (band + 1) * WIDTH, n);
        }
        for (int lane = 0; lane < WIDTH; lane++) {
            seed(lane, Lots.key(drawKeys[lane], model.areaKey(area)));
        }
    }

    /** Random numbers for who moves away from an area. */
    void enterMoves(int area) {
        for (int lane = 0; lane < WIDTH; lane++) {
            seed(lane, Lots.key(Lots.key(drawKeys[lane], model.areaKey(area)), FOR_MOVES));
        }
    }

    private void seed(int lane, long key) {
        s0[lane] = Lots.number(key, 1);
        s1[lane] = Lots.number(key, 2);
        s2[lane] = Lots.number(key, 3);
        s3[lane] = Lots.number(key, 4);
        large[lane] = new Lots(Lots.key(key, FOR_LARGE));
    }

    /** Prepares a year's joiners. */
    void expect(int year) {
        double joiners = model.joiners(area, profession, year);
        if (joiners == joinersNow) {
            return;
        }
        joinersNow = joiners;
        for (int i = 0; i < entered.length; i++) {
            double share = joiners * model.joinerShare(profession, entered[i]);
            for (int lane = 0; lane < WIDTH; lane++) {
                mean[i * WIDTH + lane] = share * g[lane];
            }
            joiningSteps[i] = steps(share);
        }
        expMinus(mean, noneJoin, entered.length * WIDTH);
    }

    Lots training(int lane) {
        return new Lots(Lots.key(drawKeys[lane], FOR_TRAINING));
    }

    /** Where the rates of a year begin in the area at hand. */
    int rates(int year) {
        double factor = model.leavingFactor(area, profession, year);
        return (factor == 1 ? ratesOf[year] : ownRates(year, factor)) * bands * WIDTH;
    }

    private int ownRates(int year, double factor) {
        int set = model.shape().years();
        if (ownRatesOf != ratesOf[year] || ownFactor != factor) {
            fillRates(set, year, factor);
            ownRatesOf = ratesOf[year];
            ownFactor = factor;
        }
        return set;
    }

    private void rates() {
        int sets = 0;
        for (int year = 0; year < model.shape().years(); year++) {
            if (!model.leavesAsTheYearBefore(profession, year)) {
                fillRates(sets++, year, 1);
            }
            ratesOf[year] = sets - 1;
        }
        for (int band = 0; band < bands; band++) {
            double typical = typicalPeople(band);
            leavingSteps[band] = steps(typical * model.leaving(profession, 0, band));
            movingSteps[band] = steps(typical * Math.min(model.rising(profession, band), 0.5));
        }
    }

    private void fillRates(int set, int year, double factor) {
        for (int band = 0; band < bands; band++) {
            double rate = model.leaving(profession, year, band) * factor;
            double cap = model.leavingCap();
            int at = (set * bands + band) * WIDTH;
            for (int lane = 0; lane < WIDTH; lane++) {
                double q = Math.min(cap, rate * h[lane]);
                staying[at + lane] = 1 - q;
                odds[at + lane] = q / (1 - q);
            }
        }
    }

    private double typicalPeople(int band) {
        double sum = 0;
        for (int a = 0; a < model.shape().areas(); a++) {
            sum += model.people(a, profession, band);
        }
        return sum / model.shape().areas();
    }

    /** Beyond so many steps few counts go. */
    private static int steps(double mean) {
        return (int) Math.min(40, Math.ceil(mean + 2.5 * Math.sqrt(mean)) + 1);
    }

    /**
     * e to minus x, for x from 0 to {@link Kernel#MOST_MEAN_COUNTED}: Taylor's series of x/256, squared eight times. Relative error below 1e-13.
     * Beyond, the result is not used.
     */
    static void expMinus(double[] x, double[] result, int n) {
        for (int i = 0; i < n; i++) {
            double t = x[i] * -0x1p-8;
            double sum = 1 + t * (1.0 / 12);
            sum = 1 + t * (1.0 / 11) * sum;
            sum = 1 + t * (1.0 / 10) * sum;
            sum = 1 + t * (1.0 / 9) * sum;
            sum = 1 + t * (1.0 / 8) * sum;
            sum = 1 + t * (1.0 / 7) * sum;
            sum = 1 + t * (1.0 / 6) * sum;
            sum = 1 + t * (1.0 / 5) * sum;
            sum = 1 + t * (1.0 / 4) * sum;
            sum = 1 + t * (1.0 / 3) * sum;
            sum = 1 + t * (1.0 / 2) * sum;
            sum = 1 + t * sum;
            sum *= sum;
            sum *= sum;
            sum *= sum;
            sum *= sum;
            sum *= sum;
            sum *= sum;
            sum *= sum;
            result[i] = sum * sum;
        }
    }
}

package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people of one profession are in a set of areas, where areas leave differently or people move between them.
 *
 * <p>Given the multipliers a person is a Markov chain on area and band, and goes their own way. So a set of areas T needs no covariances between
 * areas: with S the probability to be in T at the end of a year, for one who was at the start in an area and band, and R for one who joined an area,
 * the formulas of {@link ExactMoments} hold, summed over all areas from which T is reached. S and R are worked out backwards from 1 on T and 0
 * elsewhere, for all points of the quadrature at once. A year of a group takes time in proportion to its areas, not their square, because who moves
 * goes where the weights are, from wherever they come.
 *
 * <p>One instance is for one thread.
 */
final class Whereabouts {

    /** Who looks for a post in all years together, as a share, up to which it is few. */
    private static final double FEW = 0.7;

    private final StockFlow model;
    private final int profession;
    private final int points;

    /** By point, for all pairs of a multiplier of leaving and one of moves. */
    private final double[] weights;

    private final double[] h;
    private final double[] m;
    private final int size;
    private final double joinersMean;
    private final double joinersVariance;

    /** By area of the group, band and point of the quadrature: probability to be in T in the end for one who is there now. */
    private double[] v = {};

    private double[] earlier = {};
    private final double[] mean;

    /** By year and factor of leaving. */
    private final List<Map<Double, Staying>> staying = new ArrayList<>();

    /** By point: people of the start in T and their variance, and joiners in T. */
    private final double[] started;

    private final double[] chance;
    private final double[] joined;

    /** By point: who looks for a post. */
    private final double[] looking;

    /** By band and point: probability to stay in the band, and to stay and rise. */
    private static final class Staying {

        private final double[] still;
        private final double[] risen;

        private Staying(int size) {
            still = new double[size];
            risen = new double[size];
        }
    }

    private Whereabouts(StockFlow model, int profession) {
        this.model = model;
        this.profession = profession;
        Quadrature leaving = Quadrature.of(model.leavingMultiplier(profession), points(model, profession));
        Quadrature moving = Quadrature.of(model.moves().multiplier(profession), movesPoints(model, profession));
        Quadrature g = Quadrature.of(model.joinerMultiplier(profession), ExactMoments.POINTS);
        joinersMean = g.mean();
        joinersVariance = g.variance();
        points = leaving.size() * moving.size();
        weights = new double[points];
        h = new double[points];
        m = new double[points];
        for (int i = 0; i < points; i++) {
            int at = i % leaving.size();
            weights[i] = leaving.weight(at) * moving.weight(i / leaving.size());
            h[i] = leaving.point(at);
            m[i] = moving.point(i / leaving.size());
        }
        size = model.shape().bands() * points;
        mean = new double[size];
        started = new double[points];
        chance = new double[points];
        joined = new double[points];
        looking = new double[points];
        for (int year = 0; year < model.shape().years(); year++) {
            staying.add(new HashMap<>());
        }
    }

    /**
     * Where no multiplier reaches the cap, a probability to stay is a polynomial in h of a degree of at most the years, so variances are of twice that, for
     * which a point more than years is exact.
     */
    private static int points(StockFlow model, int profession) {
        double highest = 0;
        Shape shape = model.shape();
        for (int year = 0; year < shape.years(); year++) {
            for (int band = 0; band < shape.bands(); band++) {
                for (int area = 0; area < shape.areas(); area++) {
                    double factor = model.leavingFactor(area, profession, year);
                    highest = Math.max(highest, model.leaving(profession, year, band) * factor);
                }
            }
        }
        boolean below = model.leavingMultiplier(profession) instanceof Multiplier.Elicited range
                && highest * range.high() <= model.leavingCap();
        return below ? Math.min(ExactMoments.POINTS, shape.years() + 1) : ExactMoments.POINTS;
    }

    /**
     * Where only few look for a post, an expectation over their multiplier depends on it so smoothly that three points give at least seven digits of
     * it; else it is a polynomial, as for leaving.
     */
    private static int movesPoints(StockFlow model, int profession) {
        int years = model.shape().years();
        double most = 0;
        for (int area = 0; area < model.shape().areas(); area++) {
            most = Math.max(most, model.moves().looking(area, profession));
        }
        if (!(model.moves().multiplier(profession) instanceof Multiplier.Elicited range)
                || most * range.high() > Moves.MOST) {
            return ExactMoments.POINTS;
        }
        return most * range.high() * years <= FEW ? 3 : Math.min(ExactMoments.POINTS, years + 1);
    }

    static Whereabouts of(StockFlow model, int profession) {
        return new Whereabouts(model, profession);
    }

    /**
     * People of a set of areas at the end of a year.
     *
     * @param there whether an area is of the set, by area
     */
    ExactMoments.Moments in(boolean[] there, int lastYear) {
        Arrays.fill(started, 0);
        Arrays.fill(chance, 0);
        Arrays.fill(joined, 0);
        for (List<Integer> group : model.moves().together(profession)) {
            if (group.stream().anyMatch(area -> there[area])) {
                add(group, there, lastYear);
            }
        }
        return moments();
    }

    private ExactMoments.Moments moments() {
        double all = 0;
        double byChance = 0;
        double squares = 0;
        for (int i = 0; i < points; i++) {
            all += weights[i] * (started[i] + joinersMean * joined[i]);
            byChance += weights[i] * (chance[i] + joinersMean * joined[i]);
            squares += weights[i] * joined[i] * joined[i];
        }
        double parameters = joinersVariance * squares;
        for (int i = 0; i < points; i++) {
            double beyond = started[i] + joinersMean * joined[i] - all;
            parameters += weights[i] * beyond * beyond;
        }
        return new ExactMoments.Moments(all, byChance, parameters);
    }

    private void add(List<Integer> group, boolean[] there, int lastYear) {
        if (v.length < group.size() * size) {
            v = new double[group.size() * size];
            earlier = new double[group.size() * size];
        }
        for (int i = 0; i < group.size(); i++) {
            Arrays.fill(v, i * size, (i + 1) * size, there[group.get(i)] ? 1 : 0);
        }
        for (int year = lastYear; year >= 0; year--) {
            for (int i = 0; i < group.size(); i++) {
                join(group.get(i), i * size, year);
            }
            if (group.size() > 1) {
                move(group);
            }
            for (int i = 0; i < group.size(); i++) {
                leave(staying(group.get(i), year), i * size);
            }
            double[] now = v;
            v = earlier;
            earlier = now;
        }
        for (int i = 0; i < group.size(); i++) {
            start(group.get(i), i * size);
        }
    }

    private void join(int area, int at, int year) {
        double joiners = model.joiners(area, profession, year);
        if (joiners == 0) {
            return;
        }
        for (int band = 0; band < model.shape().bands(); band++) {
            double mine = joiners * model.joinerShare(profession, band);
            int from = at + band * points;
            for (int i = 0; mine > 0 && i < points; i++) {
                joined[i] += mine * v[from + i];
            }
        }
    }

    /** Backwards: who looks for a post is where the weights are, whoever else stays. */
    private void move(List<Integer> group) {
        for (int i = 0; i < points; i++) {
            looking[i] = model.moves().looking(group.getFirst(), profession, m[i]);
        }
        Arrays.fill(mean, 0);
        for (int k = 0; k < group.size(); k++) {
            double share = model.moves().share(group.get(k), profession);
            int at = k * size;
            for (int i = 0; i < size; i++) {
                mean[i] += share * v[at + i];
            }
        }
        for (int k = 0; k < group.size(); k++) {
            int at = k * size;
            for (int i = 0; i < size; i++) {
                double c = looking[i % points];
                v[at + i] = (1 - c) * v[at + i] + c * mean[i];
            }
        }
    }

    private void leave(Staying stays, int at) {
        double[] still = stays.still;
        double[] risen = stays.risen;
        int below = size - points;
        for (int i = 0; i < below; i++) {
            earlier[at + i] = still[i] * v[at + i] + risen[i] * v[at + points + i];
        }
        for (int i = below; i < size; i++) {
            earlier[at + i] = still[i] * v[at + i];
        }
    }

    private Staying staying(int area, int year) {
        double factor = model.leavingFactor(area, profession, year);
        return staying.get(year).computeIfAbsent(factor, unseen -> staying(year, factor));
    }

    private Staying staying(int year, double factor) {
        Staying stays = new Staying(size);
        for (int i = 0; i < size; i++) {
            int band = i / points;
            double rate = model.leaving(profession, year, band) * factor;
            double stay = 1 - Math.min(model.leavingCap(), rate * h[i % points]);
            double rising = model.rising(profession, band);
            stays.still[i] = stay * (1 - rising);
            stays.risen[i] = stay * rising;
        }
        return stays;
    }

    private void start(int area, int at) {
        for (int band = 0; band < model.shape().bands(); band++) {
            int people = model.people(area, profession, band);
            int from = at + band * points;
            for (int i = 0; i < points; i++) {
                double s = v[from + i];
                started[i] += people * s;
                chance[i] += people * s * (1 - s);
            }
        }
    }
}

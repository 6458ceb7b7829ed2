package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * Who moves to another area: areas belong to groups, and people move within their group, at the end of a year, after those who leave have left and
 * those who rise have risen, before joiners come.
 *
 * <p>Each who stays looks for a post anywhere in the group with a probability c, and finds it in an area with the probability of the area's share
 * q/Q of the group's weights; who finds it in their own area has not moved. c is such that, people being where the weights are, the rate is the
 * share who move to another area: c = rate ÷ (1 − Σ (q/Q)²), at most {@value #MOST}. So as many move from one area to another as come back while
 * people are spread as the weights are: moves by themselves make no area larger or smaller, they even out what differs between areas.
 *
 * <p>Nobody moves from an area that is alone in its group, nor where all of a group's weights lie on one area or are zero. To an area of weight 0
 * nobody moves, but people of such an area move away.
 *
 * <p>Where posts are funded ({@link StockFlow.Builder#posts}) nobody moves to an area that is full: at most as many as it had vacancies before
 * anybody moved, chosen by lot; the others stay where they were. Nobody is dismissed. A post that somebody moves out of is for the year's joiners.
 *
 * <p>How high the rate is may not be known: then c has a multiplier, one for each profession, the same in all years and groups of a draw
 * ({@link #withMultipliers}).
 *
 * <p>Immutable. The chain of areas is reversible, with the weights as its equilibrium (detailed balance: q(a) c q(b)/Q is the same both ways).
 */
public final class Moves {

    /** Nobody's looking for a post is more certain than this. */
    static final double MOST = 0.99;

    private static final double MOST_WEIGHT = 1e9;

    private final int professions;
    private final double[] looking;
    private final double[] shares;
    private final List<Multiplier> multipliers;
    private final List<List<Integer>> alone;
    private final List<List<List<Integer>>> together = new ArrayList<>();

    private Moves(Shape shape, double[] looking, double[] shares, List<List<Integer>> groups) {
        professions = shape.professions();
        this.looking = looking;
        this.shares = shares;
        multipliers = Collections.nCopies(professions, Multiplier.none());
        alone = Check.countingInts(shape.areas()).stream().map(List::of).toList();
        for (int profession = 0; profession < professions; profession++) {
            together.add(together(profession, groups));
        }
    }

    private Moves(Moves from, List<Multiplier> multipliers) {
        professions = from.professions;
        looking = from.looking;
        shares = from.shares;
        this.multipliers = multipliers;
        alone = from.alone;
        together.addAll(from.together);
    }

    /** Nobody moves. */
    static Moves none(Shape shape) {
        double[] nothing = new double[shape.areas() * shape.professions()];
        return new Moves(shape, nothing, nothing, List.of());
    }

    /**
     * @param groupOf the group of each area, any numbers; areas with the same one exchange people
     * @param rates share of those who stay who move to another area of their group in a year, by profession, from 0 to 1
     * @param weights how many posts or people an area has, by area and profession ({@code area × professions + profession}); from 0 to a thousand
     *     million
     * @throws NotUnderstood naming what is wrong
     */
    public static Moves of(Shape shape, List<Integer> groupOf, List<Double> rates, double... weights) {
        size("groupOf", groupOf.size(), shape.areas(), "one for each area");
        size("moves rates", rates.size(), shape.professions(), "one for each profession");
        size("moves weights", weights.length, shape.areas() * shape.professions(), "areas × professions");
        List<List<Integer>> groups = groups(groupOf);
        double[] looking = new double[weights.length];
        double[] shares = new double[weights.length];
        for (int profession = 0; profession < shape.professions(); profession++) {
            double rate = rates.get(profession);
            if (!(rate >= 0 && rate <= 1)) {
                throw refused(
                        "moves rates[profession %d]".formatted(profession),
                        rate,
                        "Give a share from 0 to 1, like 0.03.");
            }
            fill(shape, groups, profession, rate, weights, looking, shares);
        }
        return new Moves(shape, looking, shares, groups);
    }

    /**
     * The same, where it is not known how many look for a post.
     *
     * @param multipliers of the probability to look for a post, one for each profession; what they lift beyond {@value #MOST} stays there
     * @throws NotUnderstood if there are more or fewer than professions
     */
    public Moves withMultipliers(List<Multiplier> multipliers) {
        size("moves multipliers", multipliers.size(), professions, "one for each profession");
        return new Moves(this, List.copyOf(multipliers));
    }

    /** By which the probability to look for a post may be more or less. */
    Multiplier multiplier(int profession) {
        return multipliers.get(profession);
    }

    /** Probability that one of an area who stays looks for a post, before the multiplier; 0 where nobody can move. */
    double looking(int area, int profession) {
        return looking[area * professions + profession];
    }

    /** The same when the multiplier is {@code m}. */
    double looking(int area, int profession, double m) {
        return Math.min(MOST, looking(area, profession) * m);
    }

    /** Of the group's weights. */
    double share(int area, int profession) {
        return shares[area * professions + profession];
    }

    /** Probability that one who stays moves to another area when the multiplier is {@code m}. */
    double away(int area, int profession, double m) {
        return looking(area, profession, m) * (1 - share(area, profession));
    }

    /** Areas between which people of a profession move, each in order; areas of which none does are alone. */
    List<List<Integer>> together(int profession) {
        return together.get(profession);
    }

    boolean fits(Shape shape) {
        return shape.professions() == professions && looking.length == shape.areas() * professions;
    }

    /** Whether anybody of a profession moves. */
    boolean isAny(int profession) {
        return together.get(profession).size() < alone.size();
    }

    private static void fill(
            Shape shape,
            List<List<Integer>> groups,
            int profession,
            double rate,
            double[] weights,
            double[] looking,
            double[] shares) {
        for (List<Integer> group : groups) {
            double all = 0;
            for (int area : group) {
                double weight = weights[area * shape.professions() + profession];
                if (!(weight >= 0 && weight <= MOST_WEIGHT)) {
                    throw refused(
                            "moves weights[area %d, profession %d]".formatted(area, profession),
                            weight,
                            "Give a number from 0 to a thousand million, such as the area's posts.");
                }
                all += weight;
            }
            double squares = 0;
            boolean one = all == 0;
            for (int area : group) {
                int at = area * shape.professions() + profession;
                shares[at] = all == 0 ? 0 : weights[at] / all;
                squares += shares[at] * shares[at];
                one |= shares[at] == 1;
            }
            for (int area : group) {
                looking[area * shape.professions() + profession] = one ? 0 : Math.min(MOST, rate / (1 - squares));
            }
        }
    }

    private List<List<Integer>> together(int profession, List<List<Integer>> groups) {
        List<List<Integer>> all = new ArrayList<>();
        boolean any = false;
        for (List<Integer> group : groups) {
            if (group.size() > 1 && looking(group.getFirst(), profession) > 0) {
                all.add(group);
                any = true;
            } else {
                group.forEach(area -> all.add(alone.get(area)));
            }
        }
        return any ? List.copyOf(all) : alone;
    }

    /** In the order of the first area of each. */
    private static List<List<Integer>> groups(List<Integer> groupOf) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int area = 0; area < groupOf.size(); area++) {
            groups.computeIfAbsent(groupOf.get(area), unseen -> new ArrayList<>())
                    .add(area);
        }
        return groups.values().stream().map(List::copyOf).toList();
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

package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from plan and prices why each transfer is as it is. */
final class Reasons {

    /** Two worths that differ by less than this part of the greater are the same: prices come from floating point. */
    private static final double SAME_WORTH = 1e-7;

    /** An area that needs nothing lacks nothing. */
    private static final double NOTHING_NEEDED = 1;

    private final Layout layout;
    private final ExactPlan plan;
    private final List<Multipliers> proofOfCover;
    private final double[] before;
    private final BigDecimal[] after;
    private final Map<String, Double> lowestBefore = new HashMap<>();
    private final Map<String, Double> lowestAfter = new HashMap<>();

    /**
     * @param proofOfCover for each cover what settled it
     * @param before coverage of each cover without lending
     */
    Reasons(Layout layout, ExactPlan plan, List<Multipliers> proofOfCover, double[] before, BigDecimal[] after) {
        this.layout = layout;
        this.plan = plan;
        this.proofOfCover = proofOfCover;
        this.before = before;
        this.after = after;
        for (int i = 0; i < before.length; i++) {
            lowestBefore.merge(layout.covers.get(i).area(), before[i], Math::min);
            lowestAfter.merge(layout.covers.get(i).area(), after[i].doubleValue(), Math::min);
        }
    }

    List<Reason> of(List<Transfer> transfers) {
        BigDecimal[] lent = plan.lent();
        boolean[] met = plan.nothingMoreNeeded();
        int[] worst = worstServed();
        List<Reason> reasons = new ArrayList<>();
        for (Transfer one : transfers) {
            int from = layout.store(one.from(), one.profession());
            int to = layout.store(one.to(), one.profession());
            int cover = worst[to];
            boolean capped =
                    layout.stores.get(from).mostLent().subtract(lent[from]).compareTo(Certificate.FLOOR_TOLERANCE) <= 0;
            reasons.add(new Reason(
                    one.from(),
                    one.to(),
                    one.profession(),
                    one.days(),
                    one.arriving(),
                    cover < 0 ? "" : layout.covers.get(cover).condition(),
                    lowestBefore.getOrDefault(one.from(), NOTHING_NEEDED),
                    lowestAfter.getOrDefault(one.from(), NOTHING_NEEDED),
                    cover < 0 ? NOTHING_NEEDED : before[cover],
                    cover < 0 ? NOTHING_NEEDED : after[cover].doubleValue(),
                    capped ? Reason.Limit.LENDING_CAP : limit(one, from, to, cover, met[to])));
        }
        return reasons;
    }

    private Reason.Limit limit(Transfer one, int from, int to, int cover, boolean met) {
        if (cover < 0) {
            return Reason.Limit.PASSED_ON;
        }
        if (met) {
            return Reason.Limit.NEED_MET;
        }
        Multipliers prices = proofOfCover.get(cover);
        double atHome = prices.prices[from].doubleValue();
        double arriving = one.arriving().doubleValue() / one.days().doubleValue();
        double there = prices.prices[to].doubleValue() * arriving;
        if (there == 0) {
            return Reason.Limit.OTHER_PROFESSION;
        }
        if (Math.abs(there - atHome) > SAME_WORTH * Math.max(there, atHome)) {
            return Reason.Limit.NEEDED_ELSEWHERE;
        }
        return arriving < 1 ? Reason.Limit.TRAVEL_LOSS : Reason.Limit.LEVELLED;
    }

    /** For each store, of the covers it may serve the one with the lowest coverage; −1 where it may serve none. */
    private int[] worstServed() {
        int[] worst = new int[layout.stores.size()];
        Arrays.fill(worst, -1);
        for (Layout.Serving one : layout.servings) {
            int known = worst[one.store()];
            if (known < 0 || after[one.cover()].compareTo(after[known]) < 0) {
                worst[one.store()] = one.cover();
            }
        }
        return worst;
    }
}

package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan and the proofs that it is as fair as can be. Whoever holds it needs neither the solver nor us: {@link #check} uses sums and products of
 * decimals only, exactly.
 *
 * @param firstLevelOnly whether only the worst coverage was raised
 * @param proofs first the levels, from the lowest; then, for each part, the days in all and the travel
 */
public record Certificate(
        SharingProblem problem,
        boolean firstLevelOnly,
        List<Served> served,
        List<Transfer> transfers,
        List<Proof> proofs) {

    /** A plan may miss a floor by this much coverage: the solver works in floating point, and its plan is rounded down. */
    static final BigDecimal FLOOR_TOLERANCE = new BigDecimal("1e-9");

    /** Digits of a number, and places after its point. */
    private static final int LONGEST = 80;

    public Certificate {
        served = List.copyOf(served);
        transfers = List.copyOf(transfers);
        proofs = List.copyOf(proofs);
    }

    /** What {@link #check} found. */
    public sealed interface Verdict {}

    /**
     * The plan keeps every limit, and none of its figures can be bettered by more than these widths.
     *
     * @param levels how many were proved
     * @param level widest gap between a level and the proof that it cannot be more, in coverage
     * @param coverage widest gap of one area and condition, likewise
     * @param days between the days served and the proof that there cannot be more; 0 where the levels settle it
     * @param travel between days × distance and the proof that it cannot be less
     */
    public record Proved(int levels, BigDecimal level, BigDecimal coverage, BigDecimal days, BigDecimal travel)
            implements Verdict {}

    /** @param because what does not hold, as a sentence without its full stop */
    public record Refused(String because) implements Verdict {}

    /** Looks at everything again. Does not trust the solver, nor whoever wrote the file. */
    public Verdict check() {
        try {
            return checked();
        } catch (IllegalArgumentException strange) {
            return new Refused(String.valueOf(strange.getMessage()));
        }
    }

    /** A file could name numbers so long that adding them never ends. */
    static BigDecimal tame(BigDecimal value) {
        require(Math.abs((long) value.scale()) <= LONGEST && value.precision() <= LONGEST, "a number is too long");
        return value;
    }

    private Verdict checked() {
        served.forEach(one -> tame(one.days()));
        transfers.forEach(one -> {
            tame(one.days());
            tame(one.arriving());
        });
        proofs.forEach(one -> {
            tame(one.lower());
            tame(one.upper());
        });
        Layout layout = Layout.of(problem, true);
        int[] parts = layout.parts();
        ExactPlan plan = ExactPlan.of(layout, served, transfers);
        require(plan.broken().isEmpty(), plan.broken().orElse(""));
        checkArrivals();
        BigDecimal[] days = plan.servedOfCovers();
        for (int i = 0; i < days.length; i++) {
            Layout.Cover cover = layout.covers.get(i);
            require(
                    days[i].compareTo(cover.floor().subtract(FLOOR_TOLERANCE).multiply(cover.needed())) >= 0,
                    "%s, %s stays below its floor".formatted(cover.area(), cover.condition()));
        }
        Widths widths = new Widths();
        Bounds bounds = new Bounds(layout, parts);
        Map<Integer, BigDecimal> lowestOfParts = new HashMap<>();
        BigDecimal last = BigDecimal.ZERO;
        for (Proof proof :
                proofs.stream().filter(one -> one.goal() == Goal.LEVEL).toList()) {
            require(proof.lower().compareTo(last) >= 0, "the levels do not rise");
            last = proof.lower();
            checkLevel(layout, parts, bounds, days, proof, widths);
            lowestOfParts.put(proof.part(), proof.lower());
        }
        for (int i = 0; i < days.length; i++) {
            if (!bounds.isPromised(i)) {
                Layout.Cover cover = layout.covers.get(i);
                BigDecimal first = lowestOfParts.get(parts[layout.stores.size() + i]);
                require(
                        firstLevelOnly && first != null && reaches(days[i], first, cover),
                        "%s, %s has no proof".formatted(cover.area(), cover.condition()));
                bounds.promise(i, first == null ? BigDecimal.ZERO : first);
            }
        }
        checkRest(layout, parts, bounds, plan, widths);
        return new Proved(widths.levels, widths.level, widths.coverage, widths.days, widths.travel);
    }

    private void checkArrivals() {
        Map<List<String>, BigDecimal> losses = new HashMap<>();
        problem.links().forEach(link -> losses.put(List.of(link.from(), link.to()), link.loss()));
        for (Transfer one : transfers) {
            BigDecimal loss = losses.getOrDefault(List.of(one.from(), one.to()), BigDecimal.ONE);
            require(
                    one.arriving().compareTo(one.days().multiply(BigDecimal.ONE.subtract(loss))) == 0,
                    "what arrives in %s from %s is not what was sent less the loss".formatted(one.to(), one.from()));
        }
    }

    private static void checkLevel(
            Layout layout, int[] parts, Bounds bounds, BigDecimal[] days, Proof proof, Widths widths) {
        Multipliers multipliers = Multipliers.of(layout, proof);
        require(!proof.settled().isEmpty(), "a level settles nothing");
        require(bounds.weightOfFree(multipliers).signum() > 0, "a level is proved by nothing");
        BigDecimal upper = bounds.level(multipliers);
        require(
                upper.compareTo(proof.upper()) <= 0 && proof.lower().compareTo(proof.upper()) <= 0,
                "the prices prove %s as the most, not %s".formatted(upper, proof.upper()));
        for (int i = 0; i < layout.covers.size(); i++) {
            if (!bounds.isPromised(i) && multipliers.weights[i].signum() > 0) {
                require(
                        parts[layout.stores.size() + i] == proof.part()
                                && reaches(days[i], proof.lower(), layout.covers.get(i)),
                        "%s does not reach the level %s".formatted(layout.covers.get(i), proof.lower()));
            }
        }
        Set<Integer> settled = new HashSet<>();
        for (Proof.CoverName name : proof.settled()) {
            int cover = layout.cover(name.area(), name.condition());
            require(
                    cover >= 0 && !bounds.isPromised(cover) && settled.add(cover),
                    "%s, %s is settled twice or is not needed".formatted(name.area(), name.condition()));
            require(
                    multipliers.weights[cover].signum() > 0,
                    "%s, %s is said to be at its best, but nothing proves it".formatted(name.area(), name.condition()));
            BigDecimal most = bounds.cover(multipliers, cover, proof.lower(), proof.upper());
            widths.coverage = widths.coverage.max(most.subtract(proof.lower()));
        }
        settled.forEach(cover -> bounds.promise(cover, proof.lower()));
        widths.level = widths.level.max(proof.width());
        widths.levels++;
    }

    private void checkRest(Layout layout, int[] parts, Bounds bounds, ExactPlan plan, Widths widths) {
        Set<List<Object>> seen = new HashSet<>();
        for (Proof proof :
                proofs.stream().filter(one -> one.goal() != Goal.LEVEL).toList()) {
            Multipliers multipliers = Multipliers.of(layout, proof);
            BigDecimal total = plan.total(parts, proof.part());
            require(seen.add(List.of(proof.goal(), proof.part())), "a part has two proofs of one goal");
            if (proof.goal() == Goal.TOTAL) {
                require(
                        proof.lower().compareTo(total) == 0
                                && bounds.total(multipliers, proof.part()).compareTo(proof.upper()) <= 0,
                        "the days in all are not proved");
                widths.days = widths.days.add(proof.width());
            } else {
                require(
                        proof.upper().compareTo(plan.travel(parts, proof.part())) == 0
                                && bounds.travel(multipliers, proof.part(), total)
                                                .compareTo(proof.lower())
                                        >= 0,
                        "the travel is not proved");
                widths.travel = widths.travel.add(proof.width());
            }
        }
        for (Layout.Sending sending : layout.sendings) {
            int part = parts[sending.from()];
            require(
                    seen.contains(List.of(Goal.TRAVEL, part))
                            || plan.travel(parts, part).signum() == 0,
                    "a part has no proof of its travel");
        }
        if (firstLevelOnly) {
            for (Layout.Serving serving : layout.servings) {
                require(
                        seen.contains(List.of(Goal.TOTAL, parts[serving.store()])),
                        "a part has no proof of its days in all");
            }
        }
    }

    /** Whether days ÷ needed ≥ level, without dividing. */
    private static boolean reaches(BigDecimal days, BigDecimal level, Layout.Cover cover) {
        return days.compareTo(level.multiply(cover.needed())) >= 0;
    }

    private static void require(boolean holds, String because) {
        if (!holds) {
            throw new IllegalArgumentException(because);
        }
    }

    private static final class Widths {

        private int levels;
        private BigDecimal level = BigDecimal.ZERO;
        private BigDecimal coverage = BigDecimal.ZERO;
        private BigDecimal days = BigDecimal.ZERO;
        private BigDecimal travel = BigDecimal.ZERO;
    }
}

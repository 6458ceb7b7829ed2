package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lends days so that the worst coverage is raised as far as it goes, then the next worst, and so on (lexicographic max–min); then serves as
 * many days as it can; then travels least. Separate phases: nothing of an earlier one is traded for a later one.
 *
 * <p>Each level is a linear program; the covers whose weight in its dual solution is above 0 are at their best in every solution of it, are
 * settled, and the program goes on from where it stands with the rest.
 *
 * <p>Invariant: the certificate that comes with a plan was checked in exact arithmetic before it is returned.
 *
 * <p>Source: W. Ogryczak, M. Pióro and A. Tomaszewski (2005), Telecommunications network design and max-min optimization problem, Journal of
 * Telecommunications and Information Technology 3, 43–56; D. Nace and M. Pióro (2008), Max-min fairness and its applications to routing and
 * load-balancing in communication networks: a tutorial, IEEE Communications Surveys & Tutorials 10(4), 5–17. See docs/methods/fair-sharing.md.
 */
public final class FairSharing {

    private final Layout layout;
    private final int[] parts;
    private final SharingProblem problem;
    private final boolean firstLevelOnly;

    private FairSharing(SharingProblem problem, boolean firstLevelOnly) {
        this.problem = problem;
        this.firstLevelOnly = firstLevelOnly;
        this.layout = Layout.of(problem, true);
        this.parts = layout.parts();
    }

    /**
     * All levels.
     *
     * @throws SolverMissing where this kind of machine has no solver
     */
    public static Sharing solve(SharingProblem problem) {
        return new FairSharing(problem, false).solved();
    }

    /** Only the worst coverage of each part, then days in all and travel: quicker, and less fair to the rest. */
    public static Sharing solveFirstLevel(SharingProblem problem) {
        return new FairSharing(problem, true).solved();
    }

    /**
     * The coverage to which the worst can be raised: quick, for trying things out. Floors are left aside.
     *
     * @return from 0 to 1, as the solver finds it, not proved; 1 where every need can be met
     */
    public static double highestWorst(SharingProblem problem) {
        FairSharing sharing = new FairSharing(problem, true);
        double worst = 1;
        for (int part : withCovers(sharing.layout, sharing.parts)) {
            try (Program program = new Program(sharing.layout, sharing.parts, part, false)) {
                worst = Math.min(worst, program.highestLevel().value());
            }
        }
        return worst;
    }

    private Sharing solved() {
        Draft draft = new Draft(layout, parts, firstLevelOnly);
        for (int part : withCovers(layout, parts)) {
            Optional<Sharing.Impossible> conflict = Floors.conflict(layout, parts, part);
            if (conflict.isPresent()) {
                return conflict.orElseThrow();
            }
            draft.solve(part);
        }
        ExactPlan plan = ExactPlan.mended(layout, draft.served, draft.sent);
        return published(draft, plan);
    }

    private Sharing published(Draft draft, ExactPlan plan) {
        BigDecimal[] after = plan.coverages();
        List<Proof> proofs = new ArrayList<>();
        Bounds bounds = new Bounds(layout, parts);
        BigDecimal[] atMost = new BigDecimal[after.length];
        Arrays.fill(atMost, BigDecimal.ONE);
        int[] settledAs = new int[after.length];
        Multipliers[] proofOfCover = new Multipliers[after.length];
        for (Settling one : settlings(draft, after)) {
            Multipliers multipliers = one.round().multipliers();
            BigDecimal upper = bounds.level(multipliers).max(one.lower());
            proofs.add(multipliers.proof(
                    layout,
                    Goal.LEVEL,
                    one.round().part(),
                    one.lower(),
                    upper,
                    one.round().settled()));
            for (int cover : one.round().settled()) {
                atMost[cover] = bounds.cover(multipliers, cover, one.lower(), upper);
                settledAs[cover] = proofs.size();
                proofOfCover[cover] = multipliers;
            }
            one.round().settled().forEach(cover -> bounds.promise(cover, one.lower()));
            if (firstLevelOnly) {
                fillRest(one, bounds, proofOfCover);
            }
        }
        draft.rests.forEach(rest -> proofs.add(proof(rest, bounds, plan)));
        Certificate certificate = new Certificate(problem, firstLevelOnly, plan.served(), plan.transfers(), proofs);
        double[] before = alone();
        List<Reason> reasons =
                new Reasons(layout, plan, List.of(proofOfCover), before, after).of(certificate.transfers());
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            Layout.Cover cover = layout.covers.get(i);
            coverages.add(new Coverage(
                    cover.area(),
                    cover.condition(),
                    cover.needed(),
                    after[i].stripTrailingZeros(),
                    before[i],
                    settledAs[i],
                    atMost[i]));
        }
        return switch (certificate.check()) {
            case Certificate.Proved proved -> new Sharing.Shared(coverages, reasons, certificate, proved);
            case Certificate.Refused refused ->
                throw new IllegalStateException(
                        "The plan did not pass its own check and is not handed out: %s. Please report it with the problem file."
                                .formatted(refused.because()));
        };
    }

    /** A round with the level that the mended plan really has. */
    private record Settling(Draft.Round round, BigDecimal lower) {}

    /** In rising order of level; within a part they rise by themselves. */
    private List<Settling> settlings(Draft draft, BigDecimal[] after) {
        List<Settling> settlings = new ArrayList<>();
        // From the last to the first: a level is the lowest of all covers not settled before it.
        BigDecimal[] lowest = new BigDecimal[layout.stores.size() + layout.covers.size()];
        Arrays.fill(lowest, BigDecimal.ONE);
        if (firstLevelOnly) {
            for (int i = 0; i < after.length; i++) {
                int part = parts[layout.stores.size() + i];
                lowest[part] = lowest[part].min(after[i]);
            }
        }
        for (Draft.Round round : draft.rounds.reversed()) {
            for (int cover : round.settled()) {
                lowest[round.part()] = lowest[round.part()].min(after[cover]);
            }
            settlings.add(new Settling(round, lowest[round.part()]));
        }
        return settlings.reversed().stream()
                .sorted(Comparator.comparing(Settling::lower))
                .toList();
    }

    private void fillRest(Settling one, Bounds bounds, Multipliers[] proofOfCover) {
        for (int i = 0; i < proofOfCover.length; i++) {
            if (parts[layout.stores.size() + i] == one.round().part() && !bounds.isPromised(i)) {
                bounds.promise(i, one.lower());
                proofOfCover[i] = one.round().multipliers();
            }
        }
    }

    private Proof proof(Draft.Rest rest, Bounds bounds, ExactPlan plan) {
        BigDecimal total = plan.total(parts, rest.part());
        return switch (rest.goal()) {
            case TOTAL ->
                rest.multipliers()
                        .proof(
                                layout,
                                Goal.TOTAL,
                                rest.part(),
                                total,
                                bounds.total(rest.multipliers(), rest.part()).max(total),
                                List.of());
            case TRAVEL -> {
                BigDecimal travel = plan.travel(parts, rest.part());
                BigDecimal least = bounds.travel(rest.multipliers(), rest.part(), total);
                yield rest.multipliers().proof(layout, Goal.TRAVEL, rest.part(), least.min(travel), travel, List.of());
            }
            case LEVEL -> throw new IllegalArgumentException("A level is no rest");
        };
    }

    /** Coverage of each cover if every area used its own days as fairly as it can. */
    private double[] alone() {
        Layout apart = Layout.of(problem, false);
        int[] partsApart = apart.parts();
        Draft draft = new Draft(apart, partsApart, false);
        for (int part : withCovers(apart, partsApart)) {
            draft.solveLevels(part);
        }
        double[] coverages = new double[apart.covers.size()];
        for (Draft.Round round : draft.rounds) {
            round.settled().forEach(cover -> coverages[cover] = round.level());
        }
        return coverages;
    }

    private static int[] withCovers(Layout layout, int[] parts) {
        return Arrays.stream(parts, layout.stores.size(), parts.length)
                .distinct()
                .sorted()
                .toArray();
    }
}

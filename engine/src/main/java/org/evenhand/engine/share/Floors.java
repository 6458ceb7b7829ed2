package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the floors can all be reached, and if not, which of them are in conflict.
 *
 * <p>Each floor is asked for times one factor, and the factor is made as great as it can be; below 1 the floors are impossible, and the prices
 * are the proof (Farkas). The floors with a weight are in conflict; each is then left out in turn, and for good where the others are still
 * impossible (a deletion filter: J. W. Chinneck, 2008, Feasibility and Infeasibility in Optimization, chapter 6), so that none that remains
 * could be spared.
 */
final class Floors {

    private final Layout layout;
    private final Bounds bounds;

    private Floors(Layout layout, int[] parts) {
        this.layout = layout;
        this.bounds = new Bounds(layout, parts);
    }

    /** The conflict in one part of the problem, if there is one. */
    static Optional<Sharing.Impossible> conflict(Layout layout, int[] parts, int part) {
        boolean[] kept = new boolean[layout.covers.size()];
        boolean any = false;
        for (int i = 0; i < kept.length; i++) {
            kept[i] = parts[layout.stores.size() + i] == part
                    && layout.covers.get(i).floor().signum() > 0;
            any |= kept[i];
        }
        return any ? new Floors(layout, parts).conflict(parts, part, kept) : Optional.empty();
    }

    private Optional<Sharing.Impossible> conflict(int[] parts, int part, boolean[] kept) {
        try (Program program = new Program(layout, parts, part, false)) {
            program.covers().forEach(cover -> program.ask(cover, kept[cover]));
            Optional<Multipliers> proof = proof(program, kept);
            if (proof.isEmpty()) {
                return Optional.empty();
            }
            Multipliers last = narrowed(program, kept, proof.orElseThrow());
            for (int cover : program.covers()) {
                if (kept[cover]) {
                    program.ask(cover, false);
                    kept[cover] = false;
                    Optional<Multipliers> without = anyAsked(kept) ? proof(program, kept) : Optional.empty();
                    if (without.isPresent()) {
                        last = narrowed(program, kept, without.orElseThrow());
                    } else {
                        program.ask(cover, true);
                        kept[cover] = true;
                    }
                }
            }
            return Optional.of(named(last, kept));
        }
    }

    /** Prices that prove, exactly, that what is asked for cannot be had. */
    private Optional<Multipliers> proof(Program program, boolean[] kept) {
        Multipliers multipliers = Multipliers.of(program.highestLevel());
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                multipliers.weights[i] = BigDecimal.ZERO;
            }
        }
        return bounds.factorOfFloors(multipliers, kept).compareTo(BigDecimal.ONE) < 0
                ? Optional.of(multipliers)
                : Optional.empty();
    }

    /** Floors without a weight have no part in the conflict. */
    private static Multipliers narrowed(Program program, boolean[] kept, Multipliers proof) {
        for (int cover : program.covers()) {
            if (kept[cover] && proof.weights[cover].signum() == 0) {
                kept[cover] = false;
                program.ask(cover, false);
            }
        }
        return proof;
    }

    private static boolean anyAsked(boolean[] kept) {
        for (boolean one : kept) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private Sharing.Impossible named(Multipliers proof, boolean[] kept) {
        List<SharingProblem.Floor> floors = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                Layout.Cover cover = layout.covers.get(i);
                floors.add(new SharingProblem.Floor(cover.area(), cover.condition(), cover.floor()));
            }
        }
        List<Sharing.StoreName> stores = new ArrayList<>();
        List<Sharing.StoreName> lending = new ArrayList<>();
        BigDecimal[] toLend = proof.toLend(layout, false, store -> true);
        for (int i = 0; i < toLend.length; i++) {
            Layout.Store store = layout.stores.get(i);
            if (proof.prices[i].signum() > 0) {
                stores.add(new Sharing.StoreName(store.area(), store.profession(), store.capacity()));
            }
            // Below this it is the solver's rounding, not a limit.
            if (toLend[i].compareTo(Certificate.FLOOR_TOLERANCE) > 0) {
                lending.add(new Sharing.StoreName(store.area(), store.profession(), store.mostLent()));
            }
        }
        return new Sharing.Impossible(floors, stores, lending, bounds.factorOfFloors(proof, kept));
    }
}

package org.evenhand.app.workforce;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.evenhand.engine.share.FairSharing;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingProblem;
import org.evenhand.engine.share.SolverMissing;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.sharing.SharingOfPlan;
import org.springframework.stereotype.Component;

/** Plans of lent days, by scenario and year: worked out one at a time, the latest kept. Safe for many threads. */
@Component
public final class SharedDays {

    /** So long a visitor waits for those before. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A plan of all authorities takes a few megabytes, most of it the proof. */
    private static final int KEPT = 12;

    private final SharingOfPlan sharing;
    private final Semaphore turn = new Semaphore(1, true);

    /** From the one asked for longest ago. Guarded by this. */
    private final Map<Key, Lending> kept = new LinkedHashMap<>(16, 0.75f, true);

    SharedDays(SharingOfPlan sharing) {
        this.sharing = sharing;
    }

    private record Key(ScenarioId id, int year) {}

    /** What becomes of the question who should lend to whom. */
    public sealed interface Lending {

        /** A plan, with its proof. */
        record Planned(Sharing.Shared shared) implements Lending {}

        /** The floors under coverage cannot all be reached. */
        record Impossible(Sharing.Impossible conflict) implements Lending {}

        /** Fewer than two areas of the plan have known numbers. */
        record Nobody() implements Lending {}

        /** This machine has no solver. */
        record NoSolver() implements Lending {}

        /** Others are waiting; it can be asked again. */
        record Busy() implements Lending {}
    }

    public Lending of(ScenarioId id, PlanResult plan, int year) {
        Key key = new Key(id, year);
        Optional<Lending> known = kept(key);
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        try {
            if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Lending.Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Lending.Busy();
        }
        try {
            Lending found = kept(key).orElseGet(() -> solved(plan, year));
            keep(key, found);
            return found;
        } finally {
            turn.release();
        }
    }

    private Lending solved(PlanResult plan, int year) {
        Optional<SharingProblem> problem = sharing.of(plan, year);
        if (problem.isEmpty()) {
            return new Lending.Nobody();
        }
        try {
            return switch (FairSharing.solve(problem.orElseThrow())) {
                case Sharing.Shared shared -> new Lending.Planned(shared);
                case Sharing.Impossible conflict -> new Lending.Impossible(conflict);
            };
        } catch (SolverMissing missing) {
            return new Lending.NoSolver();
        }
    }

    synchronized void forgetAll() {
        kept.clear();
    }

    private synchronized Optional<Lending> kept(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(Key key, Lending lending) {
        kept.put(key, lending);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}

package org.evenhand.app.workforce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * Runs scenarios, a few at a time, and keeps the latest results. Those who ask for the same scenario share one run. Safe for many threads. Whatever
 * visitors ask for, at most so many threads work, so many scenarios wait and so many rows are kept.
 */
public final class Runs implements AutoCloseable {

    private final Planner planner;
    private final ToIntFunction<Scenario> areas;
    private final StudioSettings settings;
    private final ThreadPoolExecutor workers;

    /** From the one asked for longest ago. Guarded by this. */
    private final Map<ScenarioId, Run> runs = new LinkedHashMap<>(16, 0.75f, true);

    /** @param areas how many a scenario has; may throw {@link NotUnderstood} where one is not known */
    Runs(Planner planner, ToIntFunction<Scenario> areas, StudioSettings settings) {
        this.planner = planner;
        this.areas = areas;
        this.settings = settings;
        this.workers = new ThreadPoolExecutor(
                settings.runsAtOnce(),
                settings.runsAtOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                work -> {
                    Thread thread = new Thread(work, "studio");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /** Begins the run if nobody has, waits a little, and says where it stands. */
    public Running ask(ScenarioId id, Scenario scenario, Duration patience) {
        long work;
        try {
            work = work(scenario);
        } catch (NotUnderstood wrong) {
            return new Running.Refused(String.valueOf(wrong.getMessage()));
        }
        if (work > settings.largestWork()) {
            return new Running.TooLarge(work, settings.largestWork());
        }
        Run run;
        synchronized (this) {
            Run known = runs.get(id);
            if (known == null) {
                known = new Run(scenario, planner, Duration.ofSeconds(settings.longestSeconds()));
                try {
                    workers.execute(known.task());
                } catch (RejectedExecutionException full) {
                    return new Running.Full(settings.waiting());
                }
                runs.put(id, known);
            }
            run = known;
        }
        Running stands = run.after(patience);
        forget(id, run, stands);
        return stands instanceof Running.Waiting ? new Running.Waiting(before(run)) : stands;
    }

    /** Stops a run for all who wait for it. Nothing happens where there is none. */
    public synchronized void stop(ScenarioId id) {
        Run run = runs.get(id);
        if (run != null && !run.isOver()) {
            run.stop();
            workers.purge();
        }
    }

    /** Forgets every result, and stops what is under way. */
    public synchronized void forgetAll() {
        runs.values().forEach(Run::stop);
        runs.clear();
        workers.purge();
    }

    /** What is no result is not kept; of results the latest. */
    private synchronized void forget(ScenarioId id, Run run, Running stands) {
        if (stands instanceof Running.Done) {
            keepTheLatest();
        } else if (run.isOver()) {
            runs.remove(id, run);
        }
    }

    private void keepTheLatest() {
        long rows = 0;
        List<ScenarioId> over = new ArrayList<>();
        List<Map.Entry<ScenarioId, Run>> latestFirst = new ArrayList<>(runs.entrySet()).reversed();
        for (Map.Entry<ScenarioId, Run> entry : latestFirst) {
            if (entry.getValue().isOver()) {
                rows += rows(entry.getValue());
                if (rows > settings.rowsKept() && !over.isEmpty()) {
                    runs.remove(entry.getKey());
                }
                over.add(entry.getKey());
            }
        }
    }

    private static long rows(Run run) {
        return run.after(Duration.ZERO) instanceof Running.Done done
                ? done.result().rows().size() + done.result().totals().size()
                : 0;
    }

    private synchronized int before(Run run) {
        int before = 0;
        for (Run other : runs.values()) {
            before += other != run && !other.isOver() ? 1 : 0;
        }
        return before;
    }

    /** Rows, times draws where the plan is not linear or is to be simulated. */
    private long work(Scenario scenario) {
        long rows = (long) areas.applyAsInt(scenario) * scenario.professions().size() * (scenario.years() + 1);
        boolean simulated = switch (scenario.run().method()) {
            case SIMULATED -> true;
            case EXACT -> false;
            case AUTO -> scenario.levers().stream().anyMatch(lever -> lever.kind() == Scenario.LeverKind.FUNDED_POSTS);
        };
        return rows * (simulated ? scenario.run().draws() : 1);
    }

    @Override
    public synchronized void close() {
        runs.values().forEach(Run::stop);
        workers.shutdownNow();
    }
}

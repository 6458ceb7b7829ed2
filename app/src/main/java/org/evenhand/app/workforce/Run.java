package org.evenhand.app.workforce;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.NotUnderstood;
import org.jspecify.annotations.Nullable;

/** One scenario on its way. Worked out by one thread, watched by those who wait. */
final class Run {

    private final FutureTask<PlanResult> task;
    private final long longestNanos;
    private volatile boolean stopAsked;
    private volatile boolean tookTooLong;
    private volatile Running.Working progress = new Running.Working(0, "");
    private volatile boolean begun;
    private volatile long begunAt;

    Run(Scenario scenario, Planner planner, Duration longest) {
        longestNanos = longest.toNanos();
        task = new FutureTask<>(() -> {
            begunAt = System.nanoTime();
            begun = true;
            return planner.run(scenario, this::goOn);
        });
    }

    private boolean goOn(double done, String step) {
        progress = new Running.Working(done, step);
        tookTooLong = tookTooLong || System.nanoTime() - begunAt > longestNanos;
        return !stopAsked && !tookTooLong && !Thread.currentThread().isInterrupted();
    }

    Runnable task() {
        return task;
    }

    void stop() {
        stopAsked = true;
        if (!begun) {
            task.cancel(false);
        }
    }

    boolean isOver() {
        return task.isDone();
    }

    boolean isStopping() {
        return stopAsked;
    }

    boolean hasBegun() {
        return begun;
    }

    Running.Working progress() {
        return progress;
    }

    /** Waits a little for the end, then says where it stands. */
    Running after(Duration patience) {
        try {
            return new Running.Done(task.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return begun ? progress : new Running.Waiting(0);
        } catch (CancellationException stopped) {
            return new Running.Stopped(tookTooLong);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return progress;
        } catch (ExecutionException failed) {
            return ended(failed.getCause());
        }
    }

    private Running ended(@Nullable Throwable cause) {
        if (cause instanceof CancellationException) {
            return new Running.Stopped(tookTooLong);
        }
        if (cause instanceof NotUnderstood wrong) {
            return new Running.Refused(String.valueOf(wrong.getMessage()));
        }
        throw new IllegalStateException("A scenario could not be worked out: " + cause, cause);
    }
}

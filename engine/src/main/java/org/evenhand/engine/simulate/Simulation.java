package org.evenhand.engine.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One run of {@link MonteCarlo}: spreads the draws of one profession after the other over threads. */
final class Simulation {

    private final Shape shape;
    private final MonteCarlo.Run run;
    private final Watch watch;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final int batches;

    Simulation(StockFlow model, MonteCarlo.Run run, Kernel kernel, Watch watch) {

        this.run = run;
        this.watch = watch;
        shape = model.shape();
        batches = Math.ceilDiv(run.draws(), Batch.WIDTH);
        for (int i = 0; i < Math.min(run.threads(), batches); i++) {
            workers.add(new Worker(model, run.seed(), kernel));
        }
    }

    Optional<Simulated> run(Draws.Reader reader) {
        if (workers.size() == 1) {
            return professions(reader, null);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            return professions(reader, threads);
        }
    }

    private Optional<Simulated> professions(Draws.Reader reader, @Nullable ExecutorService threads) {
        Draws draws = new Draws(shape, run.draws());
        Summary[] rows = new Summary[shape.rows()];
        Summary[] totals = new Summary[shape.professions() * shape.years()];
        for (int profession = 0; profession < shape.professions(); profession++) {
            int p = profession;
            draws.begin(p);
            each(threads, batches, worker -> batch -> simulate(worker, p, batch, draws));
            if (watch.isCancelled()) {
                return Optional.empty();
            }
            each(threads, shape.areas(), worker -> area -> {
                for (int year = 0; year < shape.years(); year++) {
                    rows[shape.row(area, p, year)] = draws.summary(area, year, worker.counts);
                }
            });
            for (int year = 0; year < shape.years(); year++) {
                totals[shape.total(p, year)] = draws.total(year, workers.getFirst().counts);
            }
            reader.read(draws);
        }
        return Optional.of(new Simulated(shape, run.draws(), rows, totals));
    }

    private void simulate(Worker worker, int profession, int batch, Draws draws) {
        if (!watch.isCancelled()) {
            worker.simulate(profession, batch * Batch.WIDTH, draws);
            watch.progress(done.incrementAndGet(), batches * shape.professions());
        }
    }

    /** Gives every index to one worker. Which one never matters. */
    private void each(@Nullable ExecutorService threads, int n, Function<Worker, IntConsumer> work) {
        AtomicInteger next = new AtomicInteger();
        List<Runnable> shares = new ArrayList<>();
        for (Worker worker : workers) {
            IntConsumer mine = work.apply(worker);
            shares.add(() -> {
                for (int index = next.getAndIncrement(); index < n; index = next.getAndIncrement()) {
                    mine.accept(index);
                }
            });
        }
        if (threads == null) {
            shares.forEach(Runnable::run);
        } else {
            List<Future<?>> running = new ArrayList<>();
            shares.forEach(share -> running.add(threads.submit(share)));
            running.forEach(Simulation::await);
        }
    }

    private static void await(Future<?> share) {
        try {
            share.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread that waits for a simulation was interrupted.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A thread of a simulation failed.", failed.getCause());
        }
    }
}

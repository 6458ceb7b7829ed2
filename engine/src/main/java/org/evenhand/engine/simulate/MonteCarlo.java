package org.evenhand.engine.simulate;

import java.util.Optional;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * Draws the future of a {@link StockFlow} many times: whole people, binomial leavers and risers, Poisson joiners, one multiplier of leaving and
 * one of joiners for each profession and draw.
 *
 * <p>Same model, draws and seed give the same result to the last bit, on any number of threads and with or without vector instructions. A
 * further draw does not change those before it. Two models with the same seed share their multipliers and, cell by cell, their random numbers,
 * so their difference is less uncertain than each of them.
 *
 * <p>Takes memory of 4 bytes × areas × years × draws for one profession at a time. Where the model is linear {@link ExactMoments} is quicker
 * and has no sampling error. See docs/methods/workforce-simulation.md.
 */
public final class MonteCarlo {

    private static final long MOST_KEPT = 400_000_000;

    private MonteCarlo() {}

    /**
     * @param draws from 1 to 1,000,000; a thousand give the 5th and 95th percentile to about a tenth of a standard deviation
     * @param seed any number; the same one gives the same result
     * @param threads from 1 to 1,024; changes the time only
     */
    public record Run(int draws, long seed, int threads) {

        public Run {
            if (draws < 1 || draws > 1_000_000) {
                throw new NotUnderstood(
                        "draws", String.valueOf(draws), "Give a number from 1 to 1,000,000, like 1,000.");
            }
            if (threads < 1 || threads > 1_024) {
                throw new NotUnderstood(
                        "threads",
                        String.valueOf(threads),
                        "Give a number from 1 to 1,024, such as the processor's cores.");
            }
        }
    }

    public static Simulated run(StockFlow model, Run run) {
        return run(model, run, draws -> {}, Watch.NONE).orElseThrow();
    }

    /**
     * @param reader sees the draws of each profession
     * @param watch sees how far it is
     * @return nothing if it was cancelled
     * @throws NotUnderstood if areas × years × draws are more than 400 million
     */
    public static Optional<Simulated> run(StockFlow model, Run run, Draws.Reader reader, Watch watch) {
        return run(model, run, reader, watch, Kernel.quickest());
    }

    static Optional<Simulated> run(StockFlow model, Run run, Draws.Reader reader, Watch watch, Kernel kernel) {
        Shape shape = model.shape();
        long kept = (long) shape.areas() * shape.years() * run.draws();
        if (kept > MOST_KEPT) {
            throw new NotUnderstood(
                    "areas × years × draws",
                    String.valueOf(kept),
                    "At most 400,000,000 are kept at a time. Take fewer draws.");
        }
        return new Simulation(model, run, kernel, watch).run(reader);
    }
}

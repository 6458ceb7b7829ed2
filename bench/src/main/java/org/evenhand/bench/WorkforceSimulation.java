package org.evenhand.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.engine.simulate.ExactMoments;
import org.evenhand.engine.simulate.MonteCarlo;
import org.evenhand.engine.simulate.Shape;
import org.evenhand.engine.simulate.Simulated;
import org.evenhand.engine.simulate.StockFlow;
import org.evenhand.engine.simulate.WorkforceWorkload;

/**
 * The workforce simulation side by side with the same in numpy, interleaved in one run. Process processor seconds, because machines are shared.
 *
 * <p>Arguments: {@code peers <folder> <rounds>}, {@code england <draws> <threads>}, {@code authority} or {@code moves}. The peers' folder holds
 * {@code B/peer_numpy.py}, {@code B/oracle.py} and {@code B/peer.R}.
 */
public final class WorkforceSimulation {

    private static final long SEED = 20_260_526;
    private static final int AREAS = 153;
    private static final int PROFESSIONS = 20;
    private static final Pattern NANOSECONDS = Pattern.compile("ns/cell-draw=([0-9.]+)");

    /** numpy's own exact solver is the part of its script before results are written. */
    private static final String SOLVE = """
            import gzip, sys, time, numpy, scipy.special, scipy.stats
            source = open(sys.argv[1]).read().split('with gzip.open')[0]
            begun = time.process_time()
            exec(source)
            print('ns/cell-draw=%.9f' % (time.process_time() - begun))
            """;

    private WorkforceSimulation() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args[0]) {
            case "peers" -> peers(Path.of(args[1]), Integer.parseInt(args[2]));
            case "england" -> england(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            case "authority" -> authority();
            case "moves" -> WorkforceMoves.measure();
            default ->
                throw new IllegalArgumentException("%s is not peers, england, authority or moves.".formatted(args[0]));
        }
    }

    private static void peers(Path folder, int rounds) throws IOException, InterruptedException {
        StockFlow england = WorkforceWorkload.of(AREAS, PROFESSIONS).build();
        StockFlow profession = WorkforceWorkload.of(AREAS, 1).build();
        for (int i = 0; i < 4; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "warm-up: %.1f ns a cell-draw, exact %.3f s%n",
                    draws(profession, 4_000),
                    exact(england));
        }
        Path numpy = folder.resolve("B/peer_numpy.py");
        Path solver = folder.resolve("B/oracle.py");
        Path r = folder.resolve("B/peer.R");
        List<Double> drawRatios = new ArrayList<>();
        List<Double> exactRatios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double ours = draws(profession, 4_000);
            double theirs = peer(List.of("python3", numpy.toString(), "153", "1", "1000"))
                    .orElseThrow();
            double oursExact = exact(england);
            double theirsExact =
                    peer(List.of("python3", "-c", SOLVE, solver.toString())).orElseThrow();
            Optional<Double> inR = peer(List.of("Rscript", r.toString(), "153", "1", "500"));
            drawRatios.add(theirs / ours);
            exactRatios.add(theirsExact / oursExact);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: ns a cell-draw: ours %.2f, numpy %.1f, R %s, ratio to numpy %.1f; exact: ours %.4f s, numpy %.3f s, ratio %.0f%n",
                    i + 1,
                    ours,
                    theirs,
                    inR.map(value -> "%.1f".formatted(value)).orElse("not here"),
                    drawRatios.getLast(),
                    oursExact,
                    theirsExact,
                    exactRatios.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "median of the ratios: draws %.1f (target 8), exact %.0f%n",
                median(drawRatios),
                median(exactRatios));
    }

    /** England as a whole; also how far its means lie from the exact ones, and how much heap it took. */
    private static void england(int draws, int threads) {
        StockFlow england = WorkforceWorkload.of(AREAS, PROFESSIONS).build();
        long cpu = processorNanoseconds();
        long start = System.nanoTime();
        Simulated simulated = MonteCarlo.run(england, new MonteCarlo.Run(draws, SEED, threads));
        double wall = (System.nanoTime() - start) / 1e9;
        double processor = (processorNanoseconds() - cpu) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "England, %d draws, %d threads, cold: wall %.1f s, processor %.1f s, %.2f ns a cell-draw, heap at most %d MB, largest allowed %d MB%n",
                draws,
                threads,
                wall,
                processor,
                processor * 1e9 / cellDraws(england, draws),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        compare(england, simulated);
    }

    private static void compare(StockFlow england, Simulated simulated) {
        ExactMoments exact = ExactMoments.of(england);
        Shape shape = england.shape();
        int beyond = 0;
        int hash = 1;
        for (int p = 0; p < shape.professions(); p++) {
            for (int a = 0; a < shape.areas(); a++) {
                for (int y = 0; y < shape.years(); y++) {
                    double error = Math.abs(simulated.get(a, p, y).mean() - exact.mean(a, p, y));
                    if (error > 4 * exact.sd(a, p, y) / Math.sqrt(simulated.draws())) {
                        beyond++;
                    }
                    hash = 31 * hash + simulated.get(a, p, y).hashCode();
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "rows whose mean lies beyond four standard errors of the exact one: %d of %d (at most %d); hash of all results %08x%n",
                beyond,
                shape.rows(),
                shape.rows() / 1_000,
                hash);
    }

    private static void authority() {
        StockFlow authority = WorkforceWorkload.of(1, PROFESSIONS).build();
        for (int threads = 1; threads <= 2; threads++) {
            List<Double> milliseconds = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                long start = System.nanoTime();
                Simulated simulated = MonteCarlo.run(authority, new MonteCarlo.Run(1_000, SEED + i, threads));
                milliseconds.add((System.nanoTime() - start) / 1e6);
                if (simulated.total(0, 0).mean() < 1) {
                    throw new IllegalStateException("Nobody is left.");
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "one authority, 20 professions, 1,000 draws, %d threads: first %.0f ms, median of the last 20: %.1f ms (target 50)%n",
                    threads,
                    milliseconds.getFirst(),
                    median(milliseconds.subList(40, 60)));
        }
    }

    /** Nanoseconds of processor a cell-draw, on one thread. */
    private static double draws(StockFlow model, int draws) {
        long cpu = processorNanoseconds();
        Simulated simulated = MonteCarlo.run(model, new MonteCarlo.Run(draws, SEED, 1));
        if (simulated.total(0, 0).mean() < 1) {
            throw new IllegalStateException("Nobody is left.");
        }
        return (processorNanoseconds() - cpu) / cellDraws(model, draws);
    }

    /** Processor seconds for all England. */
    private static double exact(StockFlow england) {
        long cpu = processorNanoseconds();
        if (ExactMoments.of(england).mean(0, 0, 0) < 1) {
            throw new IllegalStateException("Nobody is left.");
        }
        return (processorNanoseconds() - cpu) / 1e9;
    }

    /** What the peer prints as its measure, or nothing if this machine has not got it. */
    private static Optional<Double> peer(List<String> command) throws IOException, InterruptedException {
        if (!isHere(command.getFirst())) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        String printed;
        try (InputStream out = process.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher measure = NANOSECONDS.matcher(printed);
        if (process.waitFor() != 0 || !measure.find()) {
            throw new IllegalStateException("%s failed: %s".formatted(command, printed));
        }
        return Optional.of(Double.valueOf(measure.group(1)));
    }

    private static boolean isHere(String program) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static long processorNanoseconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double cellDraws(StockFlow model, int draws) {
        Shape shape = model.shape();
        return (double) shape.rows() * shape.bands() * draws;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

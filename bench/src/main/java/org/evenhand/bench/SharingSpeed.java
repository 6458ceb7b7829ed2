package org.evenhand.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.evenhand.engine.share.Certificate;
import org.evenhand.engine.share.FairSharing;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingProblem;
import org.evenhand.engine.share.SharingWorkload;

/**
 * Sharing beside linear solvers that are given the same first level as a file, in turns in one run. Seconds of
 * processor time of the whole process, which other work on the machine disturbs less than wall time; medians; reading the file
 * or making the problem is in nobody's time, building the solver's model is in everybody's.
 *
 * <p>Arguments: the areas (42 or 153), the same problem as an .lp.gz, rounds, and perhaps the words “levels” to solve all levels too and “slow” for
 * the peers that take long: HiGHS, PDLP and, where {@code glpsol} is installed, GLPK.
 */
public final class SharingSpeed {

    private static final int PROFESSIONS = 20;
    private static final int CONDITIONS = 12;
    private static final double NANOSECONDS = 1e9;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final List<Certificate> certificates = new ArrayList<>();

    private SharingSpeed() {}

    public static void main(String[] args) throws Exception {
        Loader.loadNativeLibraries();
        LinearProgramFile file = LinearProgramFile.read(Path.of(args[1]));
        SharingProblem problem = SharingWorkload.of(Integer.parseInt(args[0]), PROFESSIONS, CONDITIONS);
        System.out.println(file.size());
        SharingSpeed speed = new SharingSpeed();
        Path plain = Files.createTempFile("sharing-", ".lp");
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(Path.of(args[1])))) {
            Files.write(plain, in.readAllBytes());
        }
        Set<String> words = Set.copyOf(Arrays.asList(args).subList(3, args.length));
        // One round to warm up, which does not count.
        for (int round = 0; round <= Integer.parseInt(args[2]); round++) {
            if (round == 1) {
                speed.seconds.clear();
            }
            speed.round(problem, file, plain, words);
        }
        Files.delete(plain);
        speed.print();
    }

    private void round(SharingProblem problem, LinearProgramFile file, Path plain, Set<String> words) throws Exception {
        timed("Evenhand, first level", () -> FairSharing.highestWorst(problem));
        List<String> peers = words.contains("slow") ? List.of("GLOP", "CLP", "HIGHS", "PDLP") : List.of("GLOP", "CLP");
        for (String solver : peers) {
            timed(solver + ", first level", () -> direct(file, solver));
        }
        if (words.contains("slow") && Files.isExecutable(Path.of("/usr/bin/glpsol"))) {
            took("GLPK, first level", glpk(plain), 0);
        }
        if (words.contains("levels")) {
            timed("Evenhand, all levels with plan, travel, reasons and checked proof", () -> solved(problem));
            timed("Evenhand, check of the proof alone", () -> checked(certificates.getLast()));
            certificates.clear();
        }
    }

    private void timed(String name, Callable<Double> work) throws Exception {
        long from = PROCESS.getProcessCpuTime();
        double value = work.call();
        took(name, (PROCESS.getProcessCpuTime() - from) / NANOSECONDS, value);
    }

    private void took(String name, double took, double value) {
        seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(took);
        System.out.printf("  %-70s %8.3f s   %.10g%n", name, took, value);
    }

    private static double direct(LinearProgramFile file, String name) {
        MPSolver solver = file.in(name);
        solver.solve();
        double value = solver.objective().value();
        solver.delete();
        return value;
    }

    /** Processor seconds of the other program, as the shell counts them. */
    private static double glpk(Path plain) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash", "-c", "TIMEFORMAT=%U; time glpsol --lp \"$0\" > /dev/null", plain.toString())
                .start();
        String counted = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return Double.parseDouble(counted.strip());
    }

    private double solved(SharingProblem problem) {
        Sharing.Shared shared = (Sharing.Shared) FairSharing.solve(problem);
        certificates.add(shared.certificate());
        return shared.proved().level().doubleValue();
    }

    private static double checked(Certificate certificate) {
        return switch (certificate.check()) {
            case Certificate.Proved proved -> proved.level().doubleValue();
            case Certificate.Refused refused -> throw new IllegalStateException(refused.because());
        };
    }

    private void print() {
        double fastest = seconds.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("Evenhand"))
                .mapToDouble(entry -> median(entry.getValue()))
                .min()
                .orElseThrow();
        System.out.printf("%n%-72s %10s %8s%n", "", "median s", "ratio");
        seconds.forEach(
                (name, all) -> System.out.printf("%-72s %10.3f %8.2f%n", name, median(all), median(all) / fastest));
        System.out.println("ratio: to the fastest peer's first level");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}

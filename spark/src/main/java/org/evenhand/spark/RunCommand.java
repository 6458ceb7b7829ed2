package org.evenhand.spark;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.Utils;
import org.evenhand.planning.TextFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/sweep run}: a sweep file becomes three tables. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs every scenario of a sweep and writes scenarios.csv, headlines.csv and totals.csv.")
final class RunCommand implements Callable<Integer> {

    /** Enough that a lost partition is little work and the last one does not keep everybody waiting. */
    private static final int SCENARIOS_A_PARTITION = 5;

    private static final int REACH_MILLISECONDS = 5_000;
    private static final int PROBLEMS_SHOWN = 20;

    @Parameters(paramLabel = "<sweep>", description = "A sweep file, or a folder of scenario files.")
    private Path sweep = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "<folder>", description = "Where the tables are written.")
    private Path out = Path.of("");

    @Option(
            names = "--master",
            paramLabel = "<master>",
            defaultValue = "local[*]",
            description =
                    "local[n] for n processors of this machine, or spark://host:port (default: ${DEFAULT-VALUE}).")
    private String master = "local[*]";

    @Option(
            names = "--partitions",
            paramLabel = "<n>",
            description = "Pieces the work is cut into (default: one for five scenarios). Changes no result.")
    private Optional<Integer> partitions = Optional.empty();

    @Option(
            names = "--memory",
            paramLabel = "<size>",
            defaultValue = "1g",
            description = "Of each executor on a cluster (default: ${DEFAULT-VALUE}).")
    private String memory = "1g";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        check();
        return switch (SweepFile.read(sweep)) {
            case SweepFile.Outcome.Refused refused -> {
                PrintWriter told = spec.commandLine().getErr();
                refused.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> told.println(problem.line()));
                if (refused.problems().size() > PROBLEMS_SHOWN) {
                    told.printf("… and %d more.%n", refused.problems().size() - PROBLEMS_SHOWN);
                }
                told.flush();
                yield SweepCommand.REFUSED;
            }
            case SweepFile.Outcome.Read read -> run(read.sweep());
        };
    }

    private int run(Sweep read) throws IOException {
        int pieces = partitions.orElse(Math.ceilDiv(read.scenarios().size(), SCENARIOS_A_PARTITION));
        Path scratch = Files.createTempDirectory("evenhand-sweep-");
        Map<String, String> files;
        try (JavaSparkContext spark = new JavaSparkContext(SparkSettings.of(master, memory, scratch, terminal()))) {
            files = Sweeping.on(spark, read, pieces);
        } finally {
            Utils.deleteRecursively(scratch.toFile());
        }
        TextFiles.write(files, out);
        PrintWriter told = spec.commandLine().getOut();
        told.printf(
                "%,d scenarios in %s. Scenarios, not forecasts.%n",
                read.scenarios().size(), out);
        told.flush();
        return SweepCommand.DONE;
    }

    /** A bar of progress only where somebody looks. */
    private static boolean terminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private void check() {
        if (!Files.exists(sweep)) {
            throw wrong("There is no file or folder %s. Look at the spelling.".formatted(sweep));
        }
        if (partitions.filter(number -> number < 1).isPresent()) {
            throw wrong("--partitions %d: give 1 or more.".formatted(partitions.orElseThrow()));
        }
        if (!memory.matches("[1-9][0-9]*[mg]")) {
            throw wrong("--memory %s: write it like 900m or 2g.".formatted(memory));
        }
        if (master.startsWith("spark://")) {
            reach(URI.create(master));
        } else if (!master.matches("local\\[([1-9][0-9]{0,2}|\\*)]")) {
            throw wrong("--master %s: give local[2], local[*] or spark://host:port.".formatted(master));
        }
    }

    /** Spark itself would try for a minute and then end the program. */
    private void reach(URI address) {
        String remedy = "Start one with bin/sweep master; it prints its address.";
        if (address.getHost() == null || address.getPort() < 1) {
            throw wrong("--master %s: there is no host and port in it. %s".formatted(master, remedy));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), REACH_MILLISECONDS);
        } catch (IOException nobody) {
            throw wrong("--master %s: no master answers there. %s".formatted(master, remedy));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

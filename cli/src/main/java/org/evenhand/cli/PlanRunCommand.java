package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.evenhand.planning.PlanInputs;
import org.evenhand.planning.PlanOptions;
import org.evenhand.planning.PlanProgress;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanTables;
import org.evenhand.planning.Planning;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.planning.TextFiles;
import org.evenhand.vocabulary.NotUnderstood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand plan run}: a scenario file becomes tables, a method note and a record of the run. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "What would follow from a scenario: need, supply and gap by area, profession and year.",
            "A scenario, not a forecast. The files are the same on any number of threads."
        },
        footer = {"%nExample:%n  evenhand plan run examples/scenarios/baseline.json --out /tmp/baseline"})
final class PlanRunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<scenario.json>", description = "The scenario; see examples/scenarios.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<folder>",
            description =
                    "Where the files are written. It is made if it is not there; files of a plan in it are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Threads for the simulation, 1 to 256 (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Mixin
    private Shelves shelves = new Shelves();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return switch (PlanValidateCommand.read(file)) {
            case ScenarioFile.Outcome.Refused refused -> PlanValidateCommand.refuse(refused, spec);
            case ScenarioFile.Outcome.Read read -> run(read.scenario());
        };
    }

    private int run(Scenario scenario) throws IOException {
        PrintWriter told = spec.commandLine().getErr();
        PlanResult result;
        try {
            PlanOptions options = new PlanOptions(threads, progress(told));
            told.println("reading the packs");
            told.flush();
            result = Planning.run(scenario, PlanInputs.from(shelves.packs(), scenario), options);
        } catch (NotUnderstood refusal) {
            told.println(refusal.getMessage());
            return Evenhand.REFUSED;
        }
        TextFiles.write(PlanTables.files(result), out);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d rows in %s. A scenario, not a forecast; read %s first.%n",
                        scenario.name(), result.rows().size(), out, out.resolve("method.md"));
        return Evenhand.DONE;
    }

    private static PlanProgress progress(PrintWriter told) {
        int[] last = {-1};
        return (done, step) -> {
            int tenth = (int) (done * 10);
            if (tenth > last[0]) {
                last[0] = tenth;
                told.printf("%3d%% %s%n", tenth * 10, step);
                told.flush();
            }
            return true;
        };
    }
}

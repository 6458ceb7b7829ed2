package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.planning.ScenarioProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand plan validate}: everything that is wrong with a scenario file, at once. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says everything that is wrong with a scenario file: where, what, which rule, what to do.",
        footer = {
            "%nExamples:%n  evenhand plan validate examples/scenarios/baseline.json",
            "  evenhand plan validate --schema > scenario-1.schema.json"
        })
final class PlanValidateCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<scenario.json>", description = "The scenario.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--schema", description = "Prints the JSON Schema (Draft 2020-12) of scenario files.")
    private boolean schema;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (schema) {
            spec.commandLine().getOut().print(ScenarioFile.schema());
            spec.commandLine().getOut().flush();
            return Evenhand.DONE;
        }
        if (file.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the scenario file, or give --schema.");
        }
        return switch (read(file.get())) {
            case ScenarioFile.Outcome.Refused refused -> refuse(refused, spec);
            case ScenarioFile.Outcome.Read read -> {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%s: nothing is wrong with it.%n",
                                read.scenario().name());
                yield Evenhand.DONE;
            }
        };
    }

    static ScenarioFile.Outcome read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new ScenarioFile.Outcome.Refused(List.of(new ScenarioProblem(
                    "",
                    file.toString(),
                    "There is no such file.",
                    "Name a scenario, like those in examples/scenarios.")));
        }
        return ScenarioFile.read(file);
    }

    /** Says everything that is wrong, a line each. */
    static int refuse(ScenarioFile.Outcome.Refused refused, CommandSpec spec) {
        refused.problems().forEach(problem -> spec.commandLine().getErr().println(problem.line()));
        return Evenhand.REFUSED;
    }
}

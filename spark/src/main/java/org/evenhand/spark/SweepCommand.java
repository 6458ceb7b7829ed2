package org.evenhand.spark;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bin/sweep}: many scenarios at once. Ends with 0 when it was done, 1 when it was refused, 2 when it was called wrongly. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a sweep, thousands of scenarios, with Apache Spark: on this machine or on a cluster of others.",
            "The files are the same bytes wherever it runs. docs/methods/sweeps.md says how to write one."
        },
        subcommands = {RunCommand.class, MasterCommand.class, WorkerCommand.class},
        footer = {
            "%nExamples:%n  bin/sweep run examples/sweeps/retention-and-training.json --out /tmp/sweep",
            "  bin/sweep master                           # Ctrl-C stops it",
            "  bin/sweep worker spark://127.0.0.1:7077    # Ctrl-C stops it",
            "  bin/sweep run sweep.json --out /tmp/sweep --master spark://127.0.0.1:7077"
        })
public final class SweepCommand implements Runnable {

    static final int DONE = 0;
    static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SweepCommand()).execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

package org.evenhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code evenhand plan …}: questions about enough specialists, answered from files without a server. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plans with files: no server is needed, and nothing is stored.",
        subcommands = {PlanRunCommand.class, PlanValidateCommand.class, PlanShareCommand.class})
final class PlanCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

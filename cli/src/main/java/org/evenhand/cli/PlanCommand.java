package org.evenhand.cli;

import picocli.CommandLine.Command;

/** {@code evenhand plan …}: questions about enough specialists, answered from files without a server. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plans with files: no server is needed, and nothing is stored.",
        subcommands = {PlanRunCommand.class, PlanValidateCommand.class, PlanShareCommand.class})
final class PlanCommand extends CommandGroup {}

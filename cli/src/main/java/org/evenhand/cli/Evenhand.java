package org.evenhand.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command and its parts. Ends with 0 when it was done, 1 when it was refused, 2 when it was called wrongly. */
@Command(
        name = "evenhand",
        mixinStandardHelpOptions = true,
        version = "evenhand 0.1.0",
        description =
                "Finds specialists for children with special educational needs, and shows whether there are enough.",
        subcommands = {
            StartCommand.class,
            ImportCommand.class,
            PacksCommand.class,
            FiguresCommand.class,
            LedgerCommand.class,
            DecideCommand.class,
            ThresholdsCommand.class,
            ClockCommand.class,
            PlanCommand.class,
            BundleCommand.class,
            DoctorCommand.class
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:done", "1:refused, and nothing was changed", "2:called wrongly"})
public final class Evenhand implements Callable<Integer> {

    static final int DONE = 0;
    static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    /** The command as picocli runs it, for {@link #main} and for tests. */
    public static CommandLine line() {
        return new CommandLine(new Evenhand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Evenhand::day);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("“%s” is no day. Write it like 2026-05-01.".formatted(written));
        }
    }

    /** Without a command: starts the product. */
    @Override
    public Integer call() {
        return spec.commandLine().execute("start");
    }
}

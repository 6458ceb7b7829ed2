package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.app.database.Doctor.Check;
import org.evenhand.app.database.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code evenhand doctor}: says whether the database keeps what it confirms. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether the database keeps what it confirms, and whether the logins can do no more than they need.",
            "Works while the product runs and while it does not."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:safe", "1:not safe, or nothing there", "2:called wrongly"})
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Installation.open(where.settings())) {
            List<Check> checks = installation.examine();
            checks.forEach(out::println);
            boolean safe = checks.stream().allMatch(Check::isSafe);
            out.println(safe ? "Safe: %d checks.".formatted(checks.size()) : "Not safe. See the lines above.");
            out.flush();
            return safe ? Evenhand.DONE : Evenhand.REFUSED;
        } catch (Installation.NoInstallation nothing) {
            spec.commandLine().getErr().println(nothing.getMessage());
            return Evenhand.REFUSED;
        }
    }
}

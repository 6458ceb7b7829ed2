package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does something, says what came of it, and ends with a number. */
abstract class SpokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final int done() {
        out().flush();
        return Evenhand.DONE;
    }

    /** @param why for a person: what was refused, and what to do about it */
    final int refused(String why) {
        err().println(why);
        err().flush();
        return Evenhand.REFUSED;
    }

    /** What to throw where it was called wrongly. */
    final ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}

package org.evenhand.cli;

import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In whose name a command changes a register. */
final class Lead {

    @Option(
            names = "--as",
            required = true,
            paramLabel = "<e-mail>",
            description = "Who does it: an account that keeps the register of its organisation.")
    private String as = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** @throws ParameterException in the same words where there is no such account and where it keeps no register: who has one is nobody's business */
    SignedIn among(Accounts accounts) {
        try {
            if (accounts.loadUserByUsername(as) instanceof SignedIn person && person.has(Role.SERVICE_LEAD)) {
                return person;
            }
        } catch (UsernameNotFoundException nobody) {
            // Said below.
        }
        throw new ParameterException(spec.commandLine(), "No account with this address keeps a register.");
    }
}

package org.evenhand.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.isp.bundle.Bundle;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.site.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand bundle}: the file that moves with a child. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "The file that moves with a child.",
        subcommands = BundleCommand.Check.class)
final class BundleCommand extends CommandGroup {

    /** Verifies a file and takes nothing in. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Opens a bundle and verifies all of it: sums, schemas, signatures. Takes nothing in, and prints nothing about the child.",
                "The passphrase is asked for, or read as the first line of the standard input; it is never an argument."
            },
            exitCodeListHeading = "%nEnds with:%n",
            exitCodeList = {"0:sound", "1:not sound, or a signature does not verify", "2:called wrongly"})
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The bundle.")
        private Path file = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            if (!Files.isRegularFile(file)) {
                err.println("There is no file %s.".formatted(file));
                return Evenhand.REFUSED;
            }
            if (Files.size(file) > BundleFile.LARGEST_BYTES) {
                err.println(Words.of("isp.fault", BundleFile.Fault.TOO_LARGE) + ".");
                return Evenhand.REFUSED;
            }
            Optional<char[]> passphrase = passphrase();
            if (passphrase.isEmpty()) {
                err.println("No passphrase was given. Write it as the first line of the standard input.");
                return Evenhand.REFUSED;
            }
            return switch (BundleFile.open(Files.readAllBytes(file), passphrase.get())) {
                case Opened.Bad bad -> {
                    err.println(Words.of("isp.fault", bad.fault())
                            + (bad.where().isEmpty() ? "." : ": %s.".formatted(bad.where())));
                    yield Evenhand.REFUSED;
                }
                case Opened.Good good -> {
                    print(good, out);
                    yield good.allVerify() ? Evenhand.DONE : Evenhand.REFUSED;
                }
            };
        }

        private static void print(Opened.Good good, PrintWriter out) {
            Bundle bundle = good.bundle();
            out.println("Sound: every part is as it was made.");
            out.println("From: %s, %s"
                    .formatted(bundle.origin().setting(), bundle.origin().installation()));
            out.println("Key of the installation: %s"
                    .formatted(OriginKey.fingerprint(bundle.origin().publicKey())));
            out.println("Given away on %s; the family agreed on %s"
                    .formatted(bundle.origin().exportedOn(), bundle.origin().consentOn()));
            out.println("Versions: %d".formatted(bundle.versions().size()));
            good.signatures()
                    .forEach(check -> out.println("Signature of version %d, %s: %s"
                            .formatted(
                                    check.signature().version(),
                                    Words.of("isp.capacity." + check.signature().capacity()),
                                    Words.of("isp.check", check.result()))));
            out.flush();
        }

        private static Optional<char[]> passphrase() throws IOException {
            Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
            if (terminal.isPresent()) {
                return Optional.ofNullable(terminal.get().readPassword("Passphrase: "));
            }
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(in.readLine()).map(line -> line.strip().toCharArray());
        }
    }
}

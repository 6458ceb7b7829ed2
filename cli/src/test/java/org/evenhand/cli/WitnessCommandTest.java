package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One installation watches the log of another: over the web while it runs, and from files that it dropped. */
class WitnessCommandTest {

    @TempDir
    Path folder;

    private Path watched = Path.of("");
    private Path witness = Path.of("");
    private Path dropped = Path.of("");
    private Path cosigned = Path.of("");

    @BeforeEach
    void two_installations() {
        watched = folder.resolve("watched");
        witness = folder.resolve("witness");
        dropped = folder.resolve("dropped");
        cosigned = folder.resolve("cosigned");
        RegisterOfALead.productOn(witness).close();
    }

    @Test
    void what_it_cosigned_over_the_web_goes_into_proofs_that_anybody_can_check() throws IOException {
        try (ConfigurableApplicationContext product = RegisterOfALead.productOn(watched)) {
            somethingHappens(product);
            String address = "http://127.0.0.1:%s/ledger"
                    .formatted(product.getEnvironment().getRequiredProperty("local.server.port"));
            // As on every day: it gives places before anybody looks.
            String log = said(watched, "ledger", "checkpoint", "--key");

            assertThat(look(address, log)).startsWith("0 ");
            String ours = said(witness, "ledger", "witness");
            assertThat(RunningProduct.run(watched, "ledger", "cosign", cosigned.toString(), "--witness", log))
                    .startsWith("1 ")
                    .contains("no line of this witness");
            assertThat(RunningProduct.run(watched, "ledger", "cosign", cosigned.toString(), "--witness", ours))
                    .startsWith("0 ");
            somethingHappens(product);
            assertThat(look(address, log)).startsWith("0 ");

            String proof = said(watched, "ledger", "prove", "1") + "\n";
            Path file = Files.writeString(folder.resolve("entry.tlog-proof"), proof);
            assertThat(proof).contains(ours.substring(0, ours.indexOf('+')));
            assertThat(check(file, log)).startsWith("0 Holds: entry 1 of").contains("\"kind\":");
            assertThat(check(file, ours)).startsWith("1 DOES NOT HOLD: the checkpoint is not signed");
            assertThat(RunningProduct.run(watched, "ledger", "prove", "4711")).startsWith("1 There is no entry 4711");
        }
    }

    @Test
    void a_backup_of_yesterday_is_refused_and_so_is_what_grew_from_it() throws IOException {
        Path backup = folder.resolve("backup");
        Path kept = folder.resolve("kept");
        try (ConfigurableApplicationContext product = RegisterOfALead.productOn(watched)) {
            somethingHappens(product);
        }
        copy(watched, backup);
        String log;
        try (ConfigurableApplicationContext product = RegisterOfALead.productOn(watched)) {
            somethingHappens(product);
            log = said(watched, "ledger", "checkpoint", "--key");
            Files.writeString(kept, said(watched, "ledger", "checkpoint") + "\n");
            assertThat(drop()).startsWith("0 4 entries");
        }
        assertThat(look(dropped.toString(), log)).startsWith("0 ");
        FileSystemUtils.deleteRecursively(watched);
        copy(backup, watched);

        assertThat(RunningProduct.run(watched, "ledger", "verify")).startsWith("0 Intact: 2 entries");
        assertThat(RunningProduct.run(watched, "ledger", "verify", "--checkpoint", kept.toString()))
                .startsWith("1 BROKEN: entry 3 is not there");
        assertThat(drop()).startsWith("0 2 entries");
        assertThat(look(dropped.toString(), log))
                .startsWith("1 NOT COSIGNED")
                .contains("had 4 entries when it was seen last, and has 2 now", "old backup");
        try (ConfigurableApplicationContext product = RegisterOfALead.productOn(watched)) {
            somethingHappens(product);
            somethingHappens(product);
        }
        assertThat(RunningProduct.run(watched, "ledger", "verify", "--checkpoint", kept.toString()))
                .startsWith("1 BROKEN: entry 4 or one before it was rewritten");
        assertThat(drop()).startsWith("0 6 entries");
        assertThat(look(dropped.toString(), log)).startsWith("1 NOT COSIGNED").contains("another story");
    }

    /** An organisation joins, with its first account: two entries. */
    private static void somethingHappens(ConfigurableApplicationContext product) {
        RegisterOfALead.on(Path.of(""), product);
    }

    private String drop() throws IOException {
        FileSystemUtils.deleteRecursively(dropped);
        return RunningProduct.run(watched, "ledger", "copy", dropped.toString());
    }

    private String look(String address, String log) {
        return RunningProduct.run(
                witness, "ledger", "witness", "--from", address, "--log", log, "--out", cosigned.toString());
    }

    private static String check(Path file, String key) {
        return RunningProduct.run(List.of("ledger", "check", file.toString(), "--key", key));
    }

    private static String said(Path data, String... command) {
        String said = RunningProduct.run(data, command);
        assertThat(said).startsWith("0 ");
        return said.substring("0 ".length()).strip();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

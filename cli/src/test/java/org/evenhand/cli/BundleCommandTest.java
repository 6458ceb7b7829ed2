package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.Deliverer;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.PlanJson;
import org.evenhand.app.isp.bundle.Bundle;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.packs.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Everybody in these files is invented. */
class BundleCommandTest {

    private static final String PASSPHRASE = "four plain words here";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_sound_file_is_called_sound_and_nothing_about_the_child_is_printed() throws IOException {
        int exit = check(file(), PASSPHRASE);

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("Sound", "Little Levels (invented)", "the family agreed on 2026-11-20", "Versions: 1");
        assertThat(out.toString()).doesNotContain("Ola", "Building");
    }

    @Test
    void another_passphrase_and_a_changed_byte_are_refused() throws IOException {
        Path file = file();

        assertThat(check(file, "four other words here")).isEqualTo(1);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(check(file, PASSPHRASE)).isEqualTo(1);
        assertThat(err.toString()).contains("The file does not open");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_passphrase_is_no_argument() throws IOException {
        CommandLine line = line();

        assertThat(line.execute("bundle", "check", file().toString(), "--passphrase", PASSPHRASE))
                .isEqualTo(2);
    }

    private int check(Path file, String passphrase) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((passphrase + "\n").getBytes(StandardCharsets.UTF_8)));
            return line().execute("bundle", "check", file.toString());
        } finally {
            System.setIn(before);
        }
    }

    private CommandLine line() {
        return Evenhand.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    private Path file() throws IOException {
        OriginKey key = OriginKey.of(MasterKey.of("A".repeat(43) + "="));
        String text = PlanJson.of(plan()).text();
        String hash = Checksum.of(text.getBytes(StandardCharsets.UTF_8));
        Bundle bundle = new Bundle(
                new Bundle.Origin(
                        "11111111-2222-3333-4444-555555555555",
                        "An installation",
                        "Little Levels (invented)",
                        "2026-11-22",
                        "2026-11-20",
                        key.publicKey()),
                List.of(new Bundle.Version(1, "2026-11-22", hash, text)),
                List.of(),
                new Bundle.Request("", "", "", "", "", "", "", ""),
                List.of());
        return Files.write(
                folder.resolve("moved.evenhand-bundle"),
                BundleFile.write(bundle, "<html></html>", key, PASSPHRASE.toCharArray(), new SecureRandom()));
    }

    private static PlanDocument plan() {
        return new PlanDocument(
                "0".repeat(32),
                "Little Levels (invented)",
                new PlanDocument.Child("Ola (invented)", 3, 2022),
                new PlanDocument.AboutMe("Building towers", "More", "By watching"),
                List.of("Gets stuck on words"),
                List.of(new PlanDocument.Outcome(
                        "o1",
                        "Asks by speaking",
                        "Five times",
                        DAY,
                        List.of(new PlanDocument.Provision(
                                "p1",
                                "Read together",
                                Optional.empty(),
                                10,
                                3,
                                PlanDocument.Per.WEEK,
                                12,
                                Deliverer.staff(),
                                "Shown how",
                                Optional.empty(),
                                Optional.empty())))),
                List.of(),
                Optional.of(DAY));
    }
}

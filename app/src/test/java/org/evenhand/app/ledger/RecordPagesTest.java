package org.evenhand.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.ledger.Witnessing.Seen;
import org.evenhand.app.people.Role;
import org.evenhand.app.vault.Ed25519;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** What the record shows: hashes to everybody, whether it is intact to who audits it, and a proof to whoever is given one. */
@EvenhandTest
class RecordPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    LogReading log;

    @Autowired
    World world;

    @Autowired
    TransactionOperations transactions;

    @TempDir
    Path folder;

    private final UUID subject = UUID.randomUUID();
    private long number;

    @BeforeEach
    void something_happened() {
        number = happens();
    }

    private long happens() {
        long made = transactions.execute(status ->
                ledger.append(Happening.of("RequestReceived", subject)).number());
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
        return made;
    }

    @Test
    void everybody_reads_the_log_and_a_witness_needs_no_more() throws IOException, InterruptedException {
        NoteKey key = NoteKey.read(text("/ledger/key").strip());
        assertThat(SignedNote.read(text("/ledger/checkpoint")).isSignedBy(key)).isTrue();
        Witnessing witness =
                Witnessing.of(NoteSigner.witness("witness.invalid/w", Ed25519.ofSeed(new byte[32])), folder);
        LogAddress address = LogAddress.of("http://127.0.0.1:%d/ledger".formatted(port));

        assertThat(witness.look(address, key, Instant.EPOCH)).isInstanceOf(Seen.Cosigned.class);
        happens();
        assertThat(witness.look(address, key, Instant.EPOCH)).isInstanceOf(Seen.Cosigned.class);

        assertThat(get("/ledger/tile/0/999").statusCode()).isEqualTo(404);
        assertThat(get("/ledger/tile/..%2Fkey").statusCode()).isNotEqualTo(200);
        assertThat(get("/ledger/check-a-proof.html").body()).contains("This page needs no network");
    }

    @Test
    void who_does_not_audit_is_shown_neither_the_page_nor_a_proof() {
        Browser nursery = new Browser(port).signIn(world.aNursery(world.anArea()));

        assertThat(nursery.get("/ledger/audit").status()).isEqualTo(403);
        assertThat(nursery.get("/ledger/proof?entry=" + number).status()).isEqualTo(403);
        assertThat(new Browser(port).get("/ledger/audit").path()).isEqualTo("/sign-in");
    }

    @Test
    void who_audits_verifies_it_and_holds_against_it_what_they_kept() throws IOException, InterruptedException {
        Browser auditor = new Browser(port).signIn(world.withRoles(world.aService(world.anArea()), Role.AUDITOR));
        assertThat(auditor.get("/home").text()).contains("Verify the record of every change");
        String checkpoint = text("/ledger/checkpoint");
        happens();
        Browser.Shown page = auditor.get("/ledger/audit");

        assertThat(auditor.send(page, "/ledger/audit", Map.of()).text()).contains("Intact: all");
        assertThat(auditor.send(page, "/ledger/audit", Map.of("kept", checkpoint))
                        .text())
                .contains("Intact: all");
        assertThat(auditor.send(page, "/ledger/audit", Map.of("kept", "1:" + "0".repeat(64)))
                        .text())
                .contains("Broken: entry 1 or one before it");
        assertThat(auditor.send(page, "/ledger/audit", Map.of("kept", "99999999:" + "0".repeat(64)))
                        .text())
                .contains("is not there, though something shows that it was");
        assertThat(auditor.send(page, "/ledger/audit", Map.of("kept", checkpoint.replaceFirst("\n\\d+\n", "\n7\n")))
                        .text())
                .contains("Enter a checkpoint that this record signed");
        assertThat(auditor.get("/ledger/proof?entry=0").text())
                .contains("Enter the number of an entry that has its place");
    }

    /** The same script that people keep as a file, in another engine than the browser of the story. */
    @Test
    void the_page_that_people_keep_finds_a_true_proof_true_and_every_other_false() throws Exception {
        assumeTrue(isThere("node"), "Node is not here");
        Path page = Files.writeString(folder.resolve("page.html"), text("/ledger/check-a-proof.html"));
        String key = text("/ledger/key").strip();
        String proof = log.prove(number).orElseThrow().text();
        String content = "\"kind\":\"RequestReceived\"";

        assertThat(checked(page, key, proof)).startsWith("holds ").contains(content, subject.toString());
        int extra = proof.indexOf("extra ") + "extra ".length();
        assertThat(checked(page, key, other(proof, extra + 3)))
                .isEqualTo("does not hold: What it shows is not what was recorded.");
        assertThat(checked(page, key, other(proof, extra + 120)))
                .isEqualTo("does not hold: What it shows is not what was recorded.");
        assertThat(checked(page, key, proof.replaceFirst("index \\d+", "index 0")))
                .isEqualTo("does not hold: The entry does not stand at this place of the record.");
        assertThat(checked(page, key, other(proof, proof.length() - 20)))
                .isEqualTo("does not hold: The checkpoint is not signed with this key.");
        assertThat(checked(page, key, proof.substring(1))).startsWith("refused: This is not a proof");
        assertThat(checked(page, other(key, key.length() - 5), proof)).startsWith("refused: The number in the key");
    }

    private static String other(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    private String checked(Path page, String key, String proof) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("entry.tlog-proof"), proof);
        Process node = new ProcessBuilder(
                        "node", "src/test/resources/record/page.mjs", page.toString(), key, file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said.strip();
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}

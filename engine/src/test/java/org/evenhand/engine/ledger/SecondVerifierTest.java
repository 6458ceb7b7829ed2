package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verifier in another language, written from the specifications alone, reads what ours writes. */
class SecondVerifierTest {

    private static final int REMEMBERED = 600;
    private static final int SIZE = 700;

    @TempDir
    Path folder;

    private final Random random = new Random(6962);
    private final NoteSigner log = NoteSigner.log("evenhand.example/ledger", Keys.pair(1));

    @BeforeEach
    void node_is_there() throws IOException, InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            there = false;
        }
        assumeTrue(there, "Node is not here");
        CopiedLog.write(entries(REMEMBERED), log, folder.resolve("remembered"));
    }

    @Test
    void finds_every_log_of_ours_intact_whatever_its_size() throws IOException, InterruptedException {
        List<Integer> sizes = List.of(1, 2, 3, 255, 256, 257, 511, 512, 600, 700);
        List<Path> copies = new ArrayList<>();
        for (int size : sizes) {
            Path copy = folder.resolve("of-" + size);
            CopiedLog.write(entries(size), log, copy);
            copies.add(copy);
        }

        assertThat(answers(copies, false))
                .isEqualTo(sizes.stream().map(size -> "intact " + size).toList());
        // What went back behind what is remembered is not intact any more.
        assertThat(answers(copies.subList(7, 10), true))
                .containsExactly("broken it had 600 entries and has 512", "intact 600", "intact 700");
    }

    @Test
    void finds_any_changed_byte_any_missing_file_and_any_log_that_tells_another_story()
            throws IOException, InterruptedException {
        List<Path> broken = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            Path copy = copy("changed-" + number);
            List<Path> files = CopiedLog.files(copy);
            Path file = files.get(number % files.size());
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length - 1)] ^= 1;
            Files.write(file, bytes);
            broken.add(copy);
        }
        for (int number = 0;
                number < CopiedLog.files(folder.resolve("remembered")).size();
                number++) {
            Path copy = copy("missing-" + number);
            Files.delete(CopiedLog.files(copy).get(number));
            broken.add(copy);
            Path longer = copy("longer-" + number);
            Files.write(CopiedLog.files(longer).get(number), new byte[] {'\n'}, StandardOpenOption.APPEND);
            broken.add(longer);
        }
        broken.add(rewritten("swapped", entries -> Collections.swap(entries, 17, 400)));
        broken.add(rewritten("removed", entries -> entries.remove(5)));
        broken.add(rewritten("added", entries -> entries.add(300, "back-dated".getBytes(StandardCharsets.UTF_8))));
        broken.add(rewritten("changed", entries -> entries.set(599, new byte[] {1})));
        broken.add(rewritten("truncated", entries -> entries.subList(500, SIZE).clear()));

        List<String> answers = answers(broken, true);

        assertThat(answers).hasSize(broken.size()).allMatch(answer -> answer.startsWith("broken "));
        // Everything of the last five is signed with the log's own key: only who remembers can tell.
        assertThat(answers(broken.subList(broken.size() - 5, broken.size()), false))
                .allMatch(answer -> answer.startsWith("intact "));
    }

    @Test
    void does_not_accept_the_signature_of_another_key() throws IOException, InterruptedException {
        Path copy = folder.resolve("stranger");
        CopiedLog.write(entries(SIZE), NoteSigner.log("evenhand.example/ledger", Keys.pair(2)), copy);

        assertThat(answers(List.of(copy), false)).containsExactly("broken not signed");
    }

    private Path rewritten(String name, java.util.function.Consumer<List<byte[]>> rewriting) throws IOException {
        List<byte[]> entries = new ArrayList<>(entries(SIZE));
        rewriting.accept(entries);
        Path copy = folder.resolve(name);
        CopiedLog.write(entries, log, copy);
        return copy;
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        CopiedLog.write(entries(SIZE), log, copy);
        return copy;
    }

    private static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ("entry " + number).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> answers(List<Path> copies, boolean remembering) throws IOException, InterruptedException {
        Path script = folder.resolve("verify.mjs");
        try (var own = Objects.requireNonNull(SecondVerifierTest.class.getResourceAsStream("verify.mjs"))) {
            Files.write(script, own.readAllBytes());
        }
        Path questions = Files.write(
                folder.resolve("questions"), copies.stream().map(Path::toString).toList());
        List<String> command = new ArrayList<>(
                List.of("node", script.toString(), "-", log.key().text()));
        if (remembering) {
            command.add(folder.resolve("remembered/checkpoint").toString());
        }
        Process node = new ProcessBuilder(command)
                .redirectInput(questions.toFile())
                .redirectErrorStream(true)
                .start();
        try (var said = node.inputReader()) {
            List<String> answers = said.lines().toList();
            assertThat(node.waitFor()).as(String.join("\n", answers)).isZero();
            return answers;
        }
    }
}

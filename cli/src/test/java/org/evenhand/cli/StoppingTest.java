package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.packs.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The product as a person runs it: a real process of its own, stopped with Ctrl-C, started again. */
class StoppingTest {

    /** What a shell reports of a program that ended by Ctrl-C: 128 and the number of the signal. */
    private static final int ENDED_BY_CTRL_C = 130;

    private static final Pattern ADDRESS = Pattern.compile("Evenhand is at (http://\\S+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path data;

    @Test
    void ctrl_c_stops_it_and_its_database_in_order_and_starting_again_finds_everything() throws Exception {
        String head;
        String requests;
        try (Running first = Running.on(data)) {
            requests = first.requestsOf("nursery@evenborough.invalid");
            head = headOfTheRecord();

            assertThat(first.ctrlC()).isEqualTo(ENDED_BY_CTRL_C);
        }
        assertThat(requests).contains("/requests/");
        assertThat(data.resolve("postgresql/database/postmaster.pid"))
                .as("the server removes it when it stops in order")
                .doesNotExist();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(data.resolve("postgresql").toString())))
                .isEmpty();
        assertThat(Files.readString(data.resolve("postgresql/postgresql.log")))
                .contains("database system is shut down")
                .doesNotContain("was not properly shut down");

        try (Running second = Running.on(data)) {
            assertThat(second.requestsOf("nursery@evenborough.invalid")).isEqualTo(requests);
            assertThat(run("ledger", "verify", "--head", head)).startsWith("0 ");
            assertThat(second.ctrlC()).isEqualTo(ENDED_BY_CTRL_C);
        }
        assertThat(Files.readString(data.resolve("postgresql/postgresql.log")))
                .doesNotContain("was not properly shut down");
    }

    private String headOfTheRecord() {
        String said = run("ledger", "verify");
        assertThat(said).startsWith("0 Intact");
        return said.strip().replaceFirst("(?s).*elsewhere: ", "");
    }

    /** @return how it ended, and what it said */
    private String run(String... command) {
        StringWriter said = new StringWriter();
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of("--data", data.toString()));
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        int ended = line.execute(whole.toArray(String[]::new));
        return ended + " " + said;
    }

    /** The command in a process group of its own, as a terminal's foreground command is. */
    private record Running(Process process, String address) implements AutoCloseable {

        static Running on(Path data) throws IOException {
            // A build that runs in the background ignores Ctrl-C and passes that on; a terminal does not.
            Process process = new ProcessBuilder(
                            "setsid",
                            "env",
                            "--default-signal=INT",
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-Devenhand.packs=" + Packs.builtInShelf(),
                            Evenhand.class.getName(),
                            "start",
                            "--data",
                            data.toString(),
                            "--port",
                            "0")
                    .redirectErrorStream(true)
                    .start();
            StringBuilder said = new StringBuilder();
            BufferedReader lines = process.inputReader();
            String address = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher found = ADDRESS.matcher(line);
                address = found.find() ? found.group(1) : address;
                if (line.startsWith("Press Ctrl-C")) {
                    return new Running(process, address);
                }
            }
            throw new IOException("It ended before it was ready:\n" + said);
        }

        /** To every process of the group, as a terminal does. */
        int ctrlC() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", "--", "-" + process.pid())
                    .start()
                    .waitFor();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            return process.exitValue();
        }

        /** The addresses of the requests on somebody's first page. */
        String requestsOf(String email) throws IOException, InterruptedException {
            try (HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                Matcher token = TOKEN.matcher(get(browser, "/sign-in"));
                assertThat(token.find()).isTrue();
                String form = "_csrf=%s&email=%s&password=evenborough-is-invented"
                        .formatted(encoded(token.group(1)), encoded(email));
                String home = browser.send(
                                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                return String.join(
                        "\n",
                        Pattern.compile("/requests/[0-9a-f-]{36}")
                                .matcher(home)
                                .results()
                                .map(match -> match.group())
                                .distinct()
                                .sorted()
                                .toList());
            }
        }

        private String get(HttpClient browser, String path) throws IOException, InterruptedException {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                    .body();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}

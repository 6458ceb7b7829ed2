package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a person runs it: a real process of its own, stopped with Ctrl-C, started again. */
class StoppingTest {

    /** What a shell reports of a program that ended by Ctrl-C: 128 and the number of the signal. */
    private static final int ENDED_BY_CTRL_C = 130;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path data;

    @Test
    void ctrl_c_stops_it_and_its_database_in_order_and_starting_again_finds_everything() throws Exception {
        String head;
        String requests;
        try (RunningProduct first = RunningProduct.on(data)) {
            requests = requestsOf(first, "nursery@evenborough.invalid");
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

        try (RunningProduct second = RunningProduct.on(data)) {
            assertThat(requestsOf(second, "nursery@evenborough.invalid")).isEqualTo(requests);
            assertThat(RunningProduct.run(data, "ledger", "verify", "--head", head))
                    .startsWith("0 ");
            assertThat(second.ctrlC()).isEqualTo(ENDED_BY_CTRL_C);
        }
        assertThat(Files.readString(data.resolve("postgresql/postgresql.log")))
                .doesNotContain("was not properly shut down");
    }

    private String headOfTheRecord() {
        String said = RunningProduct.run(data, "ledger", "verify");
        assertThat(said).startsWith("0 Intact");
        return said.strip().replaceFirst("(?s).*elsewhere: ", "");
    }

    /** The addresses of the requests on somebody's first page. */
    private static String requestsOf(RunningProduct product, String email) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            Matcher token = TOKEN.matcher(get(browser, product, "/sign-in"));
            assertThat(token.find()).isTrue();
            String form = "_csrf=%s&email=%s&password=evenborough-is-invented"
                    .formatted(encoded(token.group(1)), encoded(email));
            String home = browser.send(
                            HttpRequest.newBuilder(URI.create(product.address() + "/sign-in"))
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

    private static String get(HttpClient browser, RunningProduct product, String path)
            throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(product.address() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

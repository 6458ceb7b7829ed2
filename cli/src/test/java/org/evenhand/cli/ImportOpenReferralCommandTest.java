package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.evenhand.app.Application;
import org.evenhand.packs.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A feed is read from the command line, by the rules of the page. */
class ImportOpenReferralCommandTest {

    private static final String PLAIN = "evenhand.feeds.plain-http";

    @TempDir
    Path data;

    private record Ended(int code, String out, String err) {}

    private Ended run(String address, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Evenhand.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] usual = {
            "import",
            "open-referral",
            "--feed",
            address,
            "--publisher",
            "Invented County",
            "--licence",
            "None (invented)",
            "--as",
            "lead@evenborough.invalid",
            "--data",
            data.toString()
        };
        String[] all = Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new);
        return new Ended(line.execute(all), out.toString(), err.toString());
    }

    @Test
    void a_folder_without_an_installation_is_named() {
        Ended ended = run("https://feed.invalid/");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("There is no installation in");
    }

    @Test
    void a_feed_is_read_from_a_host_that_is_named_and_from_no_other() throws IOException {
        Application.start(
                        "--evenhand.database.data=" + data,
                        "--evenhand.packs=" + Packs.builtInShelf(),
                        "--evenhand.site.demonstration=true",
                        "--server.port=0")
                .close();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/services", exchange -> {
            byte[] page = """
                    {"total_pages": 1, "contents": [{"id": "11111111-1111-4111-8111-111111111111", "name": "Chess (invented)",
                     "status": "active", "service_at_locations": []}]}
                    """.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        System.setProperty(PLAIN, "true");
        try {
            String host = "localhost:" + server.getAddress().getPort();

            Ended unlisted = run("http://" + host);
            Ended listed = run("http://" + host, "--allow-host", host);

            assertThat(unlisted.code()).isEqualTo(1);
            assertThat(unlisted.err()).contains("is not on the list of hosts");
            assertThat(listed.out()).contains("Read: 1 new, 0 changed, 0 as before, 0 gone");
            assertThat(listed.code()).isZero();
        } finally {
            System.clearProperty(PLAIN);
            server.stop(0);
        }
    }
}

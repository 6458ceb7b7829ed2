package org.evenhand.app.register.openreferral.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender may do to who reads its feed, and does not. */
class FetchingTest {

    private static final int MOST = 1_000_000;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private FeedServer server;

    @BeforeEach
    void a_server_on_this_machine() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void it_stops() {
        server.close();
    }

    private Fetching fetching() {
        return fetching(server.settings(), InstantSource.system(), FAR);
    }

    private static Fetching fetching(DirectorySettings settings, InstantSource clock, Instant until) {
        return new Fetching(
                new AllowedHosts(settings, FeedServer.resolving(), PublicAddresses::has),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                clock,
                until,
                MOST);
    }

    private String got(String path) throws NotRead {
        return new String(fetching().json(server.address() + path), StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void it_reads_plain_packed_and_chunked_answers_and_follows_a_redirect_to_a_listed_host() throws Exception {
        server.json("/plain", "{\"a\": \"ü\"}");
        server.on(
                "/packed",
                exchange -> FeedServer.send(
                        exchange,
                        200,
                        Map.of("Content-Encoding", "gzip"),
                        packed("{\"b\": 2}".getBytes(StandardCharsets.UTF_8))));
        server.on("/chunked", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            // No length is known: the server sends chunks.
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"c\": ".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getResponseBody().write("3}".getBytes(StandardCharsets.UTF_8));
        });
        server.redirect("/moved", "/plain");

        assertThat(got("/plain")).isEqualTo("{\"a\": \"ü\"}");
        assertThat(got("/packed")).isEqualTo("{\"b\": 2}");
        assertThat(got("/chunked")).isEqualTo("{\"c\": 3}");
        assertThat(got("/moved")).isEqualTo("{\"a\": \"ü\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/",
                "http://127.0.0.1/",
                "http://localhost:22/",
                "file:///etc/passwd",
                "ftp://feed.invalid/",
                "http://evil.invalid/",
                "//evil.invalid/",
                "http://user@feed.invalid/",
                "http://["
            })
    void a_redirect_off_the_list_is_not_followed(String to) {
        server.redirect("/moved", to);

        assertThatThrownBy(() -> got("/moved")).isInstanceOf(NotRead.class);
        assertThat(server.asked()).containsExactly("/moved");
    }

    @Test
    void redirects_end() {
        server.redirect("/round", "/round");

        assertThatThrownBy(() -> got("/round")).isInstanceOf(NotRead.class).hasMessageContaining("more than 3 times");
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void a_small_file_that_unpacks_to_an_endless_one_is_not_unpacked_to_its_end() throws IOException {
        byte[] bomb = packed(new byte[20 * MOST]);
        server.on("/bomb", exchange -> FeedServer.send(exchange, 200, Map.of("Content-Encoding", "gzip"), bomb));

        assertThat(bomb.length).isLessThan(MOST);
        assertThatThrownBy(() -> got("/bomb")).isInstanceOf(NotRead.class).hasMessageContaining("more than 1 MB");
    }

    @Test
    void what_is_too_long_is_not_read_to_its_end() {
        server.on("/long", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[MOST / 2];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 20; i++) {
                    out.write(some);
                }
            } catch (IOException hungUp) {
                // As it should be.
            }
        });

        assertThatThrownBy(() -> got("/long")).isInstanceOf(NotRead.class).hasMessageContaining("more than 1 MB");
    }

    @Test
    void what_is_not_json_not_found_or_packed_otherwise_is_refused() {
        server.on(
                "/page",
                exchange -> FeedServer.send(exchange, 200, Map.of("Content-Type", "text/html"), new byte[] {'{'}));
        server.on(
                "/br", exchange -> FeedServer.send(exchange, 200, Map.of("Content-Encoding", "br"), new byte[] {'{'}));

        assertThatThrownBy(() -> got("/page")).isInstanceOf(NotRead.class).hasMessageContaining("text/html");
        assertThatThrownBy(() -> got("/br")).isInstanceOf(NotRead.class).hasMessageContaining("br");
        assertThatThrownBy(() -> got("/none")).isInstanceOf(NotRead.class).hasMessageContaining("404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "HTTP/1.1 200 OK\r\nno header\r\n\r\n{}",
                "HTTP/1.1 200 OK",
                ""
            })
    void what_is_not_http_or_cut_off_is_refused(String said) throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerOnce(odd, said));
            DirectorySettings settings =
                    new DirectorySettings(List.of(FeedServer.HOST + ":" + odd.getLocalPort()), true);
            Fetching fetching = fetching(settings, InstantSource.system(), FAR);

            assertThatThrownBy(() -> fetching.json("http://feed.invalid:" + odd.getLocalPort() + "/"))
                    .isInstanceOf(NotRead.class);
        }
    }

    private static void answerOnce(ServerSocket odd, String said) {
        try (Socket socket = odd.accept()) {
            socket.getInputStream().read(new byte[4_096]);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException hungUp) {
            // Whoever read has seen enough.
        }
    }

    @Test
    void a_sender_that_takes_for_ever_is_left() {
        AtomicInteger looks = new AtomicInteger();
        Instant start = Instant.parse("2026-11-22T12:00:00Z");
        // Each look at the clock takes a second; the reading may take five.
        Fetching fetching =
                fetching(server.settings(), () -> start.plusSeconds(looks.getAndIncrement()), start.plusSeconds(5));
        server.redirect("/round", "/round");

        assertThatThrownBy(() -> fetching.json(server.address() + "/round"))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("longer than it may");
    }
}

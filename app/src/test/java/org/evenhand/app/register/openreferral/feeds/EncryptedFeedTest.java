package org.evenhand.app.register.openreferral.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed is read over TLS from whom it is asked, and from nobody who only says so. */
class EncryptedFeedTest {

    private static final int MOST = 1_000;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    /** As if this machine were on the public internet: no other lets itself be read over TLS. */
    private static Fetching fetching(int port, SSLContext trusting) {
        DirectorySettings settings = new DirectorySettings(List.of(FeedServer.HOST + ":" + port), false);
        return new Fetching(
                new AllowedHosts(settings, FeedServer.resolving(), machine -> true),
                trusting.getSocketFactory(),
                InstantSource.system(),
                FAR,
                MOST);
    }

    private static String read(SSLContext certificate, SSLContext trusting) throws IOException, NotRead {
        try (FeedServer server = FeedServer.encrypted(certificate)) {
            server.json("/services", "{}");
            byte[] read = fetching(server.port(), trusting).json(server.address() + "/services");
            assertThat(server.asked()).containsExactly("/services");
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_feed_whose_certificate_is_trusted_is_read() throws Exception {
        InventedCertificates certificates = InventedCertificates.in(folder);
        SSLContext certificate = certificates.of(FeedServer.HOST);

        assertThat(read(certificate, certificates.trusted())).isEqualTo("{}");
        assertThatThrownBy(() -> read(certificate, SSLContext.getDefault()))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("https://feed.invalid")
                .hasMessageContaining("nobody whom this machine trusts has signed its certificate");
    }

    @Test
    void one_for_another_name_is_refused() throws Exception {
        InventedCertificates certificates = InventedCertificates.in(folder);
        SSLContext certificate = certificates.of("other.invalid");

        assertThatThrownBy(() -> read(certificate, certificates.trusted()))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("its certificate is for another name");
    }

    @Test
    void one_that_has_run_out_is_refused() throws Exception {
        InventedCertificates certificates = InventedCertificates.in(folder);
        SSLContext old = certificates.of(FeedServer.HOST, "-startdate", "-40d", "-validity", "30");

        assertThatThrownBy(() -> read(old, certificates.trusted()))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining("its certificate has run out");
    }

    @Test
    void what_does_not_speak_tls_at_all_is_refused() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));

            assertThatThrownBy(() -> fetching(plain.getLocalPort(), SSLContext.getDefault())
                            .json("https://feed.invalid:" + plain.getLocalPort() + "/services"))
                    .isInstanceOf(NotRead.class)
                    .hasMessageContaining("could not be reached safely");
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().read(new byte[4_096]);
        } catch (IOException hungUp) {
            // Whoever read has seen enough.
        }
    }
}

package org.evenhand.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenhand.app.mail.Postman.Handed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server on this machine that plays the interface of GOV.UK Notify, as its documentation for clients describes it. Never the real one. */
class NotifyPostmanTest {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir
    Path folder;

    private final JsonMapper json = JsonMapper.builder().build();
    private final MailId id = new MailId(UUID.randomUUID());
    private final Mail mail =
            Mail.automatic("notice.decided", EmailAddress.of("reader@evenborough.invalid"), "A decision", "Text.");
    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    private HttpServer notify;
    private int answer = 201;
    private String known = "";

    @BeforeEach
    void aServerThatPlaysNotify() throws IOException {
        notify = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        notify.createContext("/v2/notifications", this::play);
        notify.start();
    }

    @AfterEach
    void closeIt() {
        notify.stop(0);
    }

    @Test
    void a_mail_becomes_one_notification_with_its_identifier_as_reference() throws IOException {
        Handed handed = postman().hand(id, mail, NOW);

        assertThat(handed).isEqualTo(new Handed.Taken());
        assertThat(received).singleElement().satisfies(sent -> {
            assertThat(sent.path("email_address").asString()).isEqualTo("reader@evenborough.invalid");
            assertThat(sent.path("template_id").asString()).isEqualTo("template-1");
            assertThat(sent.path("personalisation").path("subject").asString()).isEqualTo("A decision");
            assertThat(sent.path("personalisation").path("body").asString()).isEqualTo("Text.");
            assertThat(sent.path("reference").asString()).isEqualTo(id.value().toString());
        });
    }

    @Test
    void each_call_is_signed_by_a_token_of_the_key() throws Exception {
        postman().hand(id, mail, NOW);

        List<String> parts = List.of(tokens.getLast().replace("Bearer ", "").split("\\."));
        assertThat(json.readTree(decoded(parts.get(0))).path("alg").asString()).isEqualTo("HS256");
        assertThat(json.readTree(decoded(parts.get(1))).path("iss").asString()).isEqualTo(SERVICE);
        assertThat(json.readTree(decoded(parts.get(1))).path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        // RFC 7515, section 5.1: the signature is over the two parts with a point between.
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts.get(2)))
                .isEqualTo(mac.doFinal((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_notify_knows_already_is_not_given_to_it_again() throws IOException {
        known = "sending";

        assertThat(postman().hand(id, mail, NOW)).isEqualTo(new Handed.Taken());
        assertThat(received).isEmpty();
    }

    @Test
    void a_refused_mail_is_refused_for_good_and_everything_else_is_tried_again() throws IOException {
        answer = 400;
        assertThat(postman().hand(id, mail, NOW)).isEqualTo(new Handed.Refused("Notify 400"));
        answer = 403;
        assertThat(postman().hand(id, mail, NOW)).isEqualTo(new Handed.NotNow("Notify 403"));
        answer = 429;
        assertThat(postman().hand(id, mail, NOW)).isEqualTo(new Handed.NotNow("Notify 429"));
        answer = 500;
        assertThat(postman().hand(id, mail, NOW)).isEqualTo(new Handed.NotNow("Notify 500"));
        Postman postman = postman();
        notify.stop(0);
        assertThat(postman.hand(id, mail, NOW)).isEqualTo(new Handed.NotNow("not reached"));
    }

    @Test
    void what_came_back_is_learned_by_asking() throws IOException {
        known = "delivered";
        assertThat(postman().cameBack(id)).isEmpty();
        known = "permanent-failure";
        assertThat(postman().cameBack(id)).contains("Notify permanent-failure");
    }

    private Postman postman() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "evenborough-" + SERVICE + "-" + SECRET + "\n");
        MailSettings settings = new MailSettings(
                "http://127.0.0.1:" + notify.getAddress().getPort(),
                587,
                "template-1",
                key.toString(),
                true,
                "post@evenborough.invalid",
                "Evenborough",
                "https://evenborough.invalid",
                Duration.ofSeconds(5),
                60,
                40,
                List.of(Duration.ofMinutes(1)),
                Duration.ofSeconds(5),
                "");
        assertThat(settings.isNotify()).isTrue();
        return new NotifyPostman(settings, json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void play(HttpExchange call) throws IOException {
        tokens.add(call.getRequestHeaders().getFirst("Authorization"));
        if (call.getRequestMethod().equals("GET")) {
            String found = known.isEmpty() ? "" : "{\"status\": \"%s\"}".formatted(known);
            reply(call, 200, "{\"notifications\": [" + found + "]}");
        } else {
            received.add(json.readTree(call.getRequestBody()));
            reply(call, answer, "{}");
        }
    }

    private static void reply(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}

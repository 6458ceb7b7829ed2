package org.evenhand.app.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands mail to GOV.UK Notify over its HTTP interface (version 2): one notification a piece, by a template with the two fields subject and body.
 * The identifier of the piece is its reference; a piece that Notify knows already is not given to it again. Each call is signed by a token
 * (JSON Web Token, HS256) that is made of the API key.
 */
final class NotifyPostman implements Postman {

    private static final int UUID_LENGTH = 36;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int OK = 200;

    private final MailSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;

    NotifyPostman(MailSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @Override
    public Handed hand(MailId id, Mail mail, Instant written) {
        try {
            if (known(id).isPresent()) {
                return new Handed.Taken();
            }
            Map<String, Object> notification = new LinkedHashMap<>();
            notification.put("email_address", mail.to().text());
            notification.put("template_id", settings.user());
            notification.put("personalisation", Map.of("subject", mail.subject(), "body", mail.text()));
            notification.put("reference", id.value().toString());
            int status = send(request("/v2/notifications/email")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(notification))))
                    .statusCode();
            return switch (status) {
                case CREATED -> new Handed.Taken();
                // The address or the text is refused; a wrong key, a limit and a fault of the service are not the
                // mail's.
                case BAD_REQUEST -> new Handed.Refused("Notify " + status);
                default -> new Handed.NotNow("Notify " + status);
            };
        } catch (IOException notReached) {
            return new Handed.NotNow("not reached");
        }
    }

    @Override
    public Optional<String> cameBack(MailId id) {
        try {
            return known(id)
                    .map(found -> found.path("status").asString(""))
                    .filter(status -> status.endsWith("-failure"))
                    .map(status -> "Notify " + status);
        } catch (IOException notReached) {
            return Optional.empty();
        }
    }

    /** What Notify says of the notification with this reference. */
    private Optional<JsonNode> known(MailId id) throws IOException {
        HttpResponse<String> answer = send(request("/v2/notifications?reference="
                        + URLEncoder.encode(id.value().toString(), StandardCharsets.UTF_8))
                .GET());
        return answer.statusCode() == OK
                ? json.readTree(answer.body())
                        .path("notifications")
                        .valueStream()
                        .findFirst()
                : Optional.empty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.host() + path))
                .timeout(settings.patience())
                .header("Authorization", "Bearer " + token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while Notify was asked.", stopped);
        }
    }

    /** The key is a name, the identifier of the service and the secret, with dashes between; the last two are 36 characters each. */
    private String token() {
        String key = settings.password();
        if (key.length() < 2 * UUID_LENGTH + 1) {
            throw new UncheckedIOException(
                    new IOException(
                            "evenhand.mail.password-file holds no API key of GOV.UK Notify: it ends with two identifiers of 36 characters."));
        }
        String secret = key.substring(key.length() - UUID_LENGTH);
        String service = key.substring(key.length() - 2 * UUID_LENGTH - 1, key.length() - UUID_LENGTH - 1);
        String head = part(Map.of("typ", "JWT", "alg", "HS256"));
        String claims = part(Map.of("iss", service, "iat", clock.instant().getEpochSecond()));
        return "%s.%s.%s".formatted(head, claims, signature(secret, head + "." + claims));
    }

    private String part(Map<String, Object> content) {
        return base64(json.writeValueAsBytes(content));
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256.", missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

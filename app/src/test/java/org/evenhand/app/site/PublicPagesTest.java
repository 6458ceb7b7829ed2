package org.evenhand.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers and proxies may keep, and for whom, over real HTTP. */
@EvenhandTest
class PublicPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private final HttpClient visitor =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return visitor.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private void signIn() throws IOException, InterruptedException {
        World.Person person = world.aNursery(world.anArea());
        String token =
                Jsoup.parse(get("/sign-in").body()).select("input[name=_csrf]").val();
        HttpResponse<String> answer = post(
                "/sign-in",
                "_csrf=%s&email=%s&password=%s"
                        .formatted(encoded(token), encoded(person.email()), encoded(World.Person.PASSWORD)));
        assertThat(header(answer, "Location")).endsWith("/home");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/areas",
                "/areas/england",
                "/areas/authorities/383",
                "/settings/gias-100000",
                "/figures/promise",
                "/figures/promise.csv",
                "/figures/plans.csv",
                "/figures/waits",
                "/figures/waits/own/383",
                "/thresholds",
                "/methods/days-promised",
                "/about/privacy"
            })
    void what_everybody_may_read_sets_no_cookie_and_is_sent_only_once(String path) throws Exception {
        HttpResponse<String> first = get(path);
        HttpResponse<String> again = get(path, "If-None-Match", header(first, "ETag"));
        HttpResponse<String> changed = get(path, "If-None-Match", "\"another\"");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(first, "Cache-Control")).contains("public").doesNotContain("no-store");
        assertThat(header(first, "Vary")).contains("Cookie");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(first.body());
    }

    @Test
    void what_packs_say_may_be_shown_for_a_minute_and_what_may_change_is_asked_for_each_time() throws Exception {
        assertThat(header(get("/figures/promise.csv"), "Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(header(get("/figures/waits/own/383"), "Cache-Control")).isEqualTo("no-cache, public");
        assertThat(header(get("/"), "Cache-Control")).isEqualTo("no-cache, public");
    }

    @Test
    void a_search_needs_no_cookie_and_may_not_be_kept() throws Exception {
        HttpResponse<String> found = post("/find", "q=Leeds");
        HttpResponse<String> typed = get("/find?q=Leeds");

        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(typed, "Cache-Control")).contains("no-store");
    }

    @Test
    void a_form_that_changes_something_has_a_token_and_may_not_be_kept() throws Exception {
        HttpResponse<String> form = get("/sign-in");

        assertThat(Jsoup.parse(form.body()).select("input[name=_csrf]").val()).isNotEmpty();
        assertThat(header(form, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(header(form, "Cache-Control")).contains("no-store");
        assertThat(post("/sign-in", "email=a%40example.invalid&password=guessed")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/", "/areas/england", "/figures/promise.csv", "/figures/waits/own/383"})
    void nothing_that_is_shown_to_somebody_who_is_signed_in_may_be_kept(String path) throws Exception {
        signIn();

        HttpResponse<String> shown = get(path);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void an_address_that_is_not_there_may_not_be_kept() throws Exception {
        assertThat(get("/settings/gias-9999999").statusCode()).isEqualTo(404);
        assertThat(header(get("/settings/gias-9999999"), "Cache-Control")).contains("no-store");
    }
}

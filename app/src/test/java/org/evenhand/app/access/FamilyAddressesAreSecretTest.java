package org.evenhand.app.access;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every address below a family's own, whichever module has it: none may forget that the address is the key. */
@EvenhandTest
class FamilyAddressesAreSecretTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    FamilyLinks links;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    private Person nursery;
    private RequestId request;

    @BeforeEach
    void somebody_asked_for_a_child() {
        nursery = world.aNursery(world.anArea());
        request = ((Asked.Sent)
                        nursery.does(() -> asking.ask(FormToken.random(), World.about("Ola", "stammers when excited"))))
                .id();
    }

    @Test
    void each_answer_is_told_to_no_other_site_kept_by_no_browser_and_found_by_no_search() throws Exception {
        Map<String, Set<RequestMethod>> addresses = addresses();

        assertThat(addresses).containsKeys("/family/{secret}", "/family/{secret}/record", "/family/{secret}/end");
        for (Map.Entry<String, Set<RequestMethod>> address : addresses.entrySet()) {
            for (RequestMethod method : address.getValue()) {
                // Another for each: what is sent may end it.
                String secret = another();
                isSecret(
                        method + " " + address.getKey(),
                        asked(method, address.getKey(), secret, secret),
                        200,
                        302,
                        303,
                        // Nothing was advised for this child: what is there is opened by FamilyChallengingTest.
                        address.getKey().contains("{recommendation}") ? 404 : 200,
                        422);
                isSecret(
                        method + " " + address.getKey() + ", none's",
                        asked(method, address.getKey(), "not-an-address", another()),
                        200,
                        302,
                        303,
                        404,
                        422);
            }
        }
    }

    @Test
    void so_is_an_answer_that_refuses_or_finds_nothing() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            isSecret(
                    "nothing is there",
                    client.send(request("/family/not-an-address/nowhere").build(), BodyHandlers.ofString()),
                    404);
            isSecret(
                    "without a token",
                    client.send(
                            request("/family/not-an-address/end")
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString()),
                    403);
        }
    }

    private String another() {
        return nursery.does(() -> links.make(request)).orElseThrow().secret().text();
    }

    private static void isSecret(String what, HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(what).isIn((Object[]) statuses);
        assertThat(answer.headers().allValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(what)
                .hasSize(1)
                .allMatch(rule -> rule.contains("no-store"));
        assertThat(answer.headers().allValues("X-Robots-Tag")).as(what).containsExactly("noindex, nofollow, noarchive");
    }

    private Map<String, Set<RequestMethod>> addresses() {
        Map<String, Set<RequestMethod>> addresses = new TreeMap<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/family/"))
                        .forEach(path -> addresses
                                .computeIfAbsent(path, none -> new TreeSet<>())
                                .addAll(mapping.getMethodsCondition().getMethods())));
        return addresses;
    }

    /** As a browser that opened the family's page before, and so has a token. */
    private HttpResponse<String> asked(RequestMethod method, String pattern, String secret, String own)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpResponse<String> page = client.send(request("/family/" + own).build(), BodyHandlers.ofString());
            String token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
            assertThat(token).as("a form on the family's page").isNotEmpty();
            HttpRequest.Builder builder = request(pattern.replace("{secret}", secret)
                    .replace("{recommendation}", UUID.randomUUID().toString()));
            if (method != RequestMethod.GET) {
                builder.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
            }
            return client.send(builder.build(), BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }
}

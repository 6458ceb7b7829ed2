package org.evenhand.app.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.app.access.World.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: it keeps cookies, follows redirects, and sends forms with what stands in them. */
public final class Browser {

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final List<String> visited = new ArrayList<>();

    public Browser(int port) {
        this.site = "http://127.0.0.1:" + port;
    }

    /** A page as it was answered. */
    public record Shown(int status, String path, Document document) {

        public String heading() {
            Element heading = document.selectFirst("h1");
            return heading == null ? "" : heading.text();
        }

        public String text() {
            return document.body().text();
        }

        public List<String> problems() {
            return document.select(".govuk-error-summary__list li").eachText();
        }
    }

    /** Every address it asked for, with its query. */
    public List<String> visited() {
        return visited;
    }

    public Browser signIn(Person person) {
        Shown home = send(get("/sign-in"), "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        if (!home.path().equals("/home")) {
            throw new AssertionError("Could not sign in: " + home.text());
        }
        return this;
    }

    public Shown get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .build());
    }

    /** Fills in and sends the form whose action ends like this; what is not given stays as it stands on the page. */
    public Shown send(Shown page, String action, Map<String, String> given) {
        Element form = page.document().select("form").stream()
                .filter(candidate -> candidate.attr("action").endsWith(action))
                .filter(candidate -> !candidate.attr("method").equals("get"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form " + action + " on: " + page.text()));
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden], input[type=text]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("input[checked]").forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select").forEach(list -> fields.put(list.attr("name"), chosen(list)));
        form.select("textarea").forEach(area -> fields.put(area.attr("name"), area.val()));
        fields.putAll(given);
        return post(form.attr("action"), fields);
    }

    /** A list that nobody touched sends its first line. */
    private static String chosen(Element list) {
        Element option = list.selectFirst("option[selected]");
        Element first = option == null ? list.selectFirst("option") : option;
        return first == null ? "" : first.val();
    }

    public Shown post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file, as browsers do; an empty name means that none was chosen. */
    public Shown upload(
            Shown page, String action, Map<String, String> given, String field, String name, String content) {
        Element form = page.document().select("form").stream()
                .filter(candidate -> candidate.attr("action").endsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form " + action + " on: " + page.text()));
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden], input[type=text]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(given);
        String between = "between-the-parts";
        StringBuilder body = new StringBuilder();
        fields.forEach((key, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(between, key, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(between, field, name, content, between));
        return ask(HttpRequest.newBuilder(URI.create(site + form.attr("action")))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private Shown ask(HttpRequest request) {
        try {
            visited.add(request.uri().toString());
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            visited.add(response.uri().toString());
            return new Shown(response.statusCode(), response.uri().getPath(), Jsoup.parse(response.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.evenhand.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.evenhand.app.Application;
import org.evenhand.app.parliament.Searching;
import org.evenhand.packs.Packs;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Search over questions, answers, asks and letters through HTTP, one request at a time: the whole page, beside an endpoint that returns a
 * constant on the same server; then how the database finds the first of them. Argument: how often each search is asked for.
 */
public final class ParliamentSearch {

    private static final List<String> SEARCHES = List.of(
            "educational psychologists",
            "\"speech and language therapy\"",
            "workforce plan -nhs",
            "waiting autism assessment",
            "Experts at Hand",
            "funding",
            "children",
            "tribunal or appeal",
            "vision impairment",
            "nothingsaysthis");

    /** As many as the page asks for. */
    private static final int MOST_FOUND = 500;

    private ParliamentSearch() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int times = Integer.parseInt(args[0]);
        Path data = Files.createTempDirectory("evenhand-bench-");
        try (ConfigurableApplicationContext application = new SpringApplication(Application.class, Constant.class)
                        .run(
                                "--server.port=0",
                                "--evenhand.packs=" + Packs.builtInShelf(),
                                "--evenhand.site.demonstration=false",
                                "--evenhand.database.data=" + data);
                HttpClient client = HttpClient.newHttpClient()) {
            String site = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
            List<String> searches = SEARCHES.stream()
                    .map(words -> "/parliament?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .toList();
            measured(client, site, searches, times);
            Timings.print("constant", measured(client, site, List.of("/find/constant"), times * SEARCHES.size()));
            Timings.print("search", measured(client, site, searches, times));
            application
                    .getBean(Searching.class)
                    .plan("educational psychologists", MOST_FOUND)
                    .forEach(System.out::println);
        }
    }

    /** @return milliseconds of each request, smallest first */
    private static List<Double> measured(HttpClient client, String site, List<String> paths, int times)
            throws IOException, InterruptedException {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (String path : paths) {
                long start = System.nanoTime();
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
                milliseconds.add((System.nanoTime() - start) / 1e6);
                if (answer.statusCode() != 200) {
                    throw new IOException("%s was answered with %d.".formatted(path, answer.statusCode()));
                }
            }
        }
        Collections.sort(milliseconds);
        return milliseconds;
    }
}

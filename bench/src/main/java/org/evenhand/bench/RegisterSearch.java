package org.evenhand.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.evenhand.app.Application;
import org.evenhand.app.register.SearchingServices;
import org.evenhand.app.register.Wish;
import org.evenhand.packs.Packs;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Searches of the register over 200,000 invented services through HTTP, one at a time: the whole page, beside an endpoint that returns a
 * constant on the same server; then the plans of the database. Arguments: how often each search is asked for, and how many services.
 */
public final class RegisterSearch {

    private static final List<Map<String, String>> SEARCHES = List.of(
            Map.of("postcode", "LS1 1UR"),
            Map.of("postcode", "LS1 1UR", "need", "VI"),
            Map.of("postcode", "PL4 8AA", "profession", "QTVI"),
            Map.of("postcode", "M1 1AE", "need", "SLCN", "profession", "SLT", "age", "4"),
            Map.of("postcode", "NE1 7RU", "mode", "REMOTE", "within", "4"),
            Map.of("postcode", "B1 1BB", "need", "MSI", "asker", "PVI_NURSERY"),
            Map.of("area", "383", "age", "7"),
            Map.of("need", "PMLD"),
            Map.of("profession", "INT", "age", "2"),
            Map.of("area", "303", "need", "HI", "profession", "QTOD", "age", "15", "within", "2"));

    private RegisterSearch() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int times = Integer.parseInt(args[0]);
        int services = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        Path data = Files.createTempDirectory("evenhand-bench-");
        try (ConfigurableApplicationContext application = new SpringApplication(Application.class, Constant.class)
                        .run(
                                "--server.port=0",
                                "--evenhand.packs=" + Packs.builtInShelf(),
                                "--evenhand.site.demonstration=false",
                                "--evenhand.database.data=" + data);
                HttpClient client = HttpClient.newHttpClient()) {
            InventedRegister.add(application, services, List.of());
            String site = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
            measured(client, site, SEARCHES, Math.max(3, times / 4));
            Timings.print("constant", constant(client, site, times * SEARCHES.size()));
            for (Map<String, String> search : SEARCHES) {
                Timings.print(search.toString(), measured(client, site, List.of(search), times));
            }
            Timings.print("all searches", measured(client, site, SEARCHES, times));
            plans(application.getBean(SearchingServices.class));
        }
    }

    /** @return milliseconds of each request, smallest first */
    private static List<Double> measured(HttpClient client, String site, List<Map<String, String>> searches, int times)
            throws IOException, InterruptedException {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (Map<String, String> search : searches) {
                milliseconds.add(asked(client, request(site, search)));
            }
        }
        Collections.sort(milliseconds);
        return milliseconds;
    }

    private static List<Double> constant(HttpClient client, String site, int times)
            throws IOException, InterruptedException {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            milliseconds.add(asked(
                    client,
                    HttpRequest.newBuilder(URI.create(site + "/find/constant")).build()));
        }
        Collections.sort(milliseconds);
        return milliseconds;
    }

    /** With a postcode the form is sent; without one, the address it leads to is asked for. */
    private static HttpRequest request(String site, Map<String, String> search) {
        String fields = search.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return search.containsKey("postcode")
                ? HttpRequest.newBuilder(URI.create(site + "/find/services"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build()
                : HttpRequest.newBuilder(URI.create(site + "/find/services?" + fields))
                        .build();
    }

    private static double asked(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException("%s was answered with %d.".formatted(request.uri(), answer.statusCode()));
        }
        return milliseconds;
    }

    private static void plans(SearchingServices searching) {
        Optional<GridReference> here = Optional.of(new GridReference(430_000, 433_000, false));
        plan(
                searching,
                "near Leeds, vision impairment",
                wish(Optional.of("383"), here, Optional.of(Need.VI), Optional.empty()));
        plan(searching, "near Leeds, anything", wish(Optional.of("383"), here, Optional.empty(), Optional.empty()));
        plan(
                searching,
                "near Leeds, a profession",
                wish(Optional.of("383"), here, Optional.empty(), Optional.of(Profession.QTVI)));
        plan(
                searching,
                "Leeds, anything",
                wish(Optional.of("383"), Optional.empty(), Optional.empty(), Optional.empty()));
        plan(
                searching,
                "anywhere, a profession",
                wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Profession.INT)));
        plan(
                searching,
                "anywhere, a need",
                wish(Optional.empty(), Optional.empty(), Optional.of(Need.PMLD), Optional.empty()));
    }

    private static Wish wish(
            Optional<String> area, Optional<GridReference> from, Optional<Need> need, Optional<Profession> profession) {
        return new Wish(
                area.map(LaCode::of),
                from,
                need,
                profession,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static void plan(SearchingServices searching, String what, Wish wish) {
        System.out.println("-- " + what);
        searching.plan(wish).forEach(System.out::println);
    }
}

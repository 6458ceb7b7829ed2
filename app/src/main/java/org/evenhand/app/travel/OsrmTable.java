package org.evenhand.app.travel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.packs.places.Degrees;
import org.evenhand.packs.places.GridReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service “table” of OSRM (Open Source Routing Machine, HTTP interface version 1): one request gives seconds and metres from one place to
 * many. What leaves here is points of postcodes, settings and services, and nothing that says who asks, for whom or what for.
 *
 * <p>It is believed only as far as it can be: a road is no shorter than the straight line, but for the way from a point to its nearest road. A
 * service whose map ends somewhere moves everything beyond to the edge; that shows here.
 */
final class OsrmTable implements RoadService {

    private static final int OK = 200;
    private static final int MOST_BYTES = 1_000_000;
    /** How far both ends together may be moved to a road. */
    private static final double MOVED_METRES = 5_000;

    private static final double MILLISECONDS = 1_000;

    private final TravelSettings settings;
    private final HttpClient http;

    OsrmTable(TravelSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                // Whoever is redirected would tell another host where people look for help.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public List<Way> ask(GridReference from, List<GridReference> to) throws IOException {
        JsonNode answer = answer(address(from, to));
        JsonNode seconds = row(answer, "durations", to.size());
        JsonNode metres = row(answer, "distances", to.size());
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            // The first cell is the way to where it begins.
            ways.add(way(seconds.path(i + 1), metres.path(i + 1), from.metresTo(to.get(i))));
        }
        return ways;
    }

    private URI address(GridReference from, List<GridReference> to) {
        String points = Stream.concat(Stream.of(from), to.stream())
                .map(Degrees::of)
                .map(point -> String.format(Locale.ROOT, "%.5f,%.5f", point.longitude(), point.latitude()))
                .collect(Collectors.joining(";"));
        return URI.create(settings.address().replaceAll("/$", "") + "/table/v1/" + settings.profile() + "/" + points
                + "?sources=0&annotations=duration,distance");
    }

    /** The time counts to the last byte of the answer, which the limit of a request would not. */
    private JsonNode answer(URI address) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                HttpRequest.newBuilder(address).build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            HttpResponse<String> whole = answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (whole.statusCode() != OK) {
                throw new IOException("It answered with status " + whole.statusCode() + ".");
            }
            return JsonMapper.shared().readTree(whole.body());
        } catch (JacksonException garbage) {
            throw new IOException("It answered with something that is no JSON.");
        } catch (ExecutionException failed) {
            // Not its cause: that may name the address, which has points in it.
            throw new IOException("It was not reached, or said too much.");
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("It did not answer within %d ms."
                    .formatted(settings.patience().toMillis()));
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("It was asked while the product stops.");
        }
    }

    private static JsonNode row(JsonNode answer, String name, int places) throws IOException {
        JsonNode table = answer.path(name);
        if (!answer.path("code").asString("").equals("Ok")
                || table.size() != 1
                || table.path(0).size() != places + 1) {
            throw new IOException("Its %s are not one row for %d places.".formatted(name, places));
        }
        return table.path(0);
    }

    private static Way way(JsonNode seconds, JsonNode metres, double straight) throws IOException {
        if (seconds.isNull() || metres.isNull()) {
            return new Way.Nowhere();
        }
        double time = seconds.asDouble(-1);
        double length = metres.asDouble(-1);
        if (!seconds.isNumber()
                || !metres.isNumber()
                || time < 0
                || length < straight - MOVED_METRES
                || length < 0
                || !Double.isFinite(time + length)) {
            throw new IOException("It gave a way that cannot be.");
        }
        return new Way.ByCar(length, Duration.ofMillis(Math.round(time * MILLISECONDS)));
    }
}

package org.evenhand.app.travel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A server on this machine that plays the service “table” of OSRM, as its documentation describes it, well or badly. Never the real one. */
public final class RoadServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = (call, places) -> reply(call, 404, "{}");

    /** @see #answers */
    public interface Answer {
        void to(HttpExchange call, int places) throws IOException;
    }

    public RoadServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/table/v1/", this::play);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The addresses that were asked for, in their order. */
    public List<String> asked() {
        return asked;
    }

    public void answers(Answer how) {
        answer = how;
    }

    /** This text, whatever is asked. */
    public void says(String text) {
        answer = (call, places) -> reply(call, 200, text);
    }

    /** Seconds and metres by the points asked for, each “longitude,latitude”; the word null for no way. */
    public void knows(Function<String, String> seconds, Function<String, String> metres) {
        answer = (call, places) -> {
            List<String> points = points(call);
            reply(
                    call,
                    200,
                    "{\"code\":\"Ok\",\"durations\":[[%s]],\"distances\":[[%s]]}"
                            .formatted(row(points, seconds), row(points, metres)));
        };
    }

    /** Begins to answer and never ends. */
    public void neverEnds() {
        answer = (call, places) -> {
            call.sendResponseHeaders(200, 0);
            OutputStream body = call.getResponseBody();
            body.write("{\"code\":".getBytes(StandardCharsets.UTF_8));
            body.flush();
            waitForTheEnd();
        };
    }

    /** Takes the question and says nothing. */
    public void neverBegins() {
        answer = (call, places) -> waitForTheEnd();
    }

    public static void reply(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String row(List<String> points, Function<String, String> cell) {
        // The first is where the way begins.
        return "0," + points.subList(1, points.size()).stream().map(cell).collect(Collectors.joining(","));
    }

    private static List<String> points(HttpExchange call) {
        String path = call.getRequestURI().getPath();
        return List.of(path.substring(path.lastIndexOf('/') + 1).split(";"));
    }

    private void play(HttpExchange call) throws IOException {
        asked.add(call.getRequestURI().toString());
        answer.to(call, points(call).size() - 1);
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

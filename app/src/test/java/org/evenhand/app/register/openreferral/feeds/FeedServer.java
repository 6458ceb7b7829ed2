package org.evenhand.app.register.openreferral.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** Plays the directory of somebody else, on this machine. */
final class FeedServer implements AutoCloseable {

    /** A name that leads here, by the answers we give ourselves. */
    static final String HOST = "feed.invalid";

    private final String scheme;
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Sends an answer. */
    @FunctionalInterface
    interface Reply {

        void send(HttpExchange exchange) throws IOException;
    }

    FeedServer() throws IOException {
        this("http", HttpServer.create(here(), 0));
    }

    private FeedServer(String scheme, HttpServer server) {
        this.scheme = scheme;
        this.server = server;
        server.createContext("/", exchange -> {
            String asks = exchange.getRequestURI().toString();
            asked.add(asks);
            Reply reply = replies.get(asks);
            if (reply == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                reply.send(exchange);
            }
            exchange.close();
        });
        server.start();
    }

    /** Over TLS, with the certificate of this context. */
    static FeedServer encrypted(SSLContext certificate) throws IOException {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return new FeedServer("https", server);
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Every path and query that was asked for. */
    List<String> asked() {
        return asked;
    }

    DirectorySettings settings() {
        return new DirectorySettings(List.of(HOST + ":" + port()), true);
    }

    static Resolving resolving() {
        return host -> List.of(InetAddress.getLoopbackAddress());
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return scheme + "://" + HOST + ":" + port();
    }

    void on(String path, Reply reply) {
        replies.put(path, reply);
    }

    void json(String path, String body) {
        on(path, exchange -> send(exchange, 200, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    void redirect(String path, String to) {
        on(path, exchange -> send(exchange, 302, Map.of("Location", to), new byte[0]));
    }

    /** As JSON, unless the headers say otherwise. */
    static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of("Content-Type", "application/json; charset=utf-8"));
        all.putAll(headers);
        all.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

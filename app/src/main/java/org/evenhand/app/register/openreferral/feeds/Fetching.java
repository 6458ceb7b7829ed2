package org.evenhand.app.register.openreferral.feeds;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.evenhand.app.register.openreferral.feeds.AllowedHosts.Target;
import org.evenhand.app.site.Words;

/**
 * Gets one document after another by HTTP/1.1 from machines that {@link AllowedHosts} looked at. Written by hand because the client of the JDK
 * asks for the name again when it connects, and would go wherever it leads by then. Redirects are looked at like the first address.
 */
final class Fetching {

    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AllowedHosts hosts;
    private final SSLSocketFactory encryption;
    private final InstantSource clock;
    private final Instant until;
    private final int mostBytes;

    /**
     * @param encryption which certificates it trusts
     * @param mostBytes of one document, unpacked
     */
    Fetching(AllowedHosts hosts, SSLSocketFactory encryption, InstantSource clock, Instant until, int mostBytes) {
        this.hosts = hosts;
        this.encryption = encryption;
        this.clock = clock;
        this.until = until;
        this.mostBytes = mostBytes;
    }

    private record Answer(int status, Map<String, String> headers, ByteArrayOutputStream body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** @return the body, which its sender calls JSON */
    byte[] json(String address) throws NotRead {
        String next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Target target = hosts.check(next);
            Answer answer = ask(target);
            if (answer.status() == 200) {
                return readable(target, answer);
            }
            Optional<String> location = answer.header("location").filter(to -> answer.status() / 100 == 3);
            if (location.isEmpty()) {
                throw new NotRead(Words.of("feeds.refused.status", target.address(), answer.status()));
            }
            next = resolved(target.address(), location.get());
        }
        throw new NotRead(Words.of("feeds.refused.redirects", address, MOST_REDIRECTS));
    }

    private static String resolved(URI from, String location) throws NotRead {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException none) {
            throw new NotRead(Words.of("feeds.refused.address", location));
        }
    }

    private static byte[] readable(Target target, Answer answer) throws NotRead {
        String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.matches("application/(.*\\+)?json(\\s*;.*)?")) {
            throw new NotRead(Words.of("feeds.refused.type", target.address(), type));
        }
        return answer.body().toByteArray();
    }

    private Answer ask(Target target) throws NotRead {
        try (Socket socket = connected(target)) {
            socket.getOutputStream().write(request(target).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return answer(target, new BufferedInputStream(new InTime(socket.getInputStream())));
        } catch (SSLException failed) {
            throw new NotRead(Mistrust.of(failed)
                    .map(why -> Words.of(why.words(), target.address()))
                    .orElseGet(() -> Words.of("feeds.refused.encryption", target.address(), reason(failed))));
        } catch (IOException failed) {
            throw new NotRead(Words.of("feeds.refused.connection", target.address(), reason(failed)));
        }
    }

    private static String reason(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    /** To the machine that was looked at; the certificate must be that of the name. */
    private Socket connected(Target target) throws IOException, NotRead {
        Socket socket = new Socket();
        boolean isReady = false;
        try {
            socket.connect(new InetSocketAddress(target.machine(), target.port()), timeLeft());
            socket.setSoTimeout(timeLeft());
            Socket ready = target.encrypted() ? encrypted(target, socket) : socket;
            isReady = true;
            return ready;
        } finally {
            if (!isReady) {
                socket.close();
            }
        }
    }

    private SSLSocket encrypted(Target target, Socket socket) throws IOException {
        SSLSocket encrypted = (SSLSocket) encryption.createSocket(socket, target.host(), target.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private int timeLeft() throws NotRead {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            throw new NotRead(Words.of("feeds.refused.time"));
        }
        return (int) Math.min(left.toMillis() + 1, PATIENCE.toMillis());
    }

    private static String request(Target target) {
        String path = Optional.ofNullable(target.address().getRawPath())
                .filter(raw -> !raw.isEmpty())
                .orElse("/");
        String query = target.address().getRawQuery() == null
                ? ""
                : "?" + target.address().getRawQuery();
        String port = target.address().getPort() < 0 ? "" : ":" + target.port();
        return String.join(
                "\r\n",
                "GET " + URI.create(path + query).toASCIIString() + " HTTP/1.1",
                "Host: " + target.host() + port,
                "User-Agent: Evenhand",
                "Accept: application/json",
                "Accept-Encoding: gzip",
                "Connection: close",
                "",
                "");
    }

    private Answer answer(Target target, InputStream in) throws IOException, NotRead {
        String[] status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException(Words.of("feeds.refused.noHttp"));
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_HEADERS) {
                throw new IOException(Words.of("feeds.refused.noHttp"));
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int number = Integer.parseInt(status[1]);
        // What is not wanted is not read.
        return new Answer(number, headers, number == 200 ? body(target, headers, in) : new ByteArrayOutputStream());
    }

    private ByteArrayOutputStream body(Target target, Map<String, String> headers, InputStream in)
            throws IOException, NotRead {
        InputStream body = in;
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            body = new Chunks(in);
        } else if (headers.containsKey("content-length")) {
            body = new Chunks(in, Long.parseLong(headers.get("content-length").replaceFirst("^(?!\\d{1,18}$).*", "0")));
        }
        String encoding = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        if (!encoding.equals("identity") && !encoding.equals("gzip")) {
            throw new NotRead(Words.of("feeds.refused.encoding", target.address(), encoding));
        }
        return limited(target, encoding.equals("gzip") ? new GZIPInputStream(body) : body);
    }

    /** Counted after unpacking: a small file may hold an endless one. */
    private ByteArrayOutputStream limited(Target target, InputStream in) throws IOException, NotRead {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[8_192];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            if (out.size() + read > mostBytes) {
                throw new NotRead(Words.of("feeds.refused.size", target.address(), mostBytes / 1_000_000));
            }
            out.write(some, 0, read);
        }
        return out;
    }

    /** A sender that gives a byte now and then does not keep us longer than all others. */
    private final class InTime extends FilterInputStream {

        InTime(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (!clock.instant().isBefore(until)) {
                throw new IOException(Words.of("feeds.refused.time"));
            }
            return super.read(into, from, length);
        }
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(Words.of("feeds.refused.cutOff"));
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException(Words.of("feeds.refused.noHttp"));
            }
            line.append((char) c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}

package org.evenhand.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import org.evenhand.app.Application;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportKinds;
import org.evenhand.packs.importing.ImportResult;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Look-up of a postcode through HTTP (POST /find, answered by a redirect to the authority) beside an endpoint that returns a constant, on the same
 * server in one run, in turns. Connections stay open; each has one request under way. The load is made on the same machine and takes its share of
 * the processors from both alike.
 *
 * <p>Arguments: the postcode file (csv.gz) and the seconds of each turn. Only postcodes with one answer are asked for: a choice is a page.
 */
public final class HttpLookup {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final int SAMPLE = 1 << 14;

    private HttpLookup() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        double seconds = Double.parseDouble(args[1]);
        Path data = Files.createTempDirectory("evenhand-bench-");
        Path shelf = data.resolve("packs");
        ImportResult result = Import.of(
                        ImportKinds.find("onspd").orElseThrow(), Packs.on(Packs.builtInShelf(), shelf), shelf)
                .read(file, false);
        if (!(result instanceof ImportResult.Imported)) {
            throw new IllegalStateException("The directory was not imported: " + result);
        }
        List<byte[]> lookups = lookups(file);
        List<byte[]> constant =
                List.of("GET /find/constant HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        try (ConfigurableApplicationContext application = new SpringApplication(Application.class, Constant.class)
                .run(
                        "--server.port=0",
                        "--server.tomcat.max-keep-alive-requests=-1",
                        "--evenhand.packs=" + Packs.builtInShelf(),
                        "--evenhand.site.demonstration=false",
                        "--evenhand.database.data=" + data)) {
            int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
            measured(port, constant, "200", seconds * 2);
            measured(port, lookups, "303", seconds * 2);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double ofConstant = measured(port, constant, "200", seconds);
                double ofLookup = measured(port, lookups, "303", seconds);
                ratios.add(ofLookup / ofConstant);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: constant %.0f/s, look-up %.0f/s, ratio %.2f%n",
                        round + 1,
                        ofConstant,
                        ofLookup,
                        ratios.getLast());
            }
            Collections.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "median of the ratios: %.2f (target 0.5), %d connections%n",
                    ratios.get(ratios.size() / 2),
                    CONNECTIONS);
        }
    }

    private static List<byte[]> lookups(Path file) throws IOException {
        List<String> postcodes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(",ward")) {
                    postcodes.add(line.substring(0, line.indexOf(',')));
                }
            }
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122L);
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            String body = "q=" + postcodes.get(random.nextInt(postcodes.size())).replace(' ', '+');
            requests.add(("POST /find HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return requests;
    }

    /** @return answers a second */
    private static double measured(int port, List<byte[]> requests, String status, double seconds)
            throws InterruptedException {
        LongAdder answers = new LongAdder();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int first = i * 997;
            threads.add(Thread.ofVirtual().start(() -> ask(port, requests, first, status, end, answers)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answers.sum() / ((System.nanoTime() - start) / 1e9);
    }

    private static void ask(int port, List<byte[]> requests, int first, String status, long end, LongAdder answers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            for (int i = first; System.nanoTime() < end; i++) {
                out.write(requests.get(i % requests.size()));
                requireStatus(in, status);
                answers.increment();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Reads one answer to its end. */
    private static void requireStatus(InputStream in, String status) throws IOException {
        String first = line(in);
        if (!first.startsWith("HTTP/1.1 " + status)) {
            throw new IOException("The server answered “%s” where %s was expected.".formatted(first, status));
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}

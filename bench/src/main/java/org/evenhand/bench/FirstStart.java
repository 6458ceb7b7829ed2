package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenhand.app.Application;
import org.evenhand.packs.Packs;

/**
 * The whole first start, as an installation without the demonstration has it, in a process and a folder of its own each time: Java, unpacking
 * and making the embedded database, migrations, all packs, until the first page has been answered; then the same folder started again.
 *
 * <p>Argument: how often.
 */
public final class FirstStart {

    private FirstStart() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path data = Files.createTempDirectory("evenhand-first-start-");
            try {
                first.add(seconds(data));
                again.add(seconds(data));
            } finally {
                delete(data);
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: first start %.1f s, start again %.1f s%n",
                    round + 1,
                    first.getLast(),
                    again.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "median of %d: first start %.1f s, start again %.1f s%n",
                rounds,
                median(first),
                median(again));
    }

    private static double seconds(Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serving.class.getName(),
                        data.toString(),
                        Packs.builtInShelf().toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader lines = process.inputReader();
            StringBuilder said = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(Serving.READY)) {
                    requireFirstPage(line.substring(Serving.READY.length()));
                    return (System.nanoTime() - begun) / 1e9;
                }
            }
            throw new IOException("It ended before it was ready:\n" + said);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void requireFirstPage(String port) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            int status = browser.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IOException("The first page was answered with %d.".formatted(status));
            }
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The other process: says its port when it answers, and serves until it is told to stop. */
    static final class Serving {

        static final String READY = "ready at ";

        private Serving() {}

        public static void main(String[] args) throws IOException {
            String port = Application.start(
                            "--server.port=0",
                            "--evenhand.database.data=" + args[0],
                            "--evenhand.packs=" + args[1],
                            "--evenhand.site.demonstration=false")
                    .getEnvironment()
                    .getRequiredProperty("local.server.port");
            System.out.println(READY + port);
            // Requests are served by threads that do not keep a program alive; the one that started us holds this open.
            System.in.read();
        }
    }
}

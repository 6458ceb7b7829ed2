package org.evenhand.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.evenhand.app.database.EmbeddedDatabase;
import org.evenhand.packs.places.PlacesImport;
import org.evenhand.vocabulary.Provenance;
import org.postgresql.PGConnection;

/**
 * Import of the postcode file side by side with PostgreSQL's COPY of the same bytes, interleaved in one run. Both end on the disk: ours by
 * fsync and rename, theirs by a commit with fsync on. Every round prints wall time and processor time; on a busy machine only the second means
 * anything. Of theirs only the server's own process is counted, not the client that feeds it.
 *
 * <p>Arguments: the postcode file (csv or csv.gz) and the number of rounds (5 or more). The peer is the product's own embedded PostgreSQL under the
 * settings it runs with.
 */
public final class PostcodeImport {

    private static final int WARM_UP = 3;

    /** Of the run before; this program has one thread that matters. */
    private static double lastProcessorSeconds;

    private PostcodeImport() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("evenhand-bench-");
        Path csv = unpacked(Path.of(args[0]), folder.resolve("postcodes.csv"));
        int rounds = Integer.parseInt(args[1]);
        try (EmbeddedDatabase embedded = EmbeddedDatabase.startIn(folder.resolve("database"), "bench-only");
                Connection database =
                        DriverManager.getConnection(embedded.url(), "evenhand_owner", embedded.ownerPassword())) {
            requireDurable(database);
            for (int i = 0; i < WARM_UP; i++) {
                System.out.printf(Locale.ROOT, "warm-up: ours %.3f s%n", ours(csv, folder));
            }
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            List<Double> processorRatios = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                ours.add(ours(csv, folder));
                double oursProcessor = lastProcessorSeconds;
                theirs.add(copy(csv, database));
                double theirsProcessor = lastProcessorSeconds;
                processorRatios.add(theirsProcessor / oursProcessor);
                ratios.add(theirs.getLast() / ours.getLast());
                System.out.printf(
                        Locale.ROOT,
                        "round %d: wall: ours %.3f s, COPY %.3f s, ratio %.1f; processor: ours %.3f s, COPY %.3f s, ratio %.1f%n",
                        i + 1,
                        ours.getLast(),
                        theirs.getLast(),
                        ratios.getLast(),
                        oursProcessor,
                        theirsProcessor,
                        processorRatios.getLast());
            }
            System.out.printf(
                    Locale.ROOT,
                    "median: ours %.3f s, COPY %.3f s; median of the ratios: wall %.1f, processor %.1f (target 4)%n",
                    median(ours),
                    median(theirs),
                    median(ratios),
                    median(processorRatios));
        }
    }

    private static double ours(Path csv, Path folder) throws IOException {
        Provenance provenance = new Provenance(
                "Office for National Statistics",
                "Postcode directory",
                "Open Government Licence v3.0",
                LocalDate.of(2025, 11, 1),
                csv.toString(),
                "0".repeat(64),
                "");
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(csv)) {
            PlacesImport.Outcome outcome = PlacesImport.build(in, folder.resolve("places.evh"), provenance);
            if (!(outcome instanceof PlacesImport.Built)) {
                throw new IllegalStateException("The file was refused: " + outcome);
            }
        }
        lastProcessorSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        return (System.nanoTime() - start) / 1e9;
    }

    /** Processor time of the server process behind a connection, in seconds: Linux counts it in hundredths. */
    private static double serverSeconds(Connection database) throws IOException {
        int process;
        try {
            process = database.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException fault) {
            throw new IllegalStateException("This is no PostgreSQL connection.", fault);
        }
        String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / 100.0;
    }

    /** Into an empty table without an index: the least that COPY can do. */
    private static double copy(Path csv, Connection database) throws IOException, SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop table if exists postcodes");
            statement.execute(
                    "create table postcodes (pcd text, oseast1m int, osnrth1m int, laua text, pcon text, method text)");
            statement.execute("checkpoint");
        }
        double processor = serverSeconds(database);
        long start = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(csv), 1 << 20)) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy postcodes from stdin with (format csv, header true)", in, 1 << 16);
        }
        lastProcessorSeconds = serverSeconds(database) - processor;
        return (System.nanoTime() - start) / 1e9;
    }

    private static void requireDurable(Connection database) throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit")) {
            try (Statement statement = database.createStatement();
                    var result = statement.executeQuery("show " + setting)) {
                result.next();
                if (!result.getString(1).equals("on")) {
                    throw new IllegalStateException("PostgreSQL runs with %s off: not a fair peer.".formatted(setting));
                }
            }
        }
    }

    private static Path unpacked(Path file, Path target) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return file;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            in.transferTo(out);
        }
        return target;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

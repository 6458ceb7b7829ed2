package org.evenhand.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own, kept in a folder: made when first started, stopped when closed, found again after a crash. It listens on
 * the loopback address only, asks for a password, and keeps what it has confirmed (every durable setting is on).
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "evenhand_owner";
    private static final String NAME = "evenhand";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final Process server;
    private final Path data;
    private final int port;
    private final String ownerPassword;

    private EmbeddedDatabase(Process server, Path data, int port, String ownerPassword) {
        this.server = server;
        this.data = data;
        this.port = port;
        this.ownerPassword = ownerPassword;
    }

    /**
     * @param folder where binaries, data and log are kept
     * @param ownerPassword the same at every start
     */
    public static EmbeddedDatabase startIn(Path folder, String ownerPassword) {
        try {
            Path home = PostgresBinaries.unpackedBelow(folder);
            Path data = folder.resolve("database").toAbsolutePath();
            Runner runner = Runner.forThisUser();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(runner, home, folder, data, ownerPassword);
            }
            stopOrphanOf(data);
            int port = freePort();
            Process server = launch(runner, home, data, folder.resolve("postgresql.log"), port);
            EmbeddedDatabase database = new EmbeddedDatabase(server, data, port, ownerPassword);
            database.awaitAnswer(folder.resolve("postgresql.log"));
            database.createDatabase();
            return database;
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "The database in %s could not be started: %s".formatted(folder, failed.getMessage()), failed);
        }
    }

    /** Where a server that already runs on this folder can be reached. */
    public static Optional<String> runningUrl(Path folder) {
        Path data = folder.resolve("database").toAbsolutePath();
        return Postmaster.of(data).filter(Postmaster::isAlive).map(running -> url(running.port()));
    }

    public String url() {
        return url(port);
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    private static void initialise(Runner runner, Path home, Path folder, Path data, String ownerPassword)
            throws IOException {
        deleteRecursively(data);
        Path passwordFile = Files.createTempFile(
                folder, "pw", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, ownerPassword);
            runner.own(folder, passwordFile);
            runner.run(
                    folder.resolve("postgresql.log"),
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + OWNER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=en-GB",
                    "--data-checksums");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static Process launch(Runner runner, Path home, Path data, Path log, int port) throws IOException {
        // In a session of its own, so that Ctrl-C in the terminal reaches us first, and it last.
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(runner.prefix());
        command.add(home.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString()));
        for (String setting : settings(port)) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Durable, local and silent: what a statement contains never reaches the log. */
    private static List<String> settings(int port) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=60",
                "shared_buffers=128MB",
                "log_statement=none",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_parameter_max_length_on_error=0",
                "timezone=UTC");
    }

    private void awaitAnswer(Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL stopped at once. Its last words:\n" + tail(log));
            }
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        close();
        throw new IOException(
                "PostgreSQL did not answer within %d seconds. See %s.".formatted(PATIENCE.toSeconds(), log));
    }

    private void createDatabase() throws IOException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                try (var creation = connection.createStatement()) {
                    creation.execute("create database " + NAME);
                }
            }
        } catch (SQLException failed) {
            close();
            throw new IOException("The database %s could not be made.".formatted(NAME), failed);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2".formatted(port, database), OWNER, ownerPassword);
    }

    /** Stops the server quickly but in order: open transactions are rolled back, confirmed ones are kept. */
    @Override
    public void close() {
        Postmaster.of(data).ifPresentOrElse(Postmaster::stop, server::destroy);
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a crash of Evenhand its server may live on; it is told to stop, and recovers by itself when started again. */
    private static void stopOrphanOf(Path data) throws IOException {
        Optional<Postmaster> orphan = Postmaster.of(data);
        if (orphan.isEmpty()) {
            return;
        }
        if (orphan.get().isAlive()) {
            orphan.get().stop();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (orphan.get().isAlive() && System.nanoTime() < deadline) {
            pause();
        }
        if (orphan.get().isAlive()) {
            throw new IOException("Another PostgreSQL (process %d) holds %s and does not stop. Stop it and start again."
                    .formatted(orphan.get().processId(), data));
        }
        Files.deleteIfExists(data.resolve(Postmaster.FILE));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL.", interrupted);
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var below = Files.walk(folder)) {
            for (Path path : below.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}

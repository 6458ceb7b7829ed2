package org.evenhand.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server that is nothing of ours: somebody else made it, with their own administrator, and gave us one database whose owner is
 * not a superuser.
 */
final class ExternalServer implements AutoCloseable {

    static final String OWNER = "council_owner";
    static final String OWNER_PASSWORD = "p@ss/wörd & more";
    private static final String ADMINISTRATOR = "dba";
    private static final String ADMINISTRATORS_PASSWORD = "the-administrator-of-this-test";

    private final Process process;
    private final int port;

    private ExternalServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param settings such as "fsync=off" */
    static ExternalServer startIn(Path folder, String... settings) throws IOException, SQLException {
        Path home = PostgresBinaries.unpackedBelow(folder);
        Path data = folder.resolve("elsewhere");
        Path log = folder.resolve("elsewhere.log");
        Path secret = Files.writeString(folder.resolve("secret"), ADMINISTRATORS_PASSWORD);
        Runner runner = Runner.forThisUser();
        runner.own(folder, secret);
        runner.run(
                log,
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        List<String> command = new ArrayList<>(runner.prefix());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        List<String> all = new ArrayList<>(List.of(
                "port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=", "log_statement=none"));
        all.addAll(List.of(settings));
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        ExternalServer server = new ExternalServer(process, port);
        server.awaitReady();
        server.prepare();
        return server;
    }

    /** As an operator would copy it from their own notes, login and all. */
    String address() {
        return "postgresql://%s:%s@127.0.0.1:%d/send"
                .formatted(
                        OWNER,
                        OWNER_PASSWORD.replace("@", "%40").replace("/", "%2F").replace(" ", "%20"),
                        port);
    }

    Connection asAdministrator(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), ADMINISTRATOR, ADMINISTRATORS_PASSWORD);
    }

    /** The server says so in its log, which this reads to the end for as long as it runs. */
    private void awaitReady() throws IOException {
        var lines = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("ready to accept connections")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
                return;
            }
        }
        throw new IOException("PostgreSQL stopped at once:\n" + String.join("\n", said));
    }

    private void prepare() throws SQLException {
        try (Connection administrator = asAdministrator("postgres");
                Statement statement = administrator.createStatement()) {
            statement.execute(
                    "create role %s login nosuperuser createrole password '%s'".formatted(OWNER, OWNER_PASSWORD));
            statement.execute("create database send owner " + OWNER);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

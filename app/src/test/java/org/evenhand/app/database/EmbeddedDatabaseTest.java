package org.evenhand.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real server, and a real second process that is killed. */
class EmbeddedDatabaseTest {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_written_when_it_is_stopped_and_started_again() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder, PASSWORD)) {
            execute(database.url(), "create table kept (word text)");
            execute(database.url(), "insert into kept values ('yes')");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder, PASSWORD)) {
            assertThat(read(database.url(), "select word from kept")).isEqualTo("yes");
        }
    }

    @Test
    void is_found_and_taken_over_after_the_process_that_started_it_was_killed() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(other.inputReader().lines().anyMatch("confirmed"::equals)).isTrue();
        assertThat(EmbeddedDatabase.runningUrl(folder)).isPresent();

        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder, PASSWORD)) {
            assertThat(read(database.url(), "select word from kept")).isEqualTo("confirmed");
        }
    }

    @Test
    void asks_for_the_password() {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(folder, PASSWORD)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    /** The second process: writes one confirmed row, says so, and lives until it is killed. */
    static final class Writer {

        static void main(String... arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.startIn(Path.of(arguments[0]), PASSWORD);
            execute(database.url(), "create table kept (word text)");
            execute(database.url(), "insert into kept values ('confirmed')");
            System.out.println("confirmed");
            System.in.read();
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "nothing";
        }
    }
}

package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.evenhand.packs.services.InventedList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A second process is killed (kill -9) while it takes a list or undoes one. Which moment it is follows from a table that somebody else holds:
 * whoever wants to write there waits, with all before it written and nothing committed. Everything in the list is invented.
 */
class KilledWhileImportingTest {

    private static final int SERVICES = 200;

    @TempDir
    static Path data;

    private static Optional<ConfigurableApplicationContext> product = Optional.empty();

    @TempDir
    Path lists;

    private final RegisterOfALead register = RegisterOfALead.on(data, product.orElseThrow());
    private String file = "";

    @BeforeAll
    static void the_product_runs() {
        product = Optional.of(RegisterOfALead.productOn(data));
    }

    @AfterAll
    static void the_product_ends() {
        product.ifPresent(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void a_list() throws IOException {
        file = Files.writeString(
                        lists.resolve("services.csv"),
                        InventedList.of(SERVICES, 1).csv())
                .toString();
    }

    /** Until it committed there is none of the list; what was asked of the database as its last word is done, whoever asked. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "checking it, register.import_fault, 0",
        "services are written and places are not, register.location, 0",
        "all is written but its entry in the record, ledger.entry, 0",
        "the database was asked to commit, register.reached, 200"
    })
    void killed_while_taking_a_list_there_is_all_of_it_or_none(String moment, String held, int kept) throws Exception {
        int recorded = register.recorded("ServicesImported");

        killed(held, file);

        assertThat(register.kept()).isEqualTo(kept);
        assertThat(register.lists("COMMITTED")).isEqualTo(kept / SERVICES);
        assertThat(register.recorded("ServicesImported")).isEqualTo(recorded + kept / SERVICES);
        assertThat(register.run(file))
                .contains("%d %s".formatted(SERVICES, kept == 0 ? "new" : "same"))
                .contains("Taken: %d added, 0 changed, 0 left".formatted(SERVICES - kept));
        assertThat(register.kept()).isEqualTo(SERVICES);
        assertThat(RunningProduct.run(data, "ledger", "verify")).startsWith("0 Intact");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "services are as before and places are not, register.location, 200",
        "all is as before but there is no entry in the record, ledger.entry, 200",
        "the database was asked to commit, register.reached, 0"
    })
    void killed_while_undoing_a_list_all_of_it_is_undone_or_none(String moment, String held, int kept)
            throws Exception {
        String receipt = receipt(register.run(file));
        int recorded = register.recorded("ServicesImportUndone");

        killed(held, "--undo", receipt);

        int undone = 1 - kept / SERVICES;
        assertThat(register.kept()).isEqualTo(kept);
        assertThat(register.lists("UNDONE")).isEqualTo(undone);
        assertThat(register.recorded("ServicesImportUndone")).isEqualTo(recorded + undone);
        assertThat(register.run("--undo", receipt))
                .contains(
                        undone == 0
                                ? "Undone: %d services are as they were before.".formatted(SERVICES)
                                : "there is no such receipt of yours that can be undone");
        assertThat(register.kept()).isZero();
        assertThat(RunningProduct.run(data, "ledger", "verify")).startsWith("0 Intact");
    }

    @Test
    void killed_after_it_was_taken_and_before_anybody_read_the_receipt_there_is_all_of_it_and_the_receipt()
            throws Exception {
        Process taking = register.start(file);
        until(register.listIs("COMMITTED"));
        kill(taking);

        assertThat(register.kept()).isEqualTo(SERVICES);
        assertThat(register.run(file)).contains(SERVICES + " same", "Taken: 0 added, 0 changed, 0 left");
    }

    private static String receipt(String said) {
        return said.replaceFirst("(?s).*Receipt (\\S+).*", "$1");
    }

    /** Kills the command where it waits for this table, lets the table go, and waits until the database is through with what it was asked. */
    private void killed(String held, String... arguments) throws Exception {
        try (Connection holder = register.connection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                // Who reads goes on; who writes waits.
                statement.execute("lock table %s in exclusive mode".formatted(held));
            }
            Process command = register.start(arguments);
            until("""
                    exists (select 1 from pg_stat_activity a
                            join pg_locks l on l.pid = a.pid and l.relation = 'register.import'::regclass
                            where a.wait_event_type = 'Lock')
                    """);
            kill(command);
            holder.rollback();
        }
        until("not exists (select 1 from pg_locks where relation = 'register.import'::regclass)");
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void until(String condition) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        try (Connection owner = register.connection();
                Statement statement = owner.createStatement()) {
            while (!isTrue(statement, condition)) {
                assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
            }
        }
    }

    private static boolean isTrue(Statement statement, String condition) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select " + condition)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}

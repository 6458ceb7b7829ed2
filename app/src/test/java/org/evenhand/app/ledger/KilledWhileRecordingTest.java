package org.evenhand.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second process that writes with eight threads and gives places is killed (kill -9): there is no change without its entry and no entry without its change. */
@EvenhandTest
class KilledWhileRecordingTest {

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private OwnRecord record;
    private JdbcClient jdbc;
    private final List<Head> remembered = new ArrayList<>();

    @BeforeEach
    void a_record_and_what_it_is_about() throws SQLException {
        record = OwnRecord.in(database, "latest", clock);
        jdbc = JdbcClient.create(record.source);
        jdbc.sql("create table change (id uuid primary key)").update();
    }

    /** Which moment it is follows from a table that somebody else holds: whoever wants to write there waits, with all before it written. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the change is written and its entry is not, ledger.entry",
        "the entry is written and does not wait for its place yet, ledger.waiting",
        "places are given and nothing is signed, ledger.checkpoint"
    })
    void at_a_moment_that_is_known(String moment, String held) throws Exception {
        Process writers = start();
        until("select count(*) > 30 from change");
        try (Connection holder = record.source.getConnection()) {
            holder.setAutoCommit(false);
            Mutations.execute(holder, "lock table %s in exclusive mode".formatted(held));
            until("select exists (select 1 from pg_locks where not granted and relation = '%s'::regclass)"
                    .formatted(held));
            writers.destroyForcibly().waitFor();
            holder.rollback();
        }

        everyChangeHasItsEntryAndEveryEntryItsChange();
    }

    @Test
    void five_times_whenever_it_may_be() throws Exception {
        for (int more : List.of(40, 15, 170, 3, 90)) {
            long had = changes();
            Process writers = start();
            until("select count(*) > %d from change".formatted(had + more));
            writers.destroyForcibly().waitFor();

            everyChangeHasItsEntryAndEveryEntryItsChange();
        }
    }

    private void everyChangeHasItsEntryAndEveryEntryItsChange() throws SQLException {
        // What the database was asked to commit it commits, whoever asked.
        until("select not exists (select 1 from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and backend_type = 'client backend')");

        assertThat(changes()).isPositive();
        assertThat(strings("select id::text from change order by 1"))
                .isEqualTo(strings("select subject from ledger.entry order by 1"));
        assertThat(count("select count(*) from ledger.entry"))
                .as("each waits or has its place")
                .isEqualTo(count("select count(*) from ledger.waiting") + count("select count(*) from ledger.leaf"));
        record.sequence();
        assertThat(record.log.countWaiting()).isZero();
        assertThat(record.verify(remembered.toArray(Head[]::new))).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.count()).isEqualTo(changes());
            remembered.add(intact.head());
        });
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EightWriters.class.getName(),
                        String.valueOf(record.source.getUrl()),
                        String.valueOf(record.source.getUsername()),
                        String.valueOf(record.source.getPassword()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void until(String question) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!jdbc.sql(question).query(Boolean.class).single()) {
            assertThat(System.nanoTime()).as(question).isLessThan(deadline);
        }
    }

    private long changes() {
        return count("select count(*) from change");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

package org.evenhand.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.TreeHead;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Entries become visible in the order of their commits; each gets one place, whatever happens in between. */
@EvenhandTest
class SequencingTest {

    private static final int WRITERS = 8;
    private static final int EACH = 60;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private OwnRecord record;

    @BeforeEach
    void a_record_of_its_own() throws SQLException {
        record = OwnRecord.in(database, "latest", clock);
    }

    @Test
    void who_commits_later_under_a_smaller_number_comes_after_and_waits_for_nobody() {
        List<Long> numbers = new ArrayList<>();
        record.transactions.executeWithoutResult(slow -> {
            numbers.add(record.append("BegunFirst"));
            onAnotherThread(() -> {
                numbers.add(record.append("CommittedFirst"));
                assertThat(record.sequence()).isEqualTo(1);
            });
        });
        long placed = record.sequence();

        assertThat(numbers).isSorted();
        assertThat(placed).isEqualTo(1);
        assertThat(entriesByPlace()).containsExactly(numbers.get(1), numbers.get(0));
        assertThat(record.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void eight_writers_with_changes_taken_back_lose_nothing_and_get_no_place_twice() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Long> committed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<?>> sequencers =
                    List.of(threads.submit(() -> sequenceWhile(writing)), threads.submit(() -> sequenceWhile(writing)));
            List<Future<List<Long>>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(this::write));
            }
            for (Future<List<Long>> writer : writers) {
                committed.addAll(writer.get());
            }
            writing.set(false);
            for (Future<?> sequencer : sequencers) {
                sequencer.get();
            }
        }
        record.sequence();

        // A third of the changes is taken back; the other two thirds stay.
        assertThat(committed).hasSize(WRITERS * EACH * 2 / 3);
        assertThat(entriesByPlace()).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(places())
                .containsExactlyElementsOf(
                        LongStream.range(0, committed.size()).boxed().toList());
        assertThat(record.log.countWaiting()).isZero();
        assertThat(record.verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.count()).isEqualTo(committed.size()));
    }

    @Test
    void a_batch_that_dies_before_its_commit_leaves_nothing_and_is_done_again() {
        for (int entry = 0; entry < 300; entry++) {
            record.append("RequestReceived");
        }
        Sequencing dying = new Sequencing(record.log, OwnRecord.SIGNER, diesAtTheEnd(), clock);

        assertThatThrownBy(dying::sequence).hasMessage("killed");

        assertThat(entriesByPlace()).isEmpty();
        assertThat(record.log.newest()).isEmpty();
        assertThat(record.log.tiles()).isEmpty();
        assertThat(record.sequence()).isEqualTo(300);
        assertThat(record.sequence()).isZero();
        assertThat(record.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void while_one_gives_places_another_gives_none() {
        record.append("RequestReceived");

        record.transactions.executeWithoutResult(busy -> {
            assertThat(record.log.lock()).isTrue();
            onAnotherThread(() -> assertThat(record.sequence()).isZero());
        });

        assertThat(record.sequence()).isEqualTo(1);
    }

    @Test
    void over_a_store_that_is_not_what_was_signed_last_it_signs_nothing() {
        for (int entry = 0; entry < 5; entry++) {
            record.append("RequestReceived");
        }
        record.sequence();
        record.asSuperuser("update ledger.leaf set commitment = sha256(commitment) where place = 3");
        record.append("RequestAccepted");

        assertThat(record.sequence()).isZero();
        assertThat(record.log.newest())
                .hasValueSatisfying(newest -> assertThat(newest.size()).isEqualTo(5));
        record.asSuperuser("delete from ledger.leaf where place >= 2");
        assertThat(record.sequence()).isZero();
    }

    @Test
    void every_head_it_signs_begins_with_the_one_before() {
        for (int batch = 0; batch < 5; batch++) {
            for (int entry = 0; entry < 90 * batch + 1; entry++) {
                record.append("RequestReceived");
            }
            record.sequence();
        }

        List<LogTable.Signed> signed = record.log.checkpoints();
        assertThat(signed).extracting(LogTable.Signed::size).containsExactly(1L, 92L, 273L, 544L, 905L);
        LogReading reading = new LogReading(record.log);
        for (int later = 1; later < signed.size(); later++) {
            TreeHead before = signed.get(later - 1).head();
            TreeHead after = signed.get(later).head();
            assertThat(signed.get(later).note().isSignedBy(OwnRecord.SIGNER.key()))
                    .isTrue();
            assertThat(org.evenhand.engine.ledger.Proofs.agree(
                            before, after, reading.consistency(before.size(), after.size())))
                    .isTrue();
        }
    }

    private List<Long> write() {
        List<Long> committed = new ArrayList<>();
        for (int change = 0; change < EACH; change++) {
            boolean takenBack = change % 3 == 2;
            long number = record.transactions.execute(status -> {
                if (takenBack) {
                    status.setRollbackOnly();
                }
                return record.append("RequestReceived");
            });
            if (!takenBack) {
                committed.add(number);
            }
        }
        return committed;
    }

    private void sequenceWhile(AtomicBoolean writing) {
        while (writing.get()) {
            record.sequence();
        }
    }

    private TransactionOperations diesAtTheEnd() {
        return new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> work) {
                return record.transactions.execute(status -> {
                    work.doInTransaction(status);
                    throw new IllegalStateException("killed");
                });
            }
        };
    }

    private static void onAnotherThread(Runnable work) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(work).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<Long> entriesByPlace() {
        return longs("select entry from ledger.leaf order by place");
    }

    private List<Long> places() {
        return longs("select place from ledger.leaf order by place");
    }

    private List<Long> longs(String sql) {
        return JdbcClient.create(record.source).sql(sql).query(Long.class).list();
    }
}

package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.evenhand.app.Application;
import org.evenhand.app.database.Database;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.ledger.LogReading;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Salt;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.packs.Packs;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The record: entries a second under eight writers, against plain inserts of the same rows by the same writers in the same run; how long a
 * record of many entries takes to be verified; how long the proof of one takes to be made and verified. Places are given meanwhile, as in the
 * product. Arguments: rounds, seconds each, how many entries there are to verify. Aims: a ratio of 0.6; 1,000,000 in 60 s; a proof in 50 ms.
 */
public final class RecordSpeed {

    private static final int WRITERS = 8;
    private static final int PROOFS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConfigurableApplicationContext product;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    private RecordSpeed(ConfigurableApplicationContext product) {
        this.product = product;
        this.ledger = product.getBean(Ledger.class);
        this.transactions = product.getBean(TransactionOperations.class);
        this.jdbc = product.getBean(JdbcClient.class);
    }

    public static void main(String[] args) throws IOException, SQLException, InterruptedException, ExecutionException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int entries = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
        Path data = Files.createTempDirectory("evenhand-bench-");
        try (ConfigurableApplicationContext product = Application.start(
                "--server.port=0",
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--evenhand.database.data=" + data)) {
            RecordSpeed measured = new RecordSpeed(product);
            measured.appends(rounds, seconds);
            measured.verified(entries);
            measured.proofs();
        }
    }

    /** Both in turn, so that neither has the quieter machine. The plain table has the columns, checks and indexes of the record, and no trigger. */
    private void appends(int rounds, int seconds) throws SQLException, InterruptedException, ExecutionException {
        asOwner(
                "create schema bench; create table bench.plain (like ledger.entry including all);"
                        + " grant usage on schema bench to evenhand_casework; grant insert, select on bench.plain to evenhand_casework");
        List<Double> ratios = new ArrayList<>();
        perSecond(3, this::append);
        perSecond(3, this::insert);
        for (int round = 0; round < rounds; round++) {
            double plain = perSecond(seconds, this::insert);
            double record = perSecond(seconds, this::append);
            ratios.add(record / plain);
            System.out.printf(
                    Locale.ROOT,
                    "  %d writers: %,.0f plain inserts a second, %,.0f entries a second, ratio %.2f%n",
                    WRITERS,
                    plain,
                    record,
                    record / plain);
        }
        Collections.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "  ratio: median %.2f, of %d rounds from %.2f to %.2f%n",
                ratios.get(rounds / 2),
                rounds,
                ratios.getFirst(),
                ratios.getLast());
    }

    private static double perSecond(int seconds, Runnable one) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long begun = System.nanoTime();
        long made = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        one.run();
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Long> writer : writers) {
                made += writer.get();
            }
        }
        return made / ((System.nanoTime() - begun) / 1e9);
    }

    private void append() {
        transactions.executeWithoutResult(status -> ledger.append(happening()));
    }

    /** The same row, made as the record makes it, so that only what the database does with it differs. */
    private void insert() {
        transactions.executeWithoutResult(status -> {
            OpenedEntry entry = entry(happening());
            jdbc.sql("insert into bench.plain (salt, content) values (?, ?) returning number")
                    .params(List.of(entry.salt().bytes(), entry.content()))
                    .query(Long.class)
                    .single();
        });
    }

    private static Happening happening() {
        return Happening.of("RequestReceived", UUID.randomUUID())
                .with("profession", "QTVI")
                .with("layer", "TARGETED_PLUS");
    }

    private static OpenedEntry entry(Happening happening) {
        byte[] salt = new byte[Salt.BYTES];
        RANDOM.nextBytes(salt);
        return new OpenedEntry(Salt.of(salt), """
                {"at":"2026-11-22T12:00:00.000Z","facts":{"layer":"TARGETED_PLUS","profession":"QTVI"},"kind":"%s",\
                "organisation":"00000000-0000-0000-0000-000000000000","person":"00000000-0000-0000-0000-000000000000","subject":"%s"}\
                """.formatted(happening.kind(), happening.subject()));
    }

    private void verified(int entries) throws SQLException {
        asOwner("""
                insert into ledger.entry (salt, content)
                select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
                       replace(content, subject, gen_random_uuid()::text)
                from (select content, subject from ledger.entry order by number limit 1) as one,
                     generate_series(1, %d - (select count(*) from ledger.entry)); vacuum analyze ledger.entry
                """.formatted(entries).split(";"));
        // Whoever verifies waits for the product's own job, which gives places meanwhile; the second time there is
        // nothing to wait for.
        Spent.on("places given and verified", () -> ledger.verify());
        Verdict verdict = Spent.on("verified", () -> ledger.verify());
        System.out.println("  " + verdict);
    }

    private void proofs() {
        LogReading log = product.getBean(LogReading.class);
        NoteKey key = product.getBean(NoteKey.class);
        List<Long> numbers = jdbc.sql("select entry from ledger.leaf order by place")
                .query(Long.class)
                .list();
        Random random = new Random(6962);
        List<Double> milliseconds = new ArrayList<>();
        for (int proof = 0; proof < PROOFS; proof++) {
            long entry = numbers.get(random.nextInt(numbers.size()));
            long begun = System.nanoTime();
            String text = log.prove(entry).orElseThrow().text();
            EntryProof.Result result = EntryProof.read(text).check(key);
            milliseconds.add((System.nanoTime() - begun) / 1e6);
            if (result != EntryProof.Result.HOLDS) {
                throw new IllegalStateException("The proof of entry %d does not hold: %s".formatted(entry, result));
            }
        }
        Collections.sort(milliseconds);
        Timings.print("  one proof made, written, read and verified", milliseconds);
    }

    private void asOwner(String... commands) throws SQLException {
        Database database = product.getBean(Database.class);
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}

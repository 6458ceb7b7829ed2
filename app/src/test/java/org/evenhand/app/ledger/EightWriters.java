package org.evenhand.app.ledger;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that makes changes with their entries, takes every third back, and gives places, until it is killed. */
final class EightWriters {

    private static final int WRITERS = 8;

    private final OwnRecord record;
    private final JdbcClient jdbc;

    private EightWriters(OwnRecord record) {
        this.record = record;
        this.jdbc = JdbcClient.create(record.source);
    }

    public static void main(String[] args) {
        OwnRecord record = OwnRecord.at(args[0], args[1], args[2], Clock.systemUTC());
        EightWriters process = new EightWriters(record);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                threads.execute(process::change);
            }
            threads.execute(process::sequence);
        }
    }

    private void change() {
        for (int change = 0; ; change++) {
            boolean takenBack = change % 3 == 2;
            record.transactions.executeWithoutResult(status -> {
                UUID id = UUID.randomUUID();
                jdbc.sql("insert into change (id) values (?)").param(id).update();
                record.append("Changed", id);
                if (takenBack) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private void sequence() {
        while (true) {
            record.sequence();
        }
    }
}

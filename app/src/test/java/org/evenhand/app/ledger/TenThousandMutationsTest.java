package org.evenhand.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Verdict.Broken;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The superuser of the database, who can switch off every guard, changes the record in every way we could think of; the verifier has an old
 * checkpoint and the key of the log. Each mutation is made in a transaction of the real PostgreSQL, verified there, and rolled back.
 */
@EvenhandTest
class TenThousandMutationsTest {

    /** What a transaction wrote and took back stays in the tables until it is swept out, and every later one would read past it. */
    private static final int BETWEEN_SWEEPS = 200;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private final Map<String, Integer> made = new TreeMap<>();
    private final List<String> unnoticed = new ArrayList<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private int honest;

    /** A tree of one height, one of several, and one with a full tile beside it. */
    @Test
    void are_all_found_and_nothing_else_is() throws SQLException {
        mutated(12, 4_000);
        mutated(67, 4_500);
        mutated(262, 1_500);

        assertThat(unnoticed).isEmpty();
        assertThat(falseAlarms).as("of %d honest states", honest).isEmpty();
        assertThat(made).hasSize(Mutations.KINDS);
        assertThat(made.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
    }

    private void mutated(int entries, int mutations) throws SQLException {
        OwnRecord record = OwnRecord.in(database, "latest", clock);
        Head remembered = new Head(0, "");
        for (int size : new int[] {entries / 3, entries * 2 / 3, entries, entries + 8}) {
            long there = record.log.newest().map(LogTable.Signed::size).orElse(0L);
            for (long entry = there; entry < size; entry++) {
                record.append("RequestReceived");
            }
            record.sequence();
            if (size == entries) {
                remembered = ((Intact) record.verify()).head();
            }
        }
        List<Mutations.Kind> kinds = new Mutations(record, entries).kinds();
        try (Connection superuser = record.source.getConnection()) {
            Mutations.execute(superuser, "set session_replication_role = replica");
            superuser.setAutoCommit(false);
            for (int mutation = 0; mutation < mutations; mutation++) {
                String what = kinds.get(mutation % kinds.size()).make(superuser);
                made.merge(what.replaceAll(" \\d.*", ""), 1, Integer::sum);
                if (!(record.verify(superuser, remembered) instanceof Broken)) {
                    unnoticed.add("%s, of %d".formatted(what, entries));
                }
                superuser.rollback();
                if (mutation % 10 == 0) {
                    honest++;
                    grownHonestly(record, superuser, mutation);
                    if (!(record.verify(superuser, remembered) instanceof Intact)) {
                        falseAlarms.add("after %s, of %d".formatted(what, entries));
                    }
                    superuser.rollback();
                }
                if (mutation % BETWEEN_SWEEPS == 0) {
                    record.asSuperuser("vacuum");
                }
            }
        }
        assertThat(record.verify(remembered)).isInstanceOf(Intact.class);
    }

    /** What happens on an ordinary day: an entry waits, or nothing happened. */
    private static void grownHonestly(OwnRecord record, Connection connection, int mutation) throws SQLException {
        if (mutation % 20 == 0) {
            Mutations.execute(connection, "set local session_replication_role = origin");
            OpenedEntry entry = record.entry("RequestAccepted");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into ledger.entry (salt, content) values (?, ?)")) {
                insert.setBytes(1, entry.salt().bytes());
                insert.setString(2, entry.content());
                insert.execute();
            }
        }
    }
}

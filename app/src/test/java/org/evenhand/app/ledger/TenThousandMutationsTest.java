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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The superuser of the database, who can switch off every guard, changes the record in every way we could think of; the verifier has an old
 * checkpoint and the key of the log. Each mutation is made in a transaction of the real PostgreSQL, verified there, and rolled back.
 */
@EvenhandTest
class TenThousandMutationsTest {

    private static final int MUTATIONS = 10_000;
    private static final int REMEMBERED = 262;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private final Map<String, Integer> made = new TreeMap<>();
    private final List<String> unnoticed = new ArrayList<>();
    private OwnRecord record;
    private Head remembered = new Head(0, "");

    @BeforeEach
    void a_record_that_somebody_remembers_and_that_has_grown_since() throws SQLException {
        record = OwnRecord.in(database, "latest", clock);
        for (int size : new int[] {100, 200, REMEMBERED, 270}) {
            long there = record.log.newest().map(LogTable.Signed::size).orElse(0L);
            for (long entry = there; entry < size; entry++) {
                record.append("RequestReceived");
            }
            record.sequence();
            if (size == REMEMBERED) {
                remembered = ((Intact) record.verify()).head();
            }
        }
    }

    @Test
    void are_all_found_and_nothing_else_is() throws SQLException {
        Mutations mutations = new Mutations(record, REMEMBERED);
        List<Mutations.Kind> kinds = mutations.kinds();
        int falseAlarms = 0;
        int clean = 0;
        try (Connection superuser = record.source.getConnection()) {
            superuser.setAutoCommit(false);
            for (int mutation = 0; mutation < MUTATIONS; mutation++) {
                Mutations.execute(superuser, "set local session_replication_role = replica");
                String what = kinds.get(mutation % kinds.size()).make(superuser);
                made.merge(what.replaceAll(" \\d.*", ""), 1, Integer::sum);
                if (!(record.verify(superuser, remembered) instanceof Broken)) {
                    unnoticed.add(what);
                }
                superuser.rollback();
                if (mutation % 10 == 0) {
                    clean++;
                    grownHonestly(superuser, mutation);
                    falseAlarms += record.verify(superuser, remembered) instanceof Intact ? 0 : 1;
                    superuser.rollback();
                }
            }
        }

        assertThat(unnoticed).isEmpty();
        assertThat(falseAlarms).as("of %d honest states", clean).isZero();
        assertThat(made).hasSize(kinds.size());
        assertThat(made.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
        assertThat(record.verify(remembered)).isInstanceOf(Intact.class);
    }

    /** What happens on an ordinary day: an entry waits, or nothing happened. */
    private void grownHonestly(Connection connection, int mutation) throws SQLException {
        if (mutation % 20 == 0) {
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

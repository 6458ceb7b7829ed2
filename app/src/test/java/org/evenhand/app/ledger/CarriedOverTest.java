package org.evenhand.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.engine.ledger.Entry;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.Verdict.Broken;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.engine.ledger.Verdict.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation from before the Merkle log: its entries, and the heads that somebody wrote down then. */
@EvenhandTest
class CarriedOverTest {

    private static final int ENTRIES = 300;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private OwnRecord record;
    private final List<Entry> old = new ArrayList<>();

    @BeforeEach
    void a_chain_of_entries_and_the_new_tables() throws SQLException {
        record = OwnRecord.in(database, "2", clock);
        JdbcClient jdbc = JdbcClient.create(record.source);
        Head head = Book.CASEWORK.chain().start();
        for (int number = 1; number <= ENTRIES; number++) {
            Entry entry = Book.CASEWORK
                    .chain()
                    .next(
                            head,
                            CanonicalJson.of(Map.of(
                                    "kind",
                                    "RequestReceived",
                                    "subject",
                                    "invented " + number,
                                    "at",
                                    "2026-11-21T12:00:00Z")));
            jdbc.sql("insert into ledger.entry (number, previous, content, hash) values (?, ?, ?, ?)")
                    .params(entry.number(), entry.previous(), entry.content(), entry.hash())
                    .update();
            old.add(entry);
            head = entry.head();
        }
        record.migrate("latest");
    }

    @Test
    void keeps_every_entry_in_its_place_and_meets_the_heads_of_the_chain_and_of_the_log() {
        record.append("RequestAccepted");
        record.sequence();
        Head now = ((Intact) record.verify()).head();

        assertThat(record.verify(
                        old.get(99).head(),
                        old.getLast().head(),
                        now,
                        Book.CASEWORK.chain().start()))
                .isEqualTo(new Intact(ENTRIES + 1, 0, now));
        assertThat(record.verify(new Head(100, "0".repeat(64)))).isEqualTo(new Broken(100, What.HEAD_DIFFERS));
        List<String> kept = JdbcClient.create(record.source)
                .sql("select content from ledger.leaf join ledger.entry on number = entry order by place limit "
                        + ENTRIES)
                .query(String.class)
                .list();
        assertThat(kept).isEqualTo(old.stream().map(Entry::content).toList());
    }

    @Test
    void one_changed_letter_of_an_old_entry_is_found_and_named_before_and_after_it_has_its_place() {
        Head remembered = old.getLast().head();
        record.asSuperuser(
                "update ledger.entry set content = replace(content, 'Received', 'Accepted') where number = 42");
        record.sequence();

        assertThat(record.verify(remembered)).isEqualTo(new Broken(42, What.CHANGED));
        record.asSuperuser(
                "update ledger.entry set content = replace(content, 'Accepted', 'Received') where number = 42");
        // The commitment was made over the changed content, so it stays found.
        assertThat(record.verify(remembered)).isEqualTo(new Broken(42, What.CHANGED));
    }

    @Test
    void what_is_added_afterwards_goes_on_with_the_next_number() {
        assertThat(record.append("RequestAccepted")).isEqualTo(ENTRIES + 1);
    }
}

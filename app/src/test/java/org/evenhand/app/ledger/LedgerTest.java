package org.evenhand.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.engine.ledger.Verdict.Broken;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.engine.ledger.Verdict.What;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@EvenhandTest
class LedgerTest {

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Database database;

    @Test
    void an_entry_is_written_with_the_change_or_not_at_all() {
        UUID subject = UUID.randomUUID();

        assertThatThrownBy(() -> ledger.append(Happening.of("RequestReceived", subject)))
                .isInstanceOf(IllegalTransactionStateException.class);
        transactions.executeWithoutResult(status -> {
            ledger.append(Happening.of("RequestReceived", subject));
            status.setRollbackOnly();
        });

        assertThat(ledger.of(subject)).isEmpty();
    }

    @Test
    void it_is_intact_and_one_byte_changed_by_the_owner_of_the_database_is_found_and_named() throws SQLException {
        UUID subject = UUID.randomUUID();
        long number = transactions.execute(
                status -> ledger.append(Happening.of("RequestReceived", subject).with("layer", "TARGETED_PLUS"))
                        .number());
        transactions.executeWithoutResult(status -> ledger.append(Happening.of("RequestAccepted", subject)));
        assertThat(ledger.verify()).isInstanceOf(Intact.class);

        asOwner(
                "set session_replication_role = replica; update ledger.entry set content = replace(content, 'TARGETED_PLUS', 'TARGETED_PLUT') where number = "
                        + number);
        Verdict verdict = ledger.verify();

        assertThat(verdict).isEqualTo(new Broken(placeOf(number) + 1, What.CHANGED));
        asOwner(
                "set session_replication_role = replica; update ledger.entry set content = replace(content, 'TARGETED_PLUT', 'TARGETED_PLUS') where number = "
                        + number);
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void even_the_owner_is_refused_unless_they_switch_the_guard_off() {
        transactions.executeWithoutResult(status -> ledger.append(Happening.of("RequestReceived", UUID.randomUUID())));

        assertThatThrownBy(() -> asOwner("delete from ledger.entry")).hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> asOwner("truncate ledger.entry")).hasMessageContaining("only ever added to");
    }

    @Test
    void what_is_erased_is_gone_and_the_record_still_verifies_but_not_if_somebody_else_erases() throws SQLException {
        UUID subject = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            ledger.append(Happening.of("RequestReceived", subject).with("note", "about-" + subject));
            ledger.append(Happening.of("RequestReceived", other));
        });

        long erasedBefore = ((Intact) ledger.verify()).erased();
        long gone = ledger.of(subject).getFirst().number();
        asOwner("update ledger.entry set content = null, salt = null where number = " + gone);
        transactions.execute(status ->
                ledger.append(Happening.of(Ledger.ERASED, new UUID(0, 0)).with("entries", gone)));

        assertThat(ledger.of(subject)).isEmpty();
        assertThat(count("select count(*) from ledger.entry where content like '%" + subject + "%'"))
                .isZero();
        assertThat(((Intact) ledger.verify()).erased()).isEqualTo(erasedBefore + 1);
        long number = ledger.of(other).getFirst().number();
        String content = text("select content from ledger.entry where number = " + number);
        String salt = text("select encode(salt, 'hex') from ledger.entry where number = " + number);
        asOwner("update ledger.entry set content = null, salt = null where number = " + number);
        assertThat(ledger.verify()).isEqualTo(new Broken(placeOf(number) + 1, What.CHANGED));
        asOwner("set session_replication_role = replica; update ledger.entry set content = '" + content
                + "', salt = decode('" + salt + "', 'hex') where number = " + number);
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void those_who_write_entries_may_not_erase_any(@Autowired JdbcClient jdbc) {
        for (String change :
                List.of("update ledger.entry set content = null, salt = null", "delete from ledger.entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_was_recorded_of_a_subject_is_read_back_in_order() {
        UUID subject = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            ledger.append(Happening.of("RequestReceived", subject).with("profession", "QTVI"));
            ledger.append(Happening.of("RequestAccepted", subject));
        });

        assertThat(ledger.of(subject))
                .extracting(line -> line.happening().kind())
                .containsExactly("RequestReceived", "RequestAccepted");
        assertThat(ledger.of(subject).getFirst().happening().facts()).containsEntry("profession", "QTVI");
    }

    private long placeOf(long number) throws SQLException {
        return count("select place from ledger.leaf where entry = " + number);
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.evenhand.app.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.Verdict;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Recomputes the record without the product, for a command or another program that may only read. */
public final class Verifying {

    private Verifying() {}

    /**
     * @param book which of the two records
     * @param key of the log
     * @param remembered heads that were remembered elsewhere
     */
    public static Verdict verify(Database database, Book book, NoteKey key, Head... remembered) {
        return reading(database, book, log -> new WholeLog(log, key).verify(remembered));
    }

    /** Reads the log in one snapshot. */
    static <T> T reading(Database database, Book book, Function<LogTable, T> reader) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.casework().name(), database.casework().password())) {
            return reading(connection, book, reader);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The record at %s cannot be read: %s".formatted(database.url(), refused.getMessage()), refused);
        }
    }

    /** The same over a connection that is there, within its transaction if it has one. */
    static <T> T reading(Connection connection, Book book, Function<LogTable, T> reader) throws SQLException {
        if (connection.getAutoCommit()) {
            // Read in portions: PostgreSQL does so only inside a transaction.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return reader.apply(LogTable.over(new SingleConnectionDataSource(connection, true), book));
    }
}

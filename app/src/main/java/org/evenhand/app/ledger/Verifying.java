package org.evenhand.app.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.Verdict;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Recomputes the record without the product, for a command or another program that may only read. */
public final class Verifying {

    private Verifying() {}

    /**
     * @param book which of the two records
     * @param remembered heads that were remembered elsewhere
     */
    @SuppressWarnings("StreamToIterable") // The chain promises to read it once.
    public static Verdict verify(Database database, Book book, Head... remembered) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.casework().name(), database.casework().password())) {
            // Read in portions: PostgreSQL does so only inside a transaction.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return LedgerTable.over(new SingleConnectionDataSource(connection, true), book)
                    .read(entries -> book.chain().verify(entries::iterator, remembered));
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The record at %s cannot be read: %s".formatted(database.url(), refused.getMessage()), refused);
        }
    }
}

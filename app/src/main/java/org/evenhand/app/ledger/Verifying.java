package org.evenhand.app.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import org.evenhand.app.database.Database;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.Verdict;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    /**
     * Gives entries their places that were committed and have none, as the product does while it runs.
     *
     * @param signer the log's own
     */
    public static void sequence(Database database, Book book, NoteSigner signer, Clock clock) {
        Database.Login login = login(database, book);
        DriverManagerDataSource source = new DriverManagerDataSource(database.url(), login.name(), login.password());
        new Sequencing(
                        LogTable.over(source, book),
                        signer,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        clock)
                .finish();
    }

    private static Database.Login login(Database database, Book book) {
        return book == Book.CASEWORK ? database.casework() : database.campaign();
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

    /** Adds to the log in one transaction. */
    static <T> T writing(Database database, Book book, Function<LogTable, T> writer) {
        Database.Login login = login(database, book);
        try (Connection connection = DriverManager.getConnection(database.url(), login.name(), login.password())) {
            connection.setAutoCommit(false);
            T result = reading(connection, book, writer);
            connection.commit();
            return result;
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The record at %s cannot be added to: %s".formatted(database.url(), refused.getMessage()), refused);
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

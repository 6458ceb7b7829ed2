package org.evenhand.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database at the start of every transaction who is acting; the database forgets it at the end. */
final class ActingTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String WHO = """
            select set_config('evenhand.person', ?, true), set_config('evenhand.organisation', ?, true)
            """;

    private final transient DataSource source;

    ActingTransactions(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Acting.Actor actor = Acting.current();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement statement = connection.prepareStatement(WHO)) {
            statement.setString(1, actor.person().toString());
            statement.setString(2, actor.organisation().toString());
            statement.execute();
        } catch (SQLException refused) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database could not be told who is acting.", refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}

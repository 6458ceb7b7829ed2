package org.evenhand.app.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.database.Database;
import org.evenhand.app.vault.Ed25519;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Salt;
import org.evenhand.engine.ledger.Verdict;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A record of its own in the test's PostgreSQL, where its superuser may do what they like. */
final class OwnRecord {

    static final NoteSigner SIGNER = NoteSigner.log("evenhand-test/ledger", Ed25519.ofSeed(new byte[32]));

    final DriverManagerDataSource source;
    final TransactionTemplate transactions;
    final LogTable log;
    private final LedgerTable entries;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    private OwnRecord(DriverManagerDataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        log = LogTable.over(source, Book.CASEWORK);
        entries = new LedgerTable(JdbcClient.create(source), new JsonMapper(), List.of("casework"));
    }

    /** @param version of the tables; "latest" for those of today */
    static OwnRecord in(Database database, String version, Clock clock) throws SQLException {
        String name = "record_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("create database " + name);
        }
        OwnRecord record = at(
                database.url().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name),
                database.owner().name(),
                database.owner().password(),
                clock);
        record.migrate(version);
        return record;
    }

    /** One that is there, for another process. */
    static OwnRecord at(String url, String superuser, String password, Clock clock) {
        return new OwnRecord(new DriverManagerDataSource(url, superuser, password), clock);
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/ledger")
                .table("history_of_ledger")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    /** In the transaction that is open, or in one of its own. */
    long append(String kind) {
        return append(kind, UUID.randomUUID());
    }

    long append(String kind, UUID subject) {
        return entries.insert(entry(kind, subject));
    }

    OpenedEntry entry(String kind) {
        return entry(kind, UUID.randomUUID());
    }

    private OpenedEntry entry(String kind, UUID subject) {
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        return new OpenedEntry(
                Salt.of(salt),
                CanonicalJson.of(Map.of(
                                "at",
                                "2026-11-22T12:00:00Z",
                                "kind",
                                kind,
                                "subject",
                                subject.toString(),
                                "facts",
                                Map.of()))
                        .text());
    }

    /** As the one function does that may: of entries that have their place. */
    List<Long> erase(UUID subject) {
        return JdbcClient.create(source)
                .sql("""
                        update ledger.entry set content = null, salt = null
                        where subject = :subject and number in (select entry from ledger.leaf) returning number
                        """)
                .param("subject", subject.toString())
                .query(Long.class)
                .list();
    }

    Sequencing sequencing() {
        return new Sequencing(log, SIGNER, transactions, clock);
    }

    long sequence() {
        return sequencing().sequence();
    }

    Verdict verify(Head... remembered) {
        try (Connection connection = source.getConnection()) {
            return verify(connection, remembered);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Verdict verify(Connection connection, Head... remembered) throws SQLException {
        return Verifying.reading(
                connection, Book.CASEWORK, table -> new WholeLog(table, SIGNER.key()).verify(remembered));
    }

    void asSuperuser(String... commands) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package org.evenhand.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.evenhand.app.database.Database.Login;
import org.evenhand.app.vault.MasterKey;

/** Makes the two logins that Evenhand works with. Neither owns a table, and neither may pass row-level security. */
final class Roles {

    static final String CASEWORK = "evenhand_casework";
    static final String CAMPAIGN = "evenhand_campaign";

    private Roles() {}

    static String ownerPassword(MasterKey key) {
        return key.password("database login " + EmbeddedDatabase.OWNER);
    }

    /** The logins as they follow from the key, without touching the database. */
    static Database known(String url, String owner, String ownerPassword, MasterKey key) {
        return new Database(url, new Login(owner, ownerPassword), login(CASEWORK, key), login(CAMPAIGN, key));
    }

    private static Login login(String name, MasterKey key) {
        return new Login(name, key.password("database login " + name));
    }

    /** Gives every login the password that follows from the installation's key, so that machines that share the key agree. */
    static Database prepare(String url, Login owner, MasterKey key) {
        Login casework = login(CASEWORK, key);
        Login campaign = login(CAMPAIGN, key);
        try (Connection connection = DriverManager.getConnection(url, owner.name(), owner.password());
                Statement statement = connection.createStatement()) {
            for (Login login : new Login[] {casework, campaign}) {
                // The flags are given once: only a superuser may name them again, and the owner need not be one. Doctor
                // looks at them at every start.
                statement.execute(
                        exists(statement, login)
                                ? "alter role %s login password '%s'".formatted(login.name(), login.password())
                                : "create role %s login nosuperuser nocreatedb nocreaterole nobypassrls noinherit password '%s'"
                                        .formatted(login.name(), login.password()));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The database at %s refuses the login %s or does not let it make roles: %s"
                            .formatted(url, owner.name(), refused.getMessage()),
                    refused);
        }
        return new Database(url, owner, casework, campaign);
    }

    private static boolean exists(Statement statement, Login login) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(login.name()))) {
            return found.next();
        }
    }
}

package org.evenhand.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.app.database.Database.Login;

/** Asks a database whether it keeps what it confirms and whether our logins can do no more than they need. */
public final class Doctor {

    private static final int OLDEST_VERSION = 15;
    private static final int NUMBERS_IN_A_VERSION = 10_000;
    private static final Set<String> WAITS_FOR_DISK = Set.of("on", "remote_write", "remote_apply");

    private Doctor() {}

    /**
     * One thing that was looked at.
     *
     * @param what a setting or a right
     * @param found what the database says
     * @param wanted what is safe
     * @param why what could happen otherwise
     */
    public record Check(String what, String found, String wanted, boolean isSafe, String why) {

        @Override
        public String toString() {
            return isSafe
                    ? "safe    %s is %s".formatted(what, found)
                    : "UNSAFE  %s is %s, but must be %s: %s".formatted(what, found, wanted, why);
        }
    }

    /** Every check, safe or not, in a fixed order. */
    public static List<Check> examine(Database database) {
        List<Check> checks = new ArrayList<>();
        try (Connection connection = open(database, database.casework());
                Statement statement = connection.createStatement()) {
            checks.add(version(one(statement, "show server_version_num")));
            checks.add(new Check(
                    "login in use",
                    one(statement, "select current_user"),
                    database.casework().name(),
                    database.casework().name().equals(one(statement, "select current_user")),
                    "another login may not be bound by row-level security"));
            checks.add(setting(statement, "fsync", "on", "a power cut could destroy the whole database"));
            checks.add(setting(statement, "full_page_writes", "on", "a power cut could leave half-written pages"));
            String commit = one(statement, "show synchronous_commit");
            checks.add(new Check(
                    "synchronous_commit",
                    commit,
                    "on, remote_write or remote_apply",
                    WAITS_FOR_DISK.contains(commit),
                    "what a person was told is saved could be lost in a crash"));
            checks.add(setting(statement, "data_checksums", "on", "a failing disk could change records unnoticed"));
            checks.add(
                    setting(statement, "ignore_checksum_failure", "off", "damaged records would be read as if whole"));
            checks.add(setting(statement, "zero_damaged_pages", "off", "damaged records would be erased silently"));
            checks.addAll(rightsOf(database.casework(), statement));
            checks.addAll(rightsOf(database.campaign(), statement));
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The database at %s cannot be examined: %s".formatted(database.url(), refused.getMessage()),
                    refused);
        }
        return List.copyOf(checks);
    }

    /** @param number as PostgreSQL gives it: 180006 for 18.6 */
    static Check version(String number) {
        int parsed = Integer.parseInt(number);
        int major = parsed / NUMBERS_IN_A_VERSION;
        return new Check(
                "PostgreSQL",
                "%d.%d".formatted(major, parsed % NUMBERS_IN_A_VERSION),
                "15 or newer",
                major >= OLDEST_VERSION,
                "older versions lack what the schema needs; install a newer one or leave evenhand.database.url empty");
    }

    private static List<Check> rightsOf(Login login, Statement statement) throws SQLException {
        String flags = one(
                statement,
                "select case when rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication then 'too mighty' else 'limited' end from pg_roles where rolname = '%s'"
                        .formatted(login.name()));
        String owned = one(
                statement,
                "select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = '%s')"
                        .formatted(login.name()));
        return List.of(
                new Check(
                        "login " + login.name(),
                        flags,
                        "limited",
                        "limited".equals(flags),
                        "it could read the rows of every organisation"),
                new Check(
                        "tables owned by " + login.name(),
                        owned,
                        "0",
                        "0".equals(owned),
                        "an owner can switch row-level security off"));
    }

    private static Check setting(Statement statement, String name, String wanted, String why) throws SQLException {
        String found = one(statement, "show " + name);
        return new Check(name, found, wanted, wanted.equals(found), why);
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "missing";
        }
    }

    private static Connection open(Database database, Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.name(), login.password());
    }
}

package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.Application;
import org.evenhand.app.database.Database;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** One installation, looked at from outside while it runs and while it does not. */
class LedgerCommandTest {

    @TempDir
    Path data;

    private final StringWriter said = new StringWriter();

    @Test
    void one_byte_changed_is_named_while_the_product_runs_and_while_it_does_not() throws SQLException {
        String head;
        try (ConfigurableApplicationContext product = start()) {
            Database database = product.getBean(Database.class);
            join(product);
            join(product);

            assertThat(run("ledger", "verify")).isZero();
            assertThat(said.toString()).contains("Intact: 4 entries");
            head = said.toString().strip().replaceFirst(".*elsewhere: ", "");
            assertThat(run("ledger", "verify", "--head", head)).isZero();
            assertThat(run("ledger", "verify", "--head", "4:" + "0".repeat(64))).isEqualTo(1);
            assertThat(run("doctor")).isZero();

            change(database, "OrganisationJoined", "OrganisationJoinet");
            assertThat(run("ledger", "verify")).isEqualTo(1);
            // Each organisation makes two entries: it joined, and its first account was made.
            assertThat(said.toString()).contains("BROKEN: entry 3 is not what it was");
        }

        assertThat(run("ledger", "verify")).isEqualTo(1);
        assertThat(said.toString()).contains("entry 3");
        assertThat(run("doctor")).isZero();
    }

    @Test
    void where_there_is_nothing_nothing_is_made() {
        assertThat(run("ledger", "verify")).isEqualTo(1);
        assertThat(said.toString()).contains("There is no installation in");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_head_that_is_none_is_called_wrongly() {
        assertThat(run("ledger", "verify", "--head", "the last one")).isEqualTo(2);
    }

    private ConfigurableApplicationContext start() {
        return Application.start(
                "--evenhand.database.data=" + data,
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--server.port=0");
    }

    private static void join(ConfigurableApplicationContext product) {
        OrganisationId id = OrganisationId.random();
        product.getBean(Joining.class)
                .join(
                        new Organisation(
                                id,
                                Organisation.Kind.SERVICE,
                                "A service",
                                Optional.of(LaCode.of("383")),
                                Optional.empty(),
                                false,
                                true),
                        new Joining.Newcomer(
                                "Pat", id.value() + "@example.invalid", "three plain words", Set.of(Role.TRIAGE_LEAD)));
    }

    private static void change(Database database, String from, String to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica; update ledger.entry set content = replace(content, '%s', '%s') where number = 3"
                            .formatted(from, to));
        }
    }

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        String[] whole = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        whole[arguments.length] = "--data";
        whole[arguments.length + 1] = data.toString();
        return line.execute(whole);
    }
}

package org.evenhand.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.evenhand.app.Application;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.World;
import org.evenhand.app.vault.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product on somebody else's PostgreSQL, given by its address and nothing more. */
class ExternalDatabaseTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(ExternalServer server) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--evenhand.database.url=" + server.address(),
                        "--evenhand.database.key=" + KEY,
                        "--evenhand.database.data=" + folder.resolve("data"),
                        "--evenhand.packs=../packs/data",
                        "--evenhand.site.demonstration=false",
                        "--server.port=0");
    }

    private static Browser browserAt(ConfigurableApplicationContext product) {
        return new Browser(product.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static String one(Database database, Database.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), login.name(), login.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }

    @Test
    void one_request_is_kept_there_row_by_row_guarded_and_found_after_a_restart() throws Exception {
        try (ExternalServer server = ExternalServer.startIn(folder)) {
            World.Person nursery;
            try (ConfigurableApplicationContext product = start(server)) {
                World world = product.getBean(World.class);
                nursery = world.aNursery(world.anArea());
                nursery.does(() -> product.getBean(Asking.class).ask(FormToken.random(), aChildWhoStammers()));
                Database database = product.getBean(Database.class);

                assertThat(product.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
                assertThat(database.url()).doesNotContain("user=", "password", "@");
                assertThat(one(database, database.owner(), "select current_setting('is_superuser')"))
                        .isEqualTo("off");
                assertThat(one(database, database.casework(), "select current_user"))
                        .isEqualTo("evenhand_casework");
                assertThat(one(database, database.casework(), "select count(*) from access.request"))
                        .as("with nobody acting")
                        .isEqualTo("0");
                assertThat(one(
                                database,
                                database.casework(),
                                "select count(*) from access.request where set_config('evenhand.organisation', '%s', false) <> ''"
                                        .formatted(nursery.organisation().value())))
                        .as("acting for the nursery")
                        .isEqualTo("1");
                assertThatThrownBy(() -> one(database, database.campaign(), "select count(*) from access.request"))
                        .hasMessageContaining("permission denied");
                assertThat(browserAt(product).get("/areas/england").status()).isEqualTo(200);
            }

            try (ConfigurableApplicationContext again = start(server)) {
                assertThat(browserAt(again).signIn(nursery).get("/home").text()).contains("Ola");
            }
        }
    }

    @Test
    void a_server_that_can_lose_data_is_refused_with_what_the_doctor_says_and_nothing_is_made() throws Exception {
        try (ExternalServer server =
                ExternalServer.startIn(folder, "fsync=off", "full_page_writes=off", "synchronous_commit=off")) {
            Throwable refused = catchThrowable(() -> start(server).close());

            ExternalAddress address = ExternalAddress.of(server.address());
            Database known =
                    Roles.known(address.url(), ExternalServer.OWNER, ExternalServer.OWNER_PASSWORD, MasterKey.of(KEY));
            String unsafe = Doctor.examine(known).stream()
                    .filter(check -> !check.isSafe())
                    .map(Doctor.Check::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(unsafe.lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("UNSAFE  fsync is off, but must be on"))
                    .anyMatch(line -> line.startsWith("UNSAFE  full_page_writes is off, but must be on"))
                    .anyMatch(line -> line.startsWith("UNSAFE  synchronous_commit is off, but must be on"));
            assertThat(refused)
                    .hasRootCauseInstanceOf(UnsafeDatabaseException.class)
                    .rootCause()
                    .hasMessageContaining(unsafe);
            try (Connection administrator = server.asAdministrator("send");
                    ResultSet found = administrator
                            .createStatement()
                            .executeQuery(
                                    "select 1 from pg_namespace where nspname in ('access', 'people', 'evenhand')")) {
                assertThat(found.next()).isFalse();
            }
        }
    }

    @Test
    void a_postgresql_older_than_15_is_refused_by_name() {
        assertThat(Doctor.version("140012"))
                .hasToString(
                        "UNSAFE  PostgreSQL is 14.12, but must be 15 or newer: older versions lack what the schema needs;"
                                + " install a newer one or leave evenhand.database.url empty");
        assertThat(Doctor.version("150000").isSafe()).isTrue();
        assertThat(Doctor.version("180006").found()).isEqualTo("18.6");
    }
}

package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.evenhand.app.Application;
import org.evenhand.app.database.Database;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.packs.Packs;
import org.evenhand.packs.services.InventedList;
import org.evenhand.packs.services.PlantedFaults;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The command does what the pages do, on the same installation. Everything in its lists is invented. */
class ImportServicesCommandTest {

    private static final int SERVICES = 3_000;

    @TempDir
    static Path data;

    private static Optional<ConfigurableApplicationContext> product = Optional.empty();

    @TempDir
    Path lists;

    private String lead = "";
    private OrganisationId organisation = OrganisationId.random();

    @BeforeAll
    static void the_product_runs() {
        product = Optional.of(Application.start(
                "--evenhand.database.data=" + data,
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--server.port=0"));
    }

    @AfterAll
    static void the_product_ends() {
        product.ifPresent(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void a_service_lead() {
        organisation = OrganisationId.random();
        lead = organisation.value() + "@evenborough.invalid";
        product.orElseThrow()
                .getBean(Joining.class)
                .join(
                        new Organisation(
                                organisation,
                                Organisation.Kind.SERVICE,
                                "Service (invented)",
                                Optional.of(LaCode.of("805")),
                                Optional.empty(),
                                false,
                                true),
                        new Joining.Newcomer("Pat", lead, "three plain words", Set.of(Role.SERVICE_LEAD)));
    }

    private Path list(InventedList list) throws IOException {
        return Files.writeString(lists.resolve("services.csv"), list.csv());
    }

    private String run(String... arguments) {
        List<String> whole = new ArrayList<>(List.of("import", "services"));
        whole.addAll(List.of(arguments));
        whole.addAll(List.of("--as", lead));
        return RunningProduct.run(data, whole.toArray(String[]::new));
    }

    private static Connection connection() throws SQLException {
        Database database = product.orElseThrow().getBean(Database.class);
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }

    /** Services of the organisation that are not closed. */
    private int kept() throws SQLException {
        try (Connection owner = connection();
                Statement statement = owner.createStatement();
                ResultSet counted = statement.executeQuery(
                        "select count(*) from register.service where status <> 'CLOSED' and owner = '%s'"
                                .formatted(organisation.value()))) {
            counted.next();
            return counted.getInt(1);
        }
    }

    @Test
    void a_list_is_checked_taken_known_again_and_undone_by_its_receipt() throws IOException, SQLException {
        String file = list(InventedList.of(20, 1)).toString();

        String checked = run(file, "--check-only");
        int afterCheck = kept();
        String taken = run(file);
        int afterTaking = kept();
        String again = run(file);
        String undone = run("--undo", taken.replaceFirst("(?s).*Receipt (\\S+).*", "$1"));

        assertThat(checked).startsWith("0 ").contains("20 new", "nothing was taken");
        assertThat(afterCheck).isZero();
        assertThat(taken).startsWith("0 ").contains("Taken: 20 added, 0 changed, 0 left");
        assertThat(afterTaking).isEqualTo(20);
        assertThat(again).contains("20 same", "Taken: 0 added, 0 changed, 0 left");
        assertThat(undone).startsWith("0 ").contains("20 services are as they were before");
        assertThat(kept()).isZero();
        assertThat(RunningProduct.run(data, "ledger", "verify")).startsWith("0 Intact");
    }

    @Test
    void a_list_with_faults_comes_back_with_its_errors_and_nothing_is_taken() throws IOException, SQLException {
        InventedList list = InventedList.of(50, 1);
        PlantedFaults.in(list, 10, 1);

        String refused = run(list(list).toString());

        assertThat(refused).startsWith("1 ").contains("Refused: 10 faults in 50 rows", "services-errors.csv");
        assertThat(Files.readString(lists.resolve("services-errors.csv"))).contains("Errors");
        assertThat(kept()).isZero();
    }

    @Test
    void a_column_can_be_named_and_one_that_is_not_there_is_called_wrongly() throws IOException, SQLException {
        String csv = "Wer,Profession,Youngest,Oldest,How\nTeam (invented),SLT,0,5,Both\n";
        String file = Files.writeString(lists.resolve("odd.csv"), csv).toString();

        assertThat(run(file)).startsWith("1 ").contains("no column “Name”");
        assertThat(run(file, "--map", "NAME=Was")).startsWith("2 ").contains("It has: Wer, Profession");
        assertThat(run(file, "--map", "NAME=Wer")).startsWith("0 ");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whoever_keeps_no_register_is_refused() throws IOException {
        Path file = list(InventedList.of(2, 1));
        lead = "nobody@evenborough.invalid";

        assertThat(run(file.toString())).startsWith("2 ").contains("No account with this address keeps a register");
    }

    /**
     * The last thing a list does is its entry in the record. Who holds the record makes it wait there: everything is written, and
     * nothing is committed. Then it is killed (kill -9).
     */
    @Test
    void killed_at_the_end_of_taking_a_list_it_leaves_nothing_and_the_list_can_be_taken_again() throws Exception {
        String file = list(InventedList.of(SERVICES, 1)).toString();
        try (Connection holder = connection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("lock table ledger.entry in access exclusive mode");
            }
            Process taking = start(file);
            waitUntilItWaits();
            taking.destroyForcibly().waitFor();
            holder.rollback();
        }
        waitUntilNobodyIsAtIt();

        assertThat(kept()).isZero();
        assertThat(run(file)).contains("Taken: %d added".formatted(SERVICES));
        assertThat(kept()).isEqualTo(SERVICES);
        assertThat(RunningProduct.run(data, "ledger", "verify")).startsWith("0 Intact");
    }

    private Process start(String file) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Devenhand.packs=" + Packs.builtInShelf(),
                        Evenhand.class.getName(),
                        "import",
                        "services",
                        file,
                        "--as",
                        lead,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void waitUntilItWaits() throws SQLException {
        until(
                "select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'select number, hash from ledger.entry%')");
    }

    private static void waitUntilNobodyIsAtIt() throws SQLException {
        until("select not exists (select 1 from pg_stat_activity where pid <> pg_backend_pid() and state <> 'idle'"
                + " and (query like '%register.%' or query like '%ledger.%'))");
    }

    private static void until(String question) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        try (Connection owner = connection();
                Statement statement = owner.createStatement()) {
            while (System.nanoTime() < deadline) {
                try (ResultSet answer = statement.executeQuery(question)) {
                    answer.next();
                    if (answer.getBoolean(1)) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("It did not come to: " + question);
    }
}

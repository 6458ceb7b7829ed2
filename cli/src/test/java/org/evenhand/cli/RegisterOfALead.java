package org.evenhand.cli;

import java.io.IOException;
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
import org.evenhand.app.Application;
import org.evenhand.app.database.Database;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.LaCode;
import org.springframework.context.ConfigurableApplicationContext;

/** An organisation whose lead brings its register by command, on an installation that runs in this process. Both are invented. */
final class RegisterOfALead {

    private final Path data;
    private final Database database;
    private final OrganisationId organisation = OrganisationId.random();

    private RegisterOfALead(Path data, Database database) {
        this.data = data;
        this.database = database;
    }

    static ConfigurableApplicationContext productOn(Path data) {
        return Application.start(
                "--evenhand.database.data=" + data,
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--server.port=0");
    }

    static RegisterOfALead on(Path data, ConfigurableApplicationContext product) {
        RegisterOfALead register = new RegisterOfALead(data, product.getBean(Database.class));
        product.getBean(Joining.class)
                .join(
                        new Organisation(
                                register.organisation,
                                Organisation.Kind.SERVICE,
                                "Service (invented)",
                                Optional.of(LaCode.of("805")),
                                Optional.empty(),
                                false,
                                true),
                        new Joining.Newcomer("Pat", register.lead(), "three plain words", Set.of(Role.SERVICE_LEAD)));
        return register;
    }

    private String lead() {
        return organisation.value() + "@evenborough.invalid";
    }

    /** @return how it ended, and what it said */
    String run(String... arguments) {
        return runAs(lead(), arguments);
    }

    String runAs(String person, String... arguments) {
        List<String> whole = new ArrayList<>(List.of("import", "services"));
        whole.addAll(List.of(arguments));
        whole.addAll(List.of("--as", person));
        return RunningProduct.run(data, whole.toArray(String[]::new));
    }

    /** The same in a process of its own, which can be killed. */
    Process start(String... arguments) throws IOException {
        List<String> whole = RunningProduct.command("import", "services");
        whole.addAll(List.of(arguments));
        whole.addAll(List.of("--as", lead(), "--data", data.toString()));
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As the owner of the database, who sees everything. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }

    /** Services of the organisation that are not closed. */
    int kept() throws SQLException {
        return count("register.service where status <> 'CLOSED' and owner = '%s'".formatted(organisation.value()));
    }

    /** Lists of the organisation in this state: what a receipt says. */
    int lists(String state) throws SQLException {
        return count("register.import where state = '%s' and owner = '%s'".formatted(state, organisation.value()));
    }

    /** Whether a list of the organisation is in this state, as a question to the database. */
    String listIs(String state) {
        return "exists (select 1 from register.import where state = '%s' and owner = '%s')"
                .formatted(state, organisation.value());
    }

    /** Entries of this kind in the record, of anybody. */
    int recorded(String kind) throws SQLException {
        return count("ledger.entry where kind = '%s'".formatted(kind));
    }

    private int count(String what) throws SQLException {
        try (Connection owner = connection();
                Statement statement = owner.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + what)) {
            counted.next();
            return counted.getInt(1);
        }
    }
}

package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.Database;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plants a word that occurs nowhere else in every personal field, and looks for it wherever it must not be. */
@EvenhandTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final Map<String, String> PLANTED = Map.of(
            "called", "Quillowax",
            "noticed", "Zebbrindle",
            "tried", "Mopplestang",
            "name", "Vexlorrin",
            "reached", "Tharnibble",
            "times", "Oskwimble");

    @Autowired
    World world;

    @Autowired
    Database database;

    @LocalServerPort
    int port;

    @Test
    void what_is_said_of_a_child_is_in_no_log_no_address_no_event_no_record_and_no_file(CapturedOutput output)
            throws SQLException, IOException {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person lead = world.aService(area);
        Person therapist = world.aSpecialistOf(lead);
        String inTheOpen = world.offers(lead, Profession.SLT).name();
        Browser manager = new Browser(port).signIn(nursery);
        Browser triage = new Browser(port).signIn(lead);

        // A draft that stays, a mistake in every text, a request that is sent, and a decision.
        Shown sent = manager.send(fillIn(manager), "/ask/check", Map.of());
        fillIn(manager);
        manager.send(manager.get("/ask/noticed?change"), "/ask/noticed", Map.of("noticed", "Zebbrindle".repeat(600)));
        Shown decide =
                triage.get(triage.get("/triage").document().select("td a").attr("href"));
        triage.send(
                decide,
                "/accept",
                Map.of("specialist", therapist.account().value().toString()));

        assertThat(sent.heading()).isEqualTo("Request sent");
        assertThat(PLANTED.values()).as("those who may, can read it").allMatch(decide.text()::contains);
        List<String> visited = new ArrayList<>(manager.visited());
        visited.addAll(triage.visited());
        for (String word : PLANTED.values()) {
            assertThat(visited).as("addresses").noneMatch(address -> address.contains(word));
            assertThat(output.getAll()).as("the application's log").doesNotContain(word);
            assertThat(everythingIn("events.event_publication")).as("events").doesNotContain(word);
            assertThat(everythingIn("ledger.entry")).as("the record").doesNotContain(word);
        }
        assertThat(filesWith(inTheOpen))
                .as("the search works: what is public is found")
                .isNotEmpty();
        for (String word : PLANTED.values()) {
            assertThat(filesWith(word))
                    .as("files of the database, its write-ahead log and its log")
                    .isEmpty();
        }
    }

    private static Shown fillIn(Browser manager) {
        return AskingForm.fillIn(manager, PLANTED);
    }

    private String everythingIn(String table) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection owner = owner();
                ResultSet rows = owner.createStatement().executeQuery("select t::text from " + table + " t")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    /** Everything below the installation's folder, after what is in memory was written out. */
    private List<Path> filesWith(String word) throws SQLException, IOException {
        Path folder;
        try (Connection owner = owner();
                ResultSet row = owner.createStatement().executeQuery("show data_directory")) {
            row.next();
            folder = Path.of(row.getString(1));
            owner.createStatement().execute("checkpoint");
        }
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder.getParent() == null ? folder : folder.getParent())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }
}

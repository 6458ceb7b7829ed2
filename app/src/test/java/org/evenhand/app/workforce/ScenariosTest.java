package org.evenhand.app.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Database;
import org.evenhand.app.workforce.Scenarios.Saving;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scenario at its address is the same for ever. */
@EvenhandTest
class ScenariosTest {

    @Autowired
    Scenarios scenarios;

    @Autowired
    Examples examples;

    @Autowired
    ScenarioTable table;

    @Autowired
    Clock clock;

    @Autowired
    Database database;

    private ScenarioId saved(Scenario scenario) {
        return ((Saving.Saved) scenarios.save(scenario)).id();
    }

    @Test
    void what_was_saved_is_found_under_the_start_of_its_checksum_and_saving_it_again_changes_nothing() {
        Scenario own = examples.baseline().withName("Ours");

        ScenarioId id = saved(own);

        assertThat(scenarios.find(id)).contains(own);
        assertThat(saved(own)).isEqualTo(id);
        assertThat(saved(own.withName("Theirs"))).isNotEqualTo(id);
    }

    /** The checksum of the empty text is known to everybody: e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 … (FIPS 180-4 examples). */
    @Test
    void a_name_is_the_first_half_of_sha_256() {
        assertThat(ScenarioId.ofText("").value()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    }

    @Test
    void a_name_is_read_from_whatever_address_of_the_scenario_was_pasted() {
        String name = "0123456789abcdef0123456789abcdef";

        assertThat(ScenarioId.read(" https://evenhand.example/studio/scenarios/" + name + "/map?year=2030 "))
                .isEqualTo(new ScenarioId(name));
        assertThatThrownBy(() -> ScenarioId.read("/studio")).hasMessageContaining("Paste the address of its page");
    }

    @Test
    void neither_login_of_the_program_can_change_or_remove_a_scenario() throws SQLException {
        saved(examples.baseline().withName("Stays"));

        for (Database.Login login : new Database.Login[] {database.casework(), database.campaign()}) {
            try (Connection connection = DriverManager.getConnection(database.url(), login.name(), login.password())) {
                for (String attempt :
                        new String[] {"update workforce.scenario set content = '{}'", "delete from workforce.scenario"
                        }) {
                    assertThatThrownBy(() -> connection.createStatement().execute(attempt))
                            .as(login.name() + ": " + attempt)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void a_scenario_larger_than_a_few_pages_is_refused_with_both_sizes() {
        Scenario baseline = examples.baseline();
        Scenario large = new Scenario(
                baseline.name(),
                "x".repeat(Scenarios.LARGEST_BYTES),
                baseline.baseYear(),
                baseline.years(),
                baseline.areas(),
                baseline.professions(),
                baseline.assumptions(),
                baseline.levers(),
                baseline.expertsAtHand(),
                baseline.upskilling(),
                baseline.phasing(),
                baseline.waits(),
                baseline.run(),
                baseline.data());

        Saving refused = scenarios.save(large);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Saving.TooLarge.class, size -> assertThat(size.bytes()).isGreaterThan(size.most()));
    }

    @Test
    void so_many_new_ones_an_hour_and_no_more_but_those_that_are_there_can_be_saved_again() {
        StudioSettings one = new StudioSettings(1, 1, 1, 1, 1, 0);
        Scenarios strict = new Scenarios(table, examples, one, clock);
        Scenario kept = examples.baseline().withName("Kept before");
        ScenarioId id = saved(kept);

        assertThat(strict.save(examples.baseline().withName("One too many"))).isEqualTo(new Saving.TooMany(0));
        assertThat(strict.save(kept)).isEqualTo(new Saving.Saved(id));
    }

    @Test
    void the_examples_are_those_of_the_command_line_and_need_no_saving() throws java.io.IOException {
        for (Examples.Example example : examples.list()) {
            Path file = Path.of("../examples/scenarios", example.key() + ".json");
            ScenarioFile.Outcome read = ScenarioFile.read(Files.readString(file));

            assertThat(read).isEqualTo(new ScenarioFile.Outcome.Read(example.scenario()));
            assertThat(table.find(example.id())).isEmpty();
            assertThat(scenarios.find(example.id())).contains(example.scenario());
        }
    }
}

package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.evenhand.packs.services.InventedList;
import org.evenhand.packs.services.PlantedFaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The command does what the pages do, on the same installation. Everything in its lists is invented. */
class ImportServicesCommandTest {

    @TempDir
    static Path data;

    private static Optional<ConfigurableApplicationContext> product = Optional.empty();

    @TempDir
    Path lists;

    private final RegisterOfALead register = RegisterOfALead.on(data, product.orElseThrow());

    @BeforeAll
    static void the_product_runs() {
        product = Optional.of(RegisterOfALead.productOn(data));
    }

    @AfterAll
    static void the_product_ends() {
        product.ifPresent(ConfigurableApplicationContext::close);
    }

    private Path list(InventedList list) throws IOException {
        return Files.writeString(lists.resolve("services.csv"), list.csv());
    }

    @Test
    void a_list_is_checked_taken_known_again_and_undone_by_its_receipt() throws IOException, SQLException {
        String file = list(InventedList.of(20, 1)).toString();

        String checked = register.run(file, "--check-only");
        int afterCheck = register.kept();
        String taken = register.run(file);
        int afterTaking = register.kept();
        String again = register.run(file);
        String undone = register.run("--undo", taken.replaceFirst("(?s).*Receipt (\\S+).*", "$1"));

        assertThat(checked).startsWith("0 ").contains("20 new", "nothing was taken");
        assertThat(afterCheck).isZero();
        assertThat(taken).startsWith("0 ").contains("Taken: 20 added, 0 changed, 0 left");
        assertThat(afterTaking).isEqualTo(20);
        assertThat(again).contains("20 same", "Taken: 0 added, 0 changed, 0 left");
        assertThat(undone).startsWith("0 ").contains("20 services are as they were before");
        assertThat(register.kept()).isZero();
        assertThat(RunningProduct.run(data, "ledger", "verify")).startsWith("0 Intact");
    }

    @Test
    void a_list_with_faults_comes_back_with_its_errors_and_nothing_is_taken() throws IOException, SQLException {
        InventedList list = InventedList.of(50, 1);
        PlantedFaults.in(list, 10, 1);

        String refused = register.run(list(list).toString());

        assertThat(refused)
                .startsWith("1 ")
                .contains("Refused: 10 faults in 50 rows. Nothing was taken.", "services-errors.csv");
        assertThat(Files.readString(lists.resolve("services-errors.csv"))).contains("Errors");
        assertThat(register.kept()).isZero();
    }

    @Test
    void a_column_can_be_named_and_one_that_is_not_there_is_called_wrongly() throws IOException, SQLException {
        String csv = "Wer,Profession,Youngest,Oldest,How\nTeam (invented),SLT,0,5,Both\n";
        String file = Files.writeString(lists.resolve("odd.csv"), csv).toString();

        assertThat(register.run(file)).startsWith("1 ").contains("no column “Name”");
        assertThat(register.run(file, "--map", "NAME=Was")).startsWith("2 ").contains("It has: Wer, Profession");
        assertThat(register.run(file, "--map", "NAME=Wer")).startsWith("0 ");
        assertThat(register.kept()).isEqualTo(1);
    }

    @Test
    void whoever_keeps_no_register_is_refused() throws IOException {
        Path file = list(InventedList.of(2, 1));

        assertThat(register.runAs("nobody@evenborough.invalid", file.toString()))
                .startsWith("2 ")
                .contains("No account with this address keeps a register");
    }
}

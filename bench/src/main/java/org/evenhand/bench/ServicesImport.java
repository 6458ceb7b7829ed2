package org.evenhand.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.app.Application;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.importing.Import;
import org.evenhand.app.register.importing.ImportId;
import org.evenhand.app.register.importing.Importing;
import org.evenhand.app.register.importing.Importing.Given;
import org.evenhand.app.register.importing.Keeper;
import org.evenhand.app.register.importing.Undoing;
import org.evenhand.packs.Packs;
import org.evenhand.packs.services.InventedList;
import org.evenhand.packs.services.PlantedFaults;
import org.evenhand.vocabulary.LaCode;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a list of services takes: to be read and checked, to be compared, to be taken and to be undone. Arguments: how many services, and how
 * many rounds. The promise is 20,000 rows checked in 10 seconds and taken in 30, on two cores.
 */
public final class ServicesImport {

    private final Importing importing;
    private final Undoing undoing;
    private final Keeper keeper;

    private ServicesImport(Importing importing, Undoing undoing, Keeper keeper) {
        this.importing = importing;
        this.undoing = undoing;
        this.keeper = keeper;
    }

    public static void main(String[] args) throws IOException {
        int services = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path data = Files.createTempDirectory("evenhand-bench-");
        try (ConfigurableApplicationContext product = Application.start(
                "--server.port=0",
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--evenhand.database.data=" + data)) {
            for (int round = 1; round <= rounds; round++) {
                System.out.printf("round %d, %,d rows%n", round, services);
                SignedIn lead = lead(product);
                ServicesImport measured = new ServicesImport(
                        product.getBean(Importing.class),
                        product.getBean(Undoing.class),
                        new Keeper(lead.organisation(), lead.authority()));
                InventedList list = InventedList.of(services, round);
                byte[] csv = list.csv().getBytes(StandardCharsets.UTF_8);
                byte[] workbook = workbook(list.rows());
                PlantedFaults.in(list, Math.min(300, services / 4), round);
                byte[] faulty = list.csv().getBytes(StandardCharsets.UTF_8);
                byte[] changed = InventedList.of(services, round + 100L).csv().getBytes(StandardCharsets.UTF_8);
                Acting.as(lead.actor(), () -> measured.run(csv, workbook, faulty, changed));
            }
        }
    }

    private static SignedIn lead(ConfigurableApplicationContext product) {
        OrganisationId id = OrganisationId.random();
        String email = id.value() + "@evenborough.invalid";
        product.getBean(Joining.class)
                .join(
                        new Organisation(
                                id,
                                Organisation.Kind.SERVICE,
                                "Service (invented)",
                                Optional.of(LaCode.of("805")),
                                Optional.empty(),
                                false,
                                true),
                        new Joining.Newcomer("Pat", email, "three plain words", Set.of(Role.SERVICE_LEAD)));
        return (SignedIn) product.getBean(Accounts.class).loadUserByUsername(email);
    }

    private boolean run(byte[] csv, byte[] workbook, byte[] faulty, byte[] changed) {
        timed("checked, CSV with 300 faults", () -> checked(faulty));
        timed("checked, workbook, all new", () -> checked(workbook));
        Import ready = timed("checked, CSV, all new", () -> checked(csv));
        timed("taken, all new", () -> importing.commit(keeper, ready.id()));
        timed("checked, all the same", () -> checked(csv));
        Import other = timed("checked, all changed", () -> checked(changed));
        timed("taken, all changed", () -> importing.commit(keeper, other.id()));
        timed("undone, all changed", () -> undoing.undo(keeper, other.id(), false));
        timed("undone, all new", () -> undoing.undo(keeper, ready.id(), true));
        return true;
    }

    /** Read, checked cell by cell, compared with what is kept, and what it would do written down. */
    private Import checked(byte[] bytes) {
        Given given = importing.give(keeper, "services", bytes);
        if (!(given instanceof Given.Kept kept)) {
            throw new IllegalStateException("The invented list was not read: " + given);
        }
        ImportId id = kept.id();
        return importing
                .check(keeper, id, importing.find(id).orElseThrow().columns())
                .orElseThrow();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T done = work.get();
        System.out.printf("  %-32s %6.2f s%n", what, (System.nanoTime() - begun) / 1e9);
        return done;
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Evenhand", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Services");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}

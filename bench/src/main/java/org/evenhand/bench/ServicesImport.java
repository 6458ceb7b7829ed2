package org.evenhand.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * How long a list of services takes: to be read and checked, to be compared, to be taken and to be undone, on registers that hold more and
 * more already. Arguments: how many services, and how many are on the register before, each time on a database of its own. Up to as many as the
 * list has, those before are of the list's own authority; beyond that, of all. The promise is 20,000 rows checked in 10 seconds and taken in 30,
 * on two cores.
 */
public final class ServicesImport {

    private static final LaCode AREA = LaCode.of("805");

    private final Importing importing;
    private final Undoing undoing;
    private final Keeper keeper;

    private ServicesImport(Importing importing, Undoing undoing, Keeper keeper) {
        this.importing = importing;
        this.undoing = undoing;
        this.keeper = keeper;
    }

    public static void main(String[] args) throws IOException, SQLException {
        int services = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        List<Integer> before = args.length > 1
                ? Arrays.stream(args).skip(1).map(Integer::valueOf).toList()
                : List.of(0, 20_000, 200_000);
        for (int size : before) {
            on(size, services);
        }
    }

    private static void on(int before, int services) throws IOException, SQLException {
        Path data = Files.createTempDirectory("evenhand-bench-");
        try (ConfigurableApplicationContext product = Application.start(
                "--server.port=0",
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--evenhand.database.data=" + data)) {
            int near = Math.min(before, services);
            InventedRegister.add(product, near, List.of(AREA));
            InventedRegister.add(product, before - near, List.of());
            System.out.printf("%,d rows, %,d services on the register before%n", services, before);
            SignedIn lead = lead(product);
            ServicesImport measured = new ServicesImport(
                    product.getBean(Importing.class),
                    product.getBean(Undoing.class),
                    new Keeper(lead.organisation(), lead.authority()));
            InventedList list = InventedList.of(services, 1);
            byte[] csv = list.csv().getBytes(StandardCharsets.UTF_8);
            byte[] workbook = workbook(list.rows());
            PlantedFaults.in(list, Math.min(300, services / 4), 1);
            byte[] faulty = list.csv().getBytes(StandardCharsets.UTF_8);
            byte[] changed = InventedList.of(services, 101).csv().getBytes(StandardCharsets.UTF_8);
            Acting.as(lead.actor(), () -> measured.run(csv, workbook, faulty, changed));
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
                                Optional.of(AREA),
                                Optional.empty(),
                                false,
                                true),
                        new Joining.Newcomer("Pat", email, "three plain words", Set.of(Role.SERVICE_LEAD)));
        return (SignedIn) product.getBean(Accounts.class).loadUserByUsername(email);
    }

    private boolean run(byte[] csv, byte[] workbook, byte[] faulty, byte[] changed) {
        Spent.on("checked, CSV with 300 faults", () -> checked(faulty));
        Spent.on("checked, workbook, all new", () -> checked(workbook));
        Import ready = Spent.on("checked, CSV, all new", () -> checked(csv));
        Spent.on("taken, all new", () -> importing.commit(keeper, ready.id()));
        Spent.on("checked, all the same", () -> checked(csv));
        Import other = Spent.on("checked, all changed", () -> checked(changed));
        Spent.on("taken, all changed", () -> importing.commit(keeper, other.id()));
        Spent.on("undone, all changed", () -> undoing.undo(keeper, other.id(), false));
        Spent.on("undone, all new", () -> undoing.undo(keeper, ready.id(), true));
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

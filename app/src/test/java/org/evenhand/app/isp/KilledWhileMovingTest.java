package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseSettings;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.isp.ArrivingPlans.Taken;
import org.evenhand.app.isp.CaseWorld.People;
import org.evenhand.app.isp.MovingPlans.Moved;
import org.evenhand.app.isp.PlanWorld.Scene;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.notices.ProviderChanging;
import org.evenhand.app.notices.ProviderChanging.Announced;
import org.evenhand.app.notices.TakingOver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A second process is killed (kill -9) while it takes in a plan that came with a child, or hands requests over to another service. Which moment
 * it is follows from what somebody else holds in the database: whoever wants to write there waits, with all before it written and nothing
 * committed. The child is invented.
 */
@EvenhandTest
class KilledWhileMovingTest {

    private static final String PASSPHRASE = "four plain words here";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @TempDir
    Path files;

    @Autowired
    Database database;

    @Autowired
    DatabaseSettings settings;

    @Autowired
    PlanWorld plans;

    @Autowired
    CaseWorld cases;

    @Autowired
    World world;

    @Autowired
    MovingPlans moving;

    @Autowired
    ArrivingPlans arriving;

    @Autowired
    ProviderChanging changing;

    @Autowired
    TakingOver takingOver;

    @Autowired
    Ledger ledger;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the plan is written and its versions are not, isp.version",
        "all is written but its entry in the record, ledger.entry"
    })
    void killed_while_taking_in_a_plan_there_is_nothing_of_it_and_then_all_of_it_once(String moment, String held)
            throws Exception {
        Scene before = plans.aTakenRequest();
        PlanId plan = plans.published(before);
        plans.signs(before.nursery(), plan, 1, Plan.Capacity.PARENT, true);
        Moved packed = before.nursery().does(() -> moving.pack(plan, Optional.empty(), PASSPHRASE.toCharArray()));
        byte[] bytes = ((Moved.Packed) packed).content().bytes();
        Path file = Files.write(files.resolve("moved.evenhand-bundle"), bytes);
        Person school = world.aNursery(world.anArea());

        killed(
                SecondProcess.takingIn(file, PASSPHRASE, school.actor(), database, SecondProcess.dataOf(settings)),
                "lock table %s in exclusive mode".formatted(held),
                "isp.arrival");

        assertThat(keptOf(school)).as("nothing of it").isEqualTo("0 plans, 0 versions, 0 signatures, 0 arrivals");
        Taken again = school.does(() -> arriving.takeIn(bytes, PASSPHRASE.toCharArray()));
        Taken onceMore = school.does(() -> arriving.takeIn(bytes, PASSPHRASE.toCharArray()));
        assertThat(again).isInstanceOf(Taken.In.class);
        assertThat(onceMore).isEqualTo(new Taken.Before(((Taken.In) again).id()));
        assertThat(keptOf(school)).isEqualTo("1 plans, 1 versions, 1 signatures, 1 arrivals");
        assertThat(ledger.of(((Taken.In) again).id().value()))
                .extracting(line -> line.happening().kind())
                .containsExactly("PlanTakenIn");
    }

    /** Three requests, each with a plan and a visit: what was handed over before the moment stays, and of the one in hand nothing is half done. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the request is given on and that is not in the record, lock table ledger.entry in exclusive mode, 0",
        "the second request is given on and its plan is not, select from isp.plan where request = '%s' for update, 1",
        "its plan went along and its visit is not called off, select from visits.visit where request = '%s' for update, 1"
    })
    void killed_while_handing_over_each_request_is_with_one_service_as_a_whole(String moment, String held, int handed)
            throws Exception {
        People old = cases.people();
        List<RequestId> requests = new ArrayList<>();
        for (int day = 8; day <= 10; day++) {
            RequestId request = cases.accepted(old);
            cases.planned(old, request);
            cases.visited(old, request, cases.today().plusDays(day));
            requests.add(request);
        }
        Person successor = world.aService(world.anArea());
        LocalDate last = cases.today().plusDays(3);
        Announced announced =
                old.triage().does(() -> changing.announce(last, Optional.of(successor.organisation()), "01632 960000"));
        Instant after = last.plusDays(1).atTime(6, 0).atZone(ENGLAND).toInstant();

        killed(
                SecondProcess.handingOver(after, database, SecondProcess.dataOf(settings)),
                held.formatted(requests.get(1).value()),
                "access.request");

        assertThat(announced).isEqualTo(Announced.DONE);
        assertThat(requests.stream().map(this::isWith).toList())
                .isEqualTo(requests.stream()
                        .map(request -> requests.indexOf(request) < handed
                                ? with(successor, "CANCELLED")
                                : with(old.triage(), "PROPOSED"))
                        .toList());
        HoldableClock.holding(after, () -> {
            takingOver.look();
            return true;
        });
        assertThat(requests).allSatisfy(request -> assertThat(isWith(request)).isEqualTo(with(successor, "CANCELLED")));
        assertThat(requests)
                .allSatisfy(request -> assertThat(ledger.of(request.value()))
                        .as("said once, however often it was tried")
                        .filteredOn(line -> line.happening().kind().equals("RequestRedirected"))
                        .hasSize(1));
    }

    /** Kills it where it waits for what is held, lets that go, and waits until the database is through with what it was asked. */
    private void killed(SecondProcess second, String holding, String touched) throws Exception {
        try (Connection holder = connection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                // Who reads goes on; who writes waits.
                statement.execute(holding);
            }
            second.go();
            until("""
                    exists (select from pg_stat_activity a
                            join pg_locks l on l.pid = a.pid and l.relation = '%s'::regclass
                            where a.wait_event_type = 'Lock' and a.application_name = '%s')
                    """.formatted(touched, SecondProcess.NAME));
            second.kill();
            holder.rollback();
        }
        until("not exists (select from pg_stat_activity where application_name = '%s')".formatted(SecondProcess.NAME));
    }

    private String keptOf(Person setting) {
        List<String> counted = new ArrayList<>();
        for (String table : List.of("plan", "version", "signature", "arrival")) {
            counted.add(column("select count(*) || ' %ss' from isp.%s where setting_organisation = '%s'"
                            .formatted(table, table, setting.organisation().value()))
                    .getFirst());
        }
        return String.join(", ", counted);
    }

    /** Whom each row of a request says it is with, and how its visit stands. */
    private String isWith(RequestId request) {
        return column("""
                        select 'request ' || service from access.request where id = '%1$s'
                        union all select 'plan ' || service_organisation from isp.plan where request = '%1$s'
                        union all select 'version ' || v.service_organisation from isp.version v join isp.plan p on p.id = v.plan where p.request = '%1$s'
                        union all select 'visit ' || state from visits.visit where request = '%1$s'
                        """.formatted(request.value())).stream().collect(Collectors.joining(", "));
    }

    private static String with(Person service, String visit) {
        String who = service.organisation().value().toString();
        return "request %s, plan %s, version %s, visit %s".formatted(who, who, who, visit);
    }

    private List<String> column(String sql) {
        try (Connection owner = connection();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private void until(String condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!column("select " + condition).getFirst().equals("t")) {
            assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
        }
    }

    /** As the owner of the database, who sees everything. */
    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }
}

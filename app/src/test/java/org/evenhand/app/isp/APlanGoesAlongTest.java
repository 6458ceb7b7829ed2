package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Outcome;
import org.evenhand.app.access.RequestDecided;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.isp.PlanWorld.Scene;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.notices.ProviderChanging;
import org.evenhand.app.notices.ProviderChanging.Announced;
import org.evenhand.app.notices.TakingOver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** After a change of provider the plan is where the request is. */
@EvenhandTest
class APlanGoesAlongTest {

    private static final List<String> TABLES = List.of("plan", "version", "signature");

    @LocalServerPort
    int port;

    @Autowired
    PlanWorld plans;

    @Autowired
    World world;

    @Autowired
    SupportPlans support;

    @Autowired
    WritingPlans writing;

    @Autowired
    Triaging triaging;

    @Autowired
    ProviderChanging changing;

    @Autowired
    TakingOver takingOver;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void the_day_after_the_last_the_new_specialist_writes_it_on_and_the_old_service_sees_nothing_of_it() {
        Scene scene = plans.aTakenRequest();
        PlanId id = plans.published(scene);
        plans.signs(scene.nursery(), id, 1, Plan.Capacity.PARENT, true);
        Person successor = world.aService(world.anArea());
        Person newcomer = world.aSpecialistOf(successor);
        LocalDate last = plans.today().plusDays(3);
        assertThat(scene.triage()
                        .does(() -> changing.announce(last, Optional.of(successor.organisation()), "01632 960000")))
                .isEqualTo(Announced.DONE);

        takingOver.look();
        boolean onTheLastDay =
                scene.specialist().does(() -> support.read(id, "test")).isPresent();
        scene.triage().does(last.plusDays(1), () -> {
            takingOver.look();
            return true;
        });
        Optional<Plan> beforeItIsTaken = newcomer.does(() -> support.read(id, "test"));
        Outcome taken = successor.does(() -> triaging.accept(scene.request(), newcomer.account()));

        assertThat(onTheLastDay).isTrue();
        assertThat(beforeItIsTaken).as("nobody of the new service has taken it").isEmpty();
        assertThat(taken).isInstanceOf(Outcome.Done.class);
        assertThat(plans.open(newcomer, id).signatures()).hasSize(1);
        assertThat(newcomer.does(() -> support.of(scene.request()))).contains(id);
        assertThat(newcomer.does(() -> writing.save(id, plans.revision(scene, id), "needs", draft -> draft)))
                .isEqualTo(new Written.Done(id));
        assertThat(scene.specialist().does(() -> support.read(id, "test"))).isEmpty();
        for (String table : TABLES) {
            assertThat(rows(scene.specialist(), table, id))
                    .as("old service, " + table)
                    .isZero();
            assertThat(rows(newcomer, table, id)).as("new service, " + table).isOne();
            assertThat(rows(scene.nursery(), table, id)).as("setting, " + table).isOne();
        }
        assertThat(ledger.of(id.value()))
                .filteredOn(line -> line.happening().kind().equals("PlanWentAlong"))
                .singleElement()
                .satisfies(line -> assertThat(line.happening().facts())
                        .containsEntry("to", successor.organisation().value().toString()));
    }

    @Test
    void on_the_first_page_after_the_last_day_the_old_service_sees_nothing_and_the_new_one_all_though_nobody_looked() {
        Scene scene = plans.aTakenRequest();
        PlanId id = plans.published(scene);
        Person successor = world.aService(world.anArea());
        Browser old = new Browser(port).signIn(scene.specialist());
        Browser setting = new Browser(port).signIn(scene.nursery());
        LocalDate yesterday = plans.today().minusDays(1);
        scene.triage()
                .does(yesterday, () -> changing.announce(yesterday, Optional.of(successor.organisation()), "01632"));

        int plan = old.get("/plans/" + id).status();
        int version = old.get("/plans/" + id + "/versions/1").status();
        int ofTheSetting = setting.get("/plans/" + id).status();
        int ofTheSuccessor = new Browser(port)
                .signIn(successor)
                .get("/requests/" + scene.request())
                .status();

        assertThat(List.of(plan, version)).as("old service").containsOnly(404);
        assertThat(List.of(ofTheSetting, ofTheSuccessor))
                .as("setting and new service")
                .containsOnly(200);
    }

    @Test
    void nobody_gives_a_plan_to_another_service_while_its_request_stays() {
        Scene scene = plans.aTakenRequest();
        PlanId id = plans.begun(scene);
        Person other = world.aService(world.anArea());
        RequestDecided passedOn = new RequestDecided(scene.request(), RequestState.REDIRECTED);

        scene.triage().does(() -> publish(passedOn));
        other.does(() -> publish(passedOn));

        assertThat(scene.specialist().does(() -> support.read(id, "test"))).isPresent();
        assertThat(rows(other, "plan", id)).isZero();
        assertThatThrownBy(() -> events.publishEvent(passedOn))
                .as("only within the transaction of passing on")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private boolean publish(RequestDecided event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
        return true;
    }

    /** Asked of the database itself, as who acts. */
    private int rows(Person person, String table, PlanId plan) {
        UUID id = plan.value();
        String column = table.equals("plan") ? "id" : "plan";
        return person.does(() -> transactions.execute(
                status -> jdbc.sql("select count(*) from isp.%s where %s = :id".formatted(table, column))
                        .param("id", id)
                        .query(Integer.class)
                        .single()));
    }
}

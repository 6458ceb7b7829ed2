package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.RequestErased;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanWorld.Scene;
import org.evenhand.app.isp.SigningPlans.Said;
import org.evenhand.app.isp.SigningPlans.Signed;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A nursery and a specialist write the plan of a child who does not exist. */
@EvenhandTest
class WritingPlansTest {

    private static final Provision TUBE = InventedPlans.of("Lunch", "TUBE_FEEDING", "TA", Optional.empty());

    @Autowired
    PlanWorld world;

    @Autowired
    WritingPlans writing;

    @Autowired
    SigningPlans signing;

    @Autowired
    SupportPlans plans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void a_request_has_one_plan_however_often_it_is_begun_and_by_whom() {
        Scene scene = world.aTakenRequest();

        Written first = scene.nursery().does(() -> writing.begin(scene.request()));
        Written second = scene.specialist().does(() -> writing.begin(scene.request()));

        assertThat(first).isInstanceOf(Written.Done.class).isEqualTo(second);
    }

    @Test
    void nobody_but_the_setting_and_the_specialist_finds_it() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);

        assertThat(scene.specialist().does(() -> plans.read(id, "test"))).isPresent();
        for (Person other : List.of(scene.triage(), world.aServiceLead(scene), world.anotherNursery())) {
            assertThat(other.does(() -> plans.read(id, "test"))).isEmpty();
            assertThat(other.does(() -> writing.save(id, 1, "needs", plan -> plan)))
                    .isInstanceOf(Written.NotFound.class);
        }
    }

    @Test
    void every_reading_is_an_entry_of_the_record() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        long before = readings(id);

        scene.specialist().does(() -> plans.read(id, "pdf"));
        scene.nursery().does(() -> plans.list());

        assertThat(readings(id)).isEqualTo(before + 2);
    }

    @Test
    void who_saves_over_somebody_else_is_told_and_nothing_is_lost() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.begun(scene);
        scene.nursery().does(() -> writing.save(id, 0, "needs", plan -> plan.withNeeds(List.of("Sounds"))));

        Written late = scene.specialist().does(() -> writing.save(id, 0, "needs", plan -> plan.withNeeds(List.of())));

        assertThat(late).isInstanceOf(Written.ChangedMeanwhile.class);
        assertThat(world.open(scene.nursery(), id).draft().needs()).containsExactly("Sounds");
    }

    @Test
    void what_is_not_complete_is_not_published() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.begun(scene);

        Written written = scene.nursery().does(() -> writing.publish(id, 0));

        assertThat(written)
                .isInstanceOfSatisfying(
                        Written.Incomplete.class,
                        open -> assertThat(open.misfits()).isNotEmpty());
        assertThat(world.open(scene.nursery(), id).versions()).isEmpty();
    }

    @Test
    void a_version_is_never_changed_not_even_in_the_database() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);

        assertThatThrownBy(() -> scene.nursery()
                        .does(() -> transactions.execute(
                                status -> jdbc.sql("update isp.version set sha256 = repeat('0', 64) where plan = :plan")
                                        .param("plan", id.value())
                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThat(scene.nursery().does(() -> writing.publish(id, world.revision(scene, id))))
                .isInstanceOf(Written.NothingNew.class);
    }

    @Test
    void a_later_version_says_what_changed_and_has_no_signature_of_the_one_before() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        world.signs(scene.nursery(), id, 1, Capacity.SETTING_LEAD, true);
        world.signs(scene.nursery(), id, 1, Capacity.PARENT, false);
        scene.specialist()
                .does(() -> writing.save(
                        id, world.revision(scene, id), "needs", plan -> plan.withNeeds(List.of("Sounds"))));
        scene.nursery().does(() -> writing.publish(id, world.revision(scene, id)));

        Plan plan = world.open(scene.nursery(), id);
        PlanComparison comparison =
                PlanComparison.of(plan.find(1).orElseThrow(), plan.find(2).orElseThrow());

        assertThat(plan.signaturesOf(1)).extracting(Plan.Signature::agrees).containsExactly(true, false);
        assertThat(plan.signaturesOf(2)).isEmpty();
        assertThat(comparison.changed())
                .containsExactly(new PlanComparison.Line(
                        "What I need help with", Optional.of("Gets stuck on words"), Optional.of("Sounds")));
        assertThat(comparison.same()).contains("Outcome 1", "Outcome 1: what is done");
        assertThat(scene.nursery()
                        .does(() -> signing.sign(
                                id, new Said(UUID.randomUUID(), 1, Capacity.PARENT, true, "Ada (invented)", ""))))
                .isEqualTo(new Signed.NotTheNewest(2));
    }

    @Test
    void a_form_sent_twice_is_one_signature_and_nobody_signs_as_somebody_else() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        Said said = new Said(UUID.randomUUID(), 1, Capacity.SPECIALIST, true, "Vic (invented)", "");

        scene.specialist().does(() -> signing.sign(id, said));
        scene.specialist().does(() -> signing.sign(id, said));

        assertThat(world.open(scene.nursery(), id).signatures()).singleElement().satisfies(one -> {
            assertThat(one.sha256())
                    .isEqualTo(world.open(scene.nursery(), id)
                            .latest()
                            .orElseThrow()
                            .sha256());
            assertThat(ledger.of(id.value()))
                    .anyMatch(line -> line.happening().kind().equals("PlanSigned")
                            && one.sha256().equals(line.happening().facts().get("sha256")));
        });
        Said forged = new Said(UUID.randomUUID(), 1, Capacity.SPECIALIST, true, "Vic (invented)", "");
        assertThat(scene.nursery().does(() -> signing.sign(id, forged))).isInstanceOf(Signed.NotFound.class);
        Said asLead = new Said(UUID.randomUUID(), 1, Capacity.SETTING_LEAD, true, "Pat (invented)", "");
        assertThat(scene.specialist().does(() -> signing.sign(id, asLead))).isInstanceOf(Signed.NotFound.class);
    }

    @Test
    void a_clinical_task_with_staff_interrupts_and_only_a_reason_lets_it_through_counted_and_shown() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.written(scene);
        int revision = world.revision(scene, id);

        Written stopped = scene.nursery().does(() -> writing.provide(id, revision, "o1", TUBE, Optional.empty()));
        Written overruled = scene.nursery()
                .does(() -> writing.provide(id, revision, "o1", TUBE, Optional.of("The nurse comes in January")));
        // The same again is not asked again; with somebody else it is.
        Written same = scene.nursery().does(() -> writing.provide(id, revision + 1, "o1", TUBE, Optional.empty()));
        Written other = scene.nursery()
                .does(() -> writing.provide(
                        id,
                        revision + 2,
                        "o1",
                        InventedPlans.of("Lunch", "TUBE_FEEDING", "SENCO", Optional.empty()),
                        Optional.empty()));

        assertThat(stopped).isInstanceOf(Written.Interrupted.class);
        assertThat(overruled).isInstanceOf(Written.Done.class).isEqualTo(same);
        assertThat(other).isInstanceOf(Written.Interrupted.class);
        assertThat(world.open(scene.nursery(), id)
                        .draft()
                        .provision()
                        .flatMap(one -> one.override().stream())
                        .map(PlanDocument.Overruling::reason))
                .containsExactly("The nurse comes in January");
        assertThat(kinds(id)).filteredOn("ClinicalTaskOverruled"::equals).hasSize(1);
        assertThat(world.aServiceLead(scene).does(() -> plans.overruled(false)))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.task()).isEqualTo("TUBE_FEEDING");
                    assertThat(count.decided()).isEqualTo(1);
                });
    }

    @Test
    void a_task_that_nobody_answered_for_keeps_a_version_from_being_published() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.written(scene);
        // Saved by another way than the page of provision, as a draft of an older edition of the pack would be.
        scene.nursery().does(() -> writing.save(id, world.revision(scene, id), "all", plan -> plan.with("o1", TUBE)));

        Written written = scene.nursery().does(() -> writing.publish(id, world.revision(scene, id)));

        assertThat(written)
                .isInstanceOfSatisfying(
                        Written.Incomplete.class,
                        open -> assertThat(open.unanswered()).containsExactly(TUBE));
    }

    @Test
    void a_plan_is_erased_with_its_request_and_codes_and_days_stay() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        world.signs(scene.nursery(), id, 1, Capacity.PARENT, true);

        scene.nursery()
                .does(() -> transactions.execute(status -> {
                    events.publishEvent(new RequestErased(scene.request(), LocalDate.of(2047, 4, 1)));
                    return true;
                }));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(kinds(id)).contains("PlanErased"));
        assertThat(scene.nursery().does(() -> plans.read(id, "test"))).isEmpty();
        String kept = scene.nursery()
                .does(() -> transactions.execute(status -> jdbc.sql("""
                                select (select document_sealed from isp.version where plan = :plan)
                                    || (select words_sealed from isp.signature where plan = :plan)
                                """)
                        .param("plan", id.value())
                        .query(String.class)
                        .single()));
        assertThat(kept).isEmpty();
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    private long readings(PlanId id) {
        return kinds(id).stream().filter("PlanRead"::equals).count();
    }

    private List<String> kinds(PlanId id) {
        return ledger.of(id.value()).stream()
                .map(line -> line.happening().kind())
                .toList();
    }
}

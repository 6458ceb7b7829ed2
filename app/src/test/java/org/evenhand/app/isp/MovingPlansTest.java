package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.isp.ArrivingPlans.Taken;
import org.evenhand.app.isp.MovingPlans.Moved;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.PlanWorld.Scene;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.BundleFile.Fault;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.isp.bundle.SignatureCheck;
import org.evenhand.app.isp.bundle.SignatureCheck.Result;
import org.evenhand.app.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A child who does not exist moves from one invented nursery to another. */
@EvenhandTest
class MovingPlansTest {

    private static final char[] PASSPHRASE = "four plain words here".toCharArray();

    @Autowired
    PlanWorld world;

    @Autowired
    MovingPlans moving;

    @Autowired
    ArrivingPlans arriving;

    @Autowired
    ForgettingPlans forgetting;

    @Autowired
    SupportPlans plans;

    @Autowired
    Ledger ledger;

    @Test
    void the_new_setting_has_the_plan_its_history_and_signatures_that_verify_and_the_old_one_keeps_its_own() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        world.signs(scene.nursery(), id, 1, Capacity.PARENT, true);
        Person school = world.anotherNursery();

        byte[] file = packed(scene.nursery(), id);
        Opened opened = BundleFile.open(file, PASSPHRASE);
        PlanId here = ((Taken.In) school.does(() -> arriving.takeIn(file, PASSPHRASE))).id();

        assertThat(((Opened.Good) opened).signatures())
                .extracting(SignatureCheck::result)
                .containsExactly(Result.VERIFIES);
        Plan there = world.open(scene.nursery(), id);
        Plan arrived = world.open(school, here);
        assertThat(arrived.versions()).isEqualTo(there.versions());
        assertThat(arrived.signatures()).singleElement().satisfies(one -> {
            assertThat(one.isFromElsewhere()).isTrue();
            assertThat(one.sha256()).isEqualTo(there.latest().orElseThrow().sha256());
        });
        assertThat(school.does(() -> arriving.of(here))
                        .orElseThrow()
                        .brought()
                        .request()
                        .noticed())
                .isEqualTo("stammers");
        assertThat(ledger.of(here.value()))
                .anyMatch(line -> line.happening().kind().equals("PlanTakenIn")
                        && id.toString().equals(line.happening().facts().get("originPlan")));
    }

    @Test
    void taking_in_the_same_plan_twice_makes_one() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        Person school = world.anotherNursery();

        Taken first = school.does(() -> arriving.takeIn(packed(scene.nursery(), id), PASSPHRASE));
        Taken second = school.does(() -> arriving.takeIn(packed(scene.nursery(), id), PASSPHRASE));

        assertThat(second).isEqualTo(new Taken.Before(((Taken.In) first).id()));
        assertThat(school.does(() -> plans.list())).hasSize(1);
    }

    @Test
    void nothing_of_a_bad_file_is_kept() {
        Scene scene = world.aTakenRequest();
        byte[] file = packed(scene.nursery(), world.published(scene));
        file[file.length / 2] ^= 1;
        Person school = world.anotherNursery();

        Taken taken = school.does(() -> arriving.takeIn(file, PASSPHRASE));

        assertThat(taken)
                .isInstanceOfSatisfying(
                        Taken.Refused.class,
                        refused -> assertThat(refused.why().fault()).isEqualTo(Fault.WRONG_PASSPHRASE));
        assertThat(school.does(() -> plans.list())).isEmpty();
    }

    @Test
    void a_plan_that_came_goes_on_to_a_third_setting_with_all_it_brought() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        world.signs(scene.nursery(), id, 1, Capacity.SETTING_LEAD, true);
        Person school = world.anotherNursery();
        PlanId second = ((Taken.In) school.does(() -> arriving.takeIn(packed(scene.nursery(), id), PASSPHRASE))).id();

        Opened third = BundleFile.open(packed(school, second), PASSPHRASE);

        assertThat(third).isInstanceOfSatisfying(Opened.Good.class, good -> {
            assertThat(good.bundle().request().noticed()).isEqualTo("stammers");
            assertThat(good.signatures()).extracting(SignatureCheck::result).containsExactly(Result.VERIFIES);
        });
    }

    @Test
    void nobody_but_the_setting_gives_a_plan_away_and_no_family_agrees_tomorrow() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        LocalDate tomorrow = world.today().plusDays(1);

        assertThat(scene.specialist().does(() -> moving.pack(id, world.today(), PASSPHRASE)))
                .isInstanceOf(Moved.NotFound.class);
        assertThat(scene.nursery().does(() -> moving.pack(id, tomorrow, PASSPHRASE)))
                .isInstanceOf(Moved.ConsentInTheFuture.class);
    }

    @Test
    void a_plan_that_came_is_forgotten_when_the_child_has_grown_up() {
        // Born in March 2022: over on 1 April 2047.
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        Person school = world.anotherNursery();
        PlanId here = ((Taken.In) school.does(() -> arriving.takeIn(packed(scene.nursery(), id), PASSPHRASE))).id();

        forgetOn(LocalDate.of(2047, 3, 31));
        assertThat(school.does(() -> plans.read(here, "test"))).isPresent();
        forgetOn(LocalDate.of(2047, 4, 1));

        assertThat(school.does(() -> plans.read(here, "test"))).isEmpty();
        assertThat(ledger.of(here.value()).getLast().happening().kind()).isEqualTo("PlanErased");
    }

    @Test
    void nothing_of_the_child_reaches_the_record() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        world.signs(scene.nursery(), id, 1, Capacity.PARENT, false);
        packed(scene.nursery(), id);

        assertThat(ledger.of(id.value()))
                .extracting(line -> line.happening().facts().values().toString())
                .noneMatch(facts ->
                        List.of("Ola", "invented", "Ada", "little").stream().anyMatch(facts::contains));
    }

    private byte[] packed(Person setting, PlanId id) {
        return ((Moved.Packed) setting.does(() -> moving.pack(id, world.today(), PASSPHRASE)))
                .content()
                .bytes();
    }

    private void forgetOn(LocalDate day) {
        HoldableClock.holding(
                day.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant(),
                () -> forgetting.forgetWhatIsDue());
    }
}

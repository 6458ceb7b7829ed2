package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Consent;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.Consents;
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
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child who does not exist moves from one invented nursery to another. */
@EvenhandTest
class MovingPlansTest {

    private static final Consent.Given ONLY_TO_ASK =
            new Consent.Given(Consent.By.PARENT, LocalDate.of(2026, 11, 2), Consent.How.BY_TELEPHONE, Consent.For.ASK);
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
    Consents consents;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

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
        Person school = world.anotherNursery();
        PlanId here = ((Taken.In) school.does(() -> arriving.takeIn(packed(scene.nursery(), id), PASSPHRASE))).id();
        Optional<LocalDate> tomorrow = Optional.of(world.today().plusDays(1));

        assertThat(scene.specialist().does(() -> moving.pack(id, Optional.empty(), PASSPHRASE)))
                .isInstanceOf(Moved.NotFound.class);
        assertThat(school.does(() -> moving.pack(here, tomorrow, PASSPHRASE)))
                .isInstanceOf(Moved.ConsentInTheFuture.class);
        assertThat(school.does(() -> moving.pack(here, Optional.empty(), PASSPHRASE)))
                .as("nothing is recorded there, and nobody said it")
                .isInstanceOf(Moved.NoAgreement.class);
    }

    @Test
    void the_day_in_the_bundle_is_the_one_that_is_recorded_whatever_is_said() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);

        Opened opened = BundleFile.open(packed(scene.nursery(), id, Optional.of(world.today())), PASSPHRASE);

        // World.aParentAgrees: 1 November 2026.
        assertThat(((Opened.Good) opened).bundle().origin().consentOn()).isEqualTo("2026-11-01");
    }

    @Test
    void without_an_agreement_that_reaches_so_far_there_is_no_file_and_the_page_says_what_to_do() {
        Scene scene = world.aTakenRequest();
        PlanId id = world.published(scene);
        Browser manager = new Browser(port).signIn(scene.nursery());
        String move = "/plans/" + id + "/move";
        Map<String, String> passphrase = Map.of("passphrase", "four plain words", "again", "four plain words");

        scene.nursery().does(() -> consents.give(scene.request(), ONLY_TO_ASK));
        Browser.Shown onlyToAsk = manager.get(move);
        Moved first = scene.nursery().does(() -> moving.pack(id, Optional.of(world.today()), PASSPHRASE));
        scene.nursery().does(() -> consents.give(scene.request(), (Consent.Given) World.aParentAgrees()));
        Browser.Shown agreed = manager.get(move);
        scene.nursery().does(() -> consents.withdraw(scene.request(), Consents.WithdrawnBy.SETTING));
        Browser.Shown sentAnyway = manager.send(agreed, move, passphrase);
        Moved last = scene.nursery().does(() -> moving.pack(id, Optional.of(world.today()), PASSPHRASE));

        assertThat(List.of(first, last)).hasOnlyElementsOfType(Moved.NoAgreement.class);
        assertThat(onlyToAsk.text())
                .contains(
                        "agreed only that a service is asked",
                        "Record what the family says, with request "
                                + scene.request().reference())
                .doesNotContain("Make the file");
        assertThat(agreed.text()).contains("The family agreed on 1 November 2026", "Make the file");
        assertThat(sentAnyway.status()).isEqualTo(422);
        assertThat(sentAnyway.text()).contains("took back").doesNotContain("Make the file");
        assertThat(ledger.of(id.value()))
                .noneMatch(line -> line.happening().kind().equals("PlanGivenAway"));
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
        return packed(setting, id, Optional.of(world.today()));
    }

    private byte[] packed(Person setting, PlanId id, Optional<LocalDate> said) {
        return ((Moved.Packed) setting.does(() -> moving.pack(id, said, PASSPHRASE)))
                .content()
                .bytes();
    }

    private void forgetOn(LocalDate day) {
        HoldableClock.holding(
                day.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/London")).toInstant(),
                () -> forgetting.forgetWhatIsDue());
    }
}

package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.isp.ArrivingPlans.Taken;
import org.evenhand.app.isp.Belonging.Result;
import org.evenhand.app.isp.MovingPlans.Moved;
import org.evenhand.app.isp.PlanWorld.Scene;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan came with a child who does not exist; then the new setting asks for help for that child. */
@EvenhandTest
class BelongingTest {

    private static final char[] PASSPHRASE = "four plain words here".toCharArray();

    @LocalServerPort
    int port;

    @Autowired
    PlanWorld plans;

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    MovingPlans moving;

    @Autowired
    ArrivingPlans arriving;

    @Autowired
    Belonging belonging;

    @Autowired
    SupportPlans support;

    @Autowired
    Ledger ledger;

    private Person school;
    private Person triage;
    private Person specialist;
    private PlanId came;

    @BeforeEach
    void a_plan_came_to_a_school() {
        var area = world.anArea();
        school = world.aNursery(area);
        triage = world.aService(area);
        specialist = world.aSpecialistOf(triage);
        Scene before = plans.aTakenRequest();
        PlanId id = plans.published(before);
        plans.signs(before.nursery(), id, 1, Plan.Capacity.PARENT, true);
        Moved packed = before.nursery().does(() -> moving.pack(id, Optional.empty(), PASSPHRASE));
        came = ((Taken.In) school.does(
                        () -> arriving.takeIn(((Moved.Packed) packed).content().bytes(), PASSPHRASE)))
                .id();
    }

    @Test
    void the_school_says_on_the_page_that_it_is_the_same_child_and_the_specialist_goes_on_writing_it() {
        RequestId request = taken("Ola (invented)", 3);
        Browser staff = new Browser(port).signIn(school);
        String path = "/requests/" + request + "/plan";

        Browser.Shown offered = staff.get(path);
        Browser.Shown nothingSaid = staff.send(offered, path, Map.of());
        boolean seenBefore = specialist.does(() -> support.read(came, "test")).isPresent();
        Browser.Shown plan = staff.send(offered, path, Map.of("plan", came.toString()));

        assertThat(offered.text()).contains("Is one of these the plan of the same child?", "Yes, the same child: Ola");
        assertThat(nothingSaid.status()).isEqualTo(422);
        assertThat(seenBefore).as("before anybody of the school said so").isFalse();
        assertThat(plan.text()).contains("This is the plan of the request now");
        assertThat(school.does(() -> support.of(request))).contains(came);
        assertThat(plans.open(specialist, came).versions()).hasSize(1);
        assertThat(plans.open(specialist, came).signatures()).hasSize(1);
        assertThat(ledger.of(came.value()))
                .anyMatch(line -> line.happening().kind().equals("PlanBelongs")
                        && request.toString().equals(line.happening().facts().get("request")));
    }

    @Test
    void a_name_alone_is_never_enough_and_another_month_of_birth_is_refused() {
        RequestId sameName = taken("Ola (invented)", 4);
        RequestId sameMonth = taken("Bo (invented)", 3);

        assertThat(school.does(() -> belonging.candidates(sameName))).isEmpty();
        assertThat(school.does(() -> belonging.belongs(came, sameName))).isEqualTo(new Result.AnotherChild());
        assertThat(school.does(() -> belonging.candidates(sameMonth)))
                .as("offered, and nothing is done by itself")
                .extracting(Belonging.Candidate::id)
                .containsExactly(came);
        assertThat(school.does(() -> support.of(sameMonth))).isEmpty();
    }

    @Test
    void nobody_else_says_it_and_it_is_said_once() {
        RequestId request = taken("Ola (invented)", 3);
        RequestId second = taken("Ola (invented)", 3);

        assertThat(specialist.does(() -> belonging.belongs(came, request))).isEqualTo(new Result.NotFound());
        assertThat(plans.anotherNursery().does(() -> belonging.belongs(came, request)))
                .isEqualTo(new Result.NotFound());
        assertThat(school.does(() -> belonging.belongs(came, request))).isEqualTo(new Result.Done(came));
        assertThat(school.does(() -> belonging.belongs(came, request))).isEqualTo(new Result.Done(came));
        assertThat(school.does(() -> belonging.belongs(came, second))).isEqualTo(new Result.NotFound());
    }

    @Test
    void when_the_child_moves_on_the_bundle_has_the_new_request_and_rests_on_its_agreement() {
        RequestId request = taken("Ola (invented)", 3);
        school.does(() -> belonging.belongs(came, request));

        Moved packed = school.does(() -> moving.pack(came, Optional.empty(), PASSPHRASE));

        Opened opened = BundleFile.open(((Moved.Packed) packed).content().bytes(), PASSPHRASE);
        assertThat(((Opened.Good) opened).bundle().request().reference()).isEqualTo(request.reference());
        assertThat(((Opened.Good) opened).bundle().origin().consentOn()).isEqualTo("2026-11-01");
    }

    private RequestId taken(String called, int bornInMonth) {
        Answers about = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child(called, bornInMonth, 2022, Answers.FamilyAgrees.YES),
                        "stammers still",
                        "",
                        new Answers.Contact("Sam", "020 7946 0000", ""))
                .withConsent(World.aParentAgrees());
        RequestId id = ((Asked.Sent) school.does(() -> asking.ask(FormToken.random(), about))).id();
        triage.does(() -> triaging.accept(id, specialist.account()));
        return id;
    }
}

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
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

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
    WritingPlans writing;

    @Autowired
    PlanHolding erasing;

    @Autowired
    TransactionOperations transactions;

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
    void beside_a_plan_that_was_begun_here_it_is_kept_as_an_earlier_one_compared_and_never_written_on() {
        RequestId request = taken("Ola (invented)", 3);
        PlanId begun = plans.published(new Scene(school, triage, specialist, request));
        Plan before = plans.open(school, begun);
        Browser staff = new Browser(port).signIn(school);
        String page = "/requests/" + request + "/plan";

        Browser.Shown plan = staff.get("/plans/" + begun);
        Browser.Shown joined = staff.send(staff.get(page), page, Map.of("plan", came.toString()));
        Browser.Shown compared = staff.get("/plans/" + begun + "/compare");
        Browser.Shown older = staff.get("/plans/" + came);

        assertThat(plan.text()).contains("Keep a plan that came with the child beside this one");
        assertThat(joined.path()).isEqualTo("/plans/" + begun);
        assertThat(joined.text())
                .contains("It is kept beside this plan as an earlier one", "Earlier plans", "came with the child on")
                .contains("A plan that came with the child is kept beside it");
        assertThat(compared.document().select("select[name=from] option").eachAttr("value"))
                .containsExactly("1", "earlier-1-1");
        assertThat(compared.text()).contains("From: Version 1 of the earlier plan, ");
        assertThat(older.text())
                .contains("This is an earlier plan")
                .doesNotContain("What is being written", "Add an outcome", "Give the plan of");
        assertThat(plans.open(school, begun)).as("nothing is written over").isEqualTo(before);
        assertThat(school.does(() -> writing.save(came, 0, "needs", draft -> draft)))
                .isEqualTo(new Written.NotFound());
        assertThat(staff.get("/plans").text()).contains("an earlier plan beside a newer one");
        assertThat(school.does(() -> belonging.belongs(came, request))).isEqualTo(new Result.Beside(begun));
    }

    @Test
    void an_earlier_plan_is_seen_by_who_took_the_request_goes_along_with_it_and_ends_with_it() {
        RequestId request = taken("Ola (invented)", 3);
        school.does(() -> writing.begin(request));
        boolean seenBefore = specialist.does(() -> support.read(came, "test")).isPresent();
        school.does(() -> belonging.belongs(came, request));
        boolean seen = specialist.does(() -> support.read(came, "test")).isPresent();
        Person successor = world.aService(world.anArea());
        Person newcomer = world.aSpecialistOf(successor);

        triage.does(() -> triaging.redirect(request, successor.organisation()));
        successor.does(() -> triaging.accept(request, newcomer.account()));

        assertThat(seenBefore).isFalse();
        assertThat(seen).isTrue();
        assertThat(newcomer.does(() -> support.read(came, "test"))).isPresent();
        assertThat(specialist.does(() -> support.read(came, "test"))).isEmpty();
        school.does(() -> transactions.execute(status -> {
            erasing.erase(request.value(), plans.today());
            return true;
        }));
        assertThat(school.does(() -> support.read(came, "test"))).isEmpty();
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

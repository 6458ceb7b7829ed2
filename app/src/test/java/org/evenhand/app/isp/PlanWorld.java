package org.evenhand.app.isp;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.isp.SigningPlans.Said;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.people.Role;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** An invented nursery whose request was taken, with the plan that it writes with the specialist. */
@Component
class PlanWorld {

    private final World world;
    private final Triaging triaging;
    private final WritingPlans writing;
    private final SigningPlans signing;
    private final SupportPlans plans;
    private final Clock clock;

    PlanWorld(
            World world,
            Triaging triaging,
            WritingPlans writing,
            SigningPlans signing,
            SupportPlans plans,
            Clock clock) {
        this.world = world;
        this.triaging = triaging;
        this.writing = writing;
        this.signing = signing;
        this.plans = plans;
        this.clock = clock;
    }

    /** Who is concerned. */
    record Scene(Person nursery, Person triage, Person specialist, RequestId request) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Scene aTakenRequest() {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person triage = world.aService(area);
        Person specialist = world.aSpecialistOf(triage);
        RequestId request = world.asks(nursery, World.about("Ola (invented)", "stammers"));
        triage.does(() -> triaging.accept(request, specialist.account()));
        return new Scene(nursery, triage, specialist, request);
    }

    Person anotherNursery() {
        return world.aNursery(world.anArea());
    }

    Person aServiceLead(Scene scene) {
        return world.withRoles(scene.triage(), Role.SERVICE_LEAD);
    }

    PlanId begun(Scene scene) {
        return ((Written.Done) scene.nursery().does(() -> writing.begin(scene.request()))).id();
    }

    /** A plan with all that a version needs, not yet published. */
    PlanId written(Scene scene) {
        PlanId id = begun(scene);
        PlanDocument whole = InventedPlans.whole();
        scene.nursery()
                .does(() -> writing.save(
                        id,
                        0,
                        "all",
                        plan -> plan.withAboutMe(whole.aboutMe())
                                .withNeeds(whole.needs())
                                .with(InventedPlans.outcome())
                                .withReview(whole.reviews(), Optional.of(today().plusMonths(6)))));
        return id;
    }

    PlanId published(Scene scene) {
        PlanId id = written(scene);
        scene.nursery().does(() -> writing.publish(id, revision(scene, id)));
        return id;
    }

    int revision(Scene scene, PlanId id) {
        return open(scene.nursery(), id).revision();
    }

    Plan open(Person person, PlanId id) {
        return person.does(() -> plans.read(id, "test")).orElseThrow();
    }

    void signs(Person person, PlanId id, int version, Plan.Capacity capacity, boolean agrees) {
        person.does(() -> signing.sign(
                id,
                new Said(UUID.randomUUID(), version, capacity, agrees, "Ada (invented)", agrees ? "" : "Too little")));
    }
}

package org.evenhand.app.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.isp.Deliverer;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.PlanDocument.AboutMe;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Per;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Review;
import org.evenhand.app.isp.PlanId;
import org.evenhand.app.isp.SigningPlans;
import org.evenhand.app.isp.SigningPlans.Said;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.vocabulary.Profession;

/** Writes the plan of the invented nursery's first child whom the teacher of children with vision impairment has met: two versions, signed. */
class InventingPlan {

    private final Requests requests;
    private final SupportPlans plans;
    private final WritingPlans writing;
    private final SigningPlans signing;
    private final Clock clock;

    InventingPlan(Requests requests, SupportPlans plans, WritingPlans writing, SigningPlans signing, Clock clock) {
        this.requests = requests;
        this.plans = plans;
        this.writing = writing;
        this.signing = signing;
        this.clock = clock;
    }

    /** As the nursery; the same plan where it was written before. */
    Optional<PlanId> write() {
        return requests.sent().stream()
                .filter(request ->
                        request.state() == RequestState.FIRST_SEEN && request.profession() == Profession.QTVI)
                .map(Request::id)
                .findFirst()
                .map(writing::begin)
                .filter(Written.Done.class::isInstance)
                .map(done -> ((Written.Done) done).id())
                .map(this::whole);
    }

    /** As the nursery: its lead and, as it was told, the mother. */
    void signAtTheSetting(PlanId id) {
        sign(id, Capacity.SETTING_LEAD, "Nadia Nursery-Manager (demonstration)", true, "");
        sign(id, Capacity.PARENT, "Mother (invented)", false, "Invented: three times a week is too little for us.");
    }

    /** As the specialist. */
    void signAsSpecialist(PlanId id) {
        sign(id, Capacity.SPECIALIST, "Vic Vision-Teacher (demonstration)", true, "");
    }

    private PlanId whole(PlanId id) {
        LocalDate today = LocalDate.now(clock);
        if (open(id).versions().isEmpty()) {
            save(
                    id,
                    plan -> plan.withAboutMe(new AboutMe(
                                    "Invented: likes music, knows every song of the group, finds the way by listening.",
                                    "Invented: “I want to see what they laugh about.”",
                                    "Invented: by asking with objects, and by watching at story time."))
                            .withNeeds(List.of(
                                    "Invented: sees print and pictures only close by",
                                    "Invented: bumps into what stands in the way"))
                            .with(outcome(today, 10))
                            .withReview(List.of(), Optional.of(today.plusMonths(3))));
            writing.publish(id, open(id).revision());
        }
        if (open(id).versions().size() == 1) {
            save(
                    id,
                    plan -> plan.with(outcome(today, 20))
                            .withReview(
                                    List.of(new Review(
                                            today,
                                            "Invented: key person, mother, teacher",
                                            "Invented: ten minutes were too short; the slope helps.")),
                                    Optional.of(today.plusWeeks(3))));
            writing.publish(id, open(id).revision());
        }
        return id;
    }

    private static Outcome outcome(LocalDate today, int minutes) {
        return new Outcome(
                "o1",
                "Invented: follows a picture book with the group",
                "Invented: names three pictures at story time, on four days of five",
                today.plusMonths(5),
                List.of(
                        new Provision(
                                "p1",
                                "Invented: big-print books on a slope, before the group reads them",
                                Optional.empty(),
                                minutes,
                                3,
                                Per.WEEK,
                                12,
                                Deliverer.staff(),
                                "Invented: was shown how by the teacher",
                                Optional.empty(),
                                Optional.empty()),
                        new Provision(
                                "p2",
                                "Invented: looks at how the books are used, and changes them",
                                Optional.empty(),
                                60,
                                1,
                                Per.TERM,
                                36,
                                Deliverer.of(Profession.QTVI),
                                "Mandatory qualification, vision impairment",
                                Optional.empty(),
                                Optional.empty())));
    }

    private void sign(PlanId id, Capacity capacity, String name, boolean agrees, String note) {
        int newest = open(id).versions().size();
        UUID form = UUID.nameUUIDFromBytes(
                "invented %s %d %s".formatted(id, newest, capacity).getBytes(StandardCharsets.UTF_8));
        signing.sign(id, new Said(form, newest, capacity, agrees, name, note));
    }

    private void save(PlanId id, java.util.function.UnaryOperator<PlanDocument> change) {
        writing.save(id, open(id).revision(), "all", change);
    }

    private Plan open(PlanId id) {
        return plans.read(id, "page").orElseThrow();
    }
}

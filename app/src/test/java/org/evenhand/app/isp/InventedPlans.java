package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.PlanDocument.AboutMe;
import org.evenhand.app.isp.PlanDocument.Child;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Per;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Review;
import org.evenhand.app.isp.PlanDocument.Training;

/** SupportPlans of a child who does not exist. */
public final class InventedPlans {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private InventedPlans() {}

    public static PlanDocument whole() {
        return PlanDocument.empty("Little Levels (invented)", new Child("Ola (invented)", 3, 2022))
                .withAboutMe(new AboutMe("Building towers & <sorting>", "“More!”", "By watching at play"))
                .withNeeds(List.of("Gets stuck on words"))
                .with(outcome())
                .withReview(
                        List.of(new Review(DAY.minusMonths(3), "Key person and mother", "Shorter sessions")),
                        Optional.of(DAY.plusMonths(6)));
    }

    public static Outcome outcome() {
        return new Outcome(
                "o1", "Asks for things by speaking", "Five times in a morning", DAY.plusMonths(6), List.of(reading()));
    }

    public static Provision reading() {
        return new Provision(
                "p1",
                "Read together without correcting",
                Optional.empty(),
                10,
                3,
                Per.WEEK,
                12,
                Deliverer.staff(),
                "Shown how by the therapist",
                Optional.empty(),
                Optional.empty());
    }

    public static Provision of(String what, String task, String deliverer, Optional<Training> training) {
        return new Provision(
                "p2",
                what,
                Optional.of(task).filter(code -> !code.isEmpty()),
                20,
                1,
                Per.WEEK,
                6,
                new Deliverer(deliverer),
                "As the pack says",
                training,
                Optional.empty());
    }
}

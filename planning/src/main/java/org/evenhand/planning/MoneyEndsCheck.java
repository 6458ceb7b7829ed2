package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.planning.PlanResult.Breaks;
import org.evenhand.planning.PlanResult.MoneyEnds;
import org.evenhand.planning.Scenario.ExpertsAtHand;
import org.evenhand.vocabulary.Profession;

/** What the year before the money ends had, that the year after has not. */
final class MoneyEndsCheck {

    private final Assembly plan;

    MoneyEndsCheck(Assembly plan) {
        this.plan = plan;
    }

    Optional<MoneyEnds> breaks() {
        Optional<ExpertsAtHand> offer = plan.scenario().expertsAtHand();
        if (offer.isEmpty() || offer.get().moneyEnds().isEmpty()) {
            return Optional.empty();
        }
        int ends = offer.get().moneyEnds().getAsInt();
        int before = plan.years().indexOf(ends - 1);
        List<Breaks> breaks = new ArrayList<>();
        for (int a = 0; before >= 0 && a < plan.areas().size(); a++) {
            for (Profession profession : offer.get().mix().keySet()) {
                breaks.add(breaks(a, profession, before));
            }
        }
        return Optional.of(new MoneyEnds(ends, breaks));
    }

    private Breaks breaks(int area, Profession profession, int year) {
        PlanArea where = plan.areas().get(area);
        double unfunded = plan.needs()
                .forSettings(where, profession, plan.years().get(year))
                .mean();
        boolean known = plan.scenario().professions().contains(profession)
                && plan.supply().professions().contains(profession);
        Optional<Double> there = known ? plan.staff().fullTime(area, profession, year) : Optional.empty();
        return new Breaks(
                where,
                profession,
                plan.needs().daysInSettings(where, profession, plan.years().get(year)),
                unfunded,
                known ? plan.supply().inTraining(profession, area, plan.years().get(year) + 1) : 0,
                there.filter(supply -> supply > 0).map(supply -> unfunded / supply));
    }
}

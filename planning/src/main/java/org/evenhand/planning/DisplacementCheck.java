package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.demand.Moments;
import org.evenhand.engine.plan.Normal;
import org.evenhand.planning.PlanResult.Displaced;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.vocabulary.Profession;

/** Complement, not replace: looks where the days for settings leave an existing service with less than it had. */
final class DisplacementCheck {

    private final Assembly plan;

    DisplacementCheck(Assembly plan) {
        this.plan = plan;
    }

    List<Displaced> alarms() {
        List<Displaced> alarms = new ArrayList<>();
        for (int a = 0; a < plan.areas().size(); a++) {
            for (Profession profession : plan.scenario().professions()) {
                for (int y = 1; y < plan.years().size(); y++) {
                    alarm(a, profession, y).ifPresent(alarms::add);
                }
            }
        }
        return alarms;
    }

    private Optional<Displaced> alarm(int area, Profession profession, int year) {
        Amount settings = plan.needs()
                .forSettings(plan.areas().get(area), profession, plan.years().get(year));
        Optional<Moments> over = plan.staff().overBaseline(area, profession, year);
        if (settings.mean() <= 0 || over.isEmpty()) {
            return Optional.empty();
        }
        double baseline = plan.staff().fullTime(area, profession, 0).orElseThrow();
        double spare = over.get().mean() - settings.mean();
        if (spare >= 0) {
            return Optional.empty();
        }
        double variance = over.get().variance() + settings.sd() * settings.sd();
        return Optional.of(new Displaced(
                plan.areas().get(area),
                profession,
                plan.years().get(year),
                baseline,
                baseline + spare,
                settings.mean(),
                1 - Normal.atLeastNothing(spare, variance)));
    }
}

package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.engine.plan.QueueTargets;
import org.evenhand.engine.plan.WaitStocks;
import org.evenhand.planning.PlanResult.ProjectedWait;
import org.evenhand.planning.Scenario.WaitingList;
import org.evenhand.vocabulary.NotUnderstood;

/** Waiting lists that follow from capacity: what supply leaves when days for settings are given. Means only. */
final class WaitProjection {

    private static final int MONTHS = 12;
    private static final double WEEKS_A_MONTH = 365.25 / 7 / MONTHS;

    private final Assembly plan;

    WaitProjection(Assembly plan) {
        this.plan = plan;
    }

    List<ProjectedWait> waits() {
        List<ProjectedWait> waits = new ArrayList<>();
        for (WaitingList list : plan.scenario().waits()) {
            project(list, waits);
        }
        return waits;
    }

    private void project(WaitingList list, List<ProjectedWait> waits) {
        int area = area(list);
        WaitStocks stocks = WaitStocks.longestFirst(list.waiting().size(), list.leaveAMonth());
        int target = (int) Math.ceil(list.targetWeeks() / WEEKS_A_MONTH);
        double aWeek = list.referralsAMonth() / WEEKS_A_MONTH;
        List<Double> waiting = list.waiting();
        for (int y = 1; y < plan.years().size(); y++) {
            double capacity = capacity(list, area, y);
            WaitStocks.Month month = stocks.next(waiting, list.referralsAMonth(), capacity);
            for (int m = 1; m < MONTHS; m++) {
                month = stocks.next(month.waiting(), list.referralsAMonth(), capacity);
            }
            waiting = month.waiting();
            waits.add(new ProjectedWait(
                    plan.areas().get(area),
                    list.profession(),
                    plan.years().get(y),
                    month.total(),
                    month.atLeast(target),
                    QueueTargets.queue(aWeek, list.targetWeeks(), QueueTargets.USUAL_FACTOR),
                    capacity,
                    QueueTargets.capacity(aWeek, list.targetWeeks(), QueueTargets.USUAL_FACTOR, 1, 1) * WEEKS_A_MONTH));
        }
    }

    private double capacity(WaitingList list, int area, int year) {
        double there = plan.staff()
                .fullTime(area, list.profession(), year)
                .orElseThrow(() -> refused(list, "It is not known how many there are, so no wait follows from it."));
        double settings = plan.needs()
                .forSettings(
                        plan.areas().get(area), list.profession(), plan.years().get(year))
                .mean();
        return Math.max(0, there - settings) * list.startsPerPersonAMonth();
    }

    private int area(WaitingList list) {
        String code = list.area().equals(Scenario.ENGLAND) ? PlanArea.ENGLAND.code() : list.area();
        for (int a = 0; a < plan.areas().size(); a++) {
            if (plan.areas().get(a).code().equals(code)) {
                return plan.scenario().professions().contains(list.profession()) ? a : none(list);
            }
        }
        throw refused(list, "The area is not one of this plan.");
    }

    private static int none(WaitingList list) {
        throw refused(list, "The profession is not one of this plan.");
    }

    private static NotUnderstood refused(WaitingList list, String why) {
        return new NotUnderstood("Waiting list", list.profession() + " in " + list.area(), why);
    }
}

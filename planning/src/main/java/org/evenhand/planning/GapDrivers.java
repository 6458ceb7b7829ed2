package org.evenhand.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.engine.simulate.ExactMoments;
import org.evenhand.planning.PlanResult.ProfessionDrivers;
import org.evenhand.planning.Scenario.Method;
import org.evenhand.planning.Stocks.OfProfession;
import org.evenhand.vocabulary.Profession;

/** What moves the gap of a plan between its first year and its last: the plan is worked out again with some of its steps only. */
final class GapDrivers {

    private final Assembly plan;
    private final List<Integer> groups;
    private final int groupCount;
    private final Map<Set<String>, ExactMoments> withSteps = new HashMap<>();

    GapDrivers(Assembly plan) {
        this.plan = plan;
        groups = groups(plan);
        groupCount = Collections.max(groups) + 1;
    }

    /** Areas of which the same professions are implied by a national number have the same group, so that they can be added up early. */
    private static List<Integer> groups(Assembly plan) {
        Map<List<Boolean>, Integer> seen = new HashMap<>();
        List<Integer> of = new ArrayList<>();
        for (int a = 0; a < plan.areas().size(); a++) {
            int area = a;
            List<Boolean> implied = plan.supply().professions().stream()
                    .map(profession -> plan.stocks().get(profession).isImplied(area))
                    .toList();
            of.add(seen.computeIfAbsent(implied, unseen -> seen.size()));
        }
        return List.copyOf(of);
    }

    List<ProfessionDrivers> list() {
        List<ProfessionDrivers> drivers = new ArrayList<>();
        for (Profession profession : plan.supply().professions().stream()
                .filter(plan.needs()::isDescribed)
                .filter(profession ->
                        plan.needs().withheld(plan.areas(), profession).isEmpty())
                .toList()) {
            List<Drivers.Cause> causes = new ArrayList<>();
            for (Step step : Step.values()) {
                if (isCause(step)) {
                    causes.add(step.cause());
                }
            }
            drivers.add(new ProfessionDrivers(profession, Drivers.of(causes, steps -> gapWith(profession, steps))));
        }
        return drivers;
    }

    /** Where areas fare alike, moves change no total. */
    private boolean isCause(Step step) {
        return switch (step) {
            case POSTS -> plan.method() == Method.SIMULATED;
            case MOVES -> plan.supply().isMoving() && (plan.supply().isLeavingByArea() || groupCount > 1);
            case NEED_GROWS,
                    NEED_LEVERS,
                    DAYS_FOR_SETTINGS,
                    PEOPLE_LEAVE,
                    PEOPLE_JOIN,
                    LEAVING_LEVERS,
                    TRAINING_LEVERS,
                    JOINING_LEVERS,
                    UPSKILLING -> true;
        };
    }

    /** The gap of the last year over all areas if only some things happen. */
    private double gapWith(Profession profession, Set<String> steps) {
        int last = plan.years().size() - 1;
        int p = plan.supply().professions().indexOf(profession);
        OfProfession stock = plan.stocks().get(profession);
        double need = plan.needs()
                .need(plan.areas(), profession, plan.years().get(last), steps)
                .total()
                .mean();
        double people;
        double implied;
        if (Step.POSTS.in(steps) && steps.size() > 1) {
            people = plan.supplied().total(p, last).mean();
            implied = plan.staff().implied(profession, last);
        } else {
            ExactMoments exact = withSteps.computeIfAbsent(
                    Set.copyOf(steps),
                    some -> ExactMoments.ofGroups(plan.supply().model(some, false), groups, groupCount));
            people = 0;
            implied = 0;
            for (int group = 0; group < groupCount; group++) {
                double here = exact.mean(group, p, last - 1);
                people += here;
                implied += stock.isImplied(groups.indexOf(group)) ? here : 0;
            }
        }
        return need - (people + (stock.scale().mean() - 1) * implied) * stock.fullTimePerPerson();
    }
}

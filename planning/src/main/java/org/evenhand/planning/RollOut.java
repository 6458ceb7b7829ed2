package org.evenhand.planning;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Moments;
import org.evenhand.planning.Scenario.ExpertsAtHand;
import org.evenhand.planning.Scenario.Start;
import org.evenhand.planning.Scenario.YearShare;

/** How many days settings are to get in an area and year. */
final class RollOut {

    private static final String PRIMARY = "eah.days-primary";
    private static final String SECONDARY = "eah.days-secondary";
    private static final String EARLY_YEARS = "eah.days-early-years";
    private static final String POST_16 = "eah.days-post-16";

    private final Optional<ExpertsAtHand> experts;
    private final PlanInputs inputs;
    private final Map<Kind, Elicited> days = new EnumMap<>(Kind.class);
    private final Map<PlanArea, Moments> full = new HashMap<>();

    RollOut(Scenario scenario, PlanInputs inputs, Numbers numbers) {
        this.experts = scenario.expertsAtHand();
        this.inputs = inputs;
        if (experts.isEmpty()) {
            return;
        }
        set(numbers.get(PRIMARY), Kind.PRIMARY, Kind.MIDDLE_DEEMED_PRIMARY);
        set(numbers.get(SECONDARY), Kind.SECONDARY, Kind.MIDDLE_DEEMED_SECONDARY, Kind.ALL_THROUGH);
        if (numbers.isChanged(EARLY_YEARS)) {
            set(numbers.get(EARLY_YEARS), Kind.NURSERY, Kind.NURSERY_SCHOOL, Kind.CHILDMINDER);
        }
        if (numbers.isChanged(POST_16)) {
            set(numbers.get(POST_16), Kind.COLLEGE);
        }
    }

    private void set(Elicited each, Kind... kinds) {
        for (Kind kind : kinds) {
            days.put(kind, each);
        }
    }

    /** Kinds of settings that get none, because nothing has been promised to them and the scenario sets nothing. */
    boolean leavesOutEarlyYearsAndColleges() {
        return experts.isPresent() && !(days.containsKey(Kind.NURSERY) && days.containsKey(Kind.COLLEGE));
    }

    /** Days a year in the area when all of them are given. The days of one kind of setting err together in every setting. */
    Moments full(PlanArea area) {
        return full.computeIfAbsent(area, this::sum);
    }

    private Moments sum(PlanArea area) {
        Moments sum = Moments.NONE;
        for (Map.Entry<Elicited, Long> entry : settingsByDays(area).entrySet()) {
            sum = sum.plus(entry.getKey().moments().times(entry.getValue()));
        }
        return sum;
    }

    private Map<Elicited, Long> settingsByDays(PlanArea area) {
        Map<Elicited, Long> settings = new java.util.LinkedHashMap<>();
        Map<Kind, Long> counted = inputs.facts(area).settings();
        days.forEach((kind, each) -> settings.merge(each, counted.getOrDefault(kind, 0L), Long::sum));
        return settings;
    }

    /** Share of the full days that is given in a year, 0 to 1; nothing once the money has ended. */
    double share(PlanArea area, int year) {
        if (experts.isEmpty()) {
            return 0;
        }
        ExpertsAtHand offer = experts.get();
        if (offer.moneyEnds().isPresent() && year >= offer.moneyEnds().getAsInt()) {
            return 0;
        }
        return planned(offer, area, year);
    }

    private double planned(ExpertsAtHand offer, PlanArea area, int year) {
        int first = offer.rollOut().stream()
                .filter(step -> step.share() > 0)
                .mapToInt(YearShare::year)
                .findFirst()
                .orElse(0);
        int later = offer.order().stream()
                .filter(start -> inputs.isIn(area, start.areas()))
                .mapToInt(Start::year)
                .map(start -> Math.max(0, start - first))
                .findFirst()
                .orElse(0);
        return at(offer.rollOut(), year - later);
    }

    private static double at(List<YearShare> steps, int year) {
        double share = 0;
        for (YearShare step : steps) {
            if (step.year() <= year) {
                share = step.share();
            }
        }
        return share;
    }
}

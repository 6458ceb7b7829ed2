package org.evenhand.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.demand.Moments;
import org.evenhand.engine.demand.Wisn;
import org.evenhand.packs.workforce.PathwayTasks.Ledger;
import org.evenhand.packs.workforce.PathwayTasks.Task;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.planning.PlanRow.Need;
import org.evenhand.planning.Scenario.LeverKind;
import org.evenhand.vocabulary.Profession;

/**
 * How many full-time people are needed, by the identities of {@link Wisn}: work ÷ available time × category allowance, with an allowance for those
 * who supervise.
 *
 * <p>Of a profession, with independent W = 1 ÷ working days, H = allowance ÷ (hours a day × share left for children), G growth, Y(t) hours of
 * task t for one child, R = 1 ÷ share that reaches settings, D days for settings: service or statutory = W G H Σ children × Y; settings = W R D;
 * total = W (G H Σ + R D). Moments are exact for independent numbers; W, H, G and R are common to all areas, and so is Y of a task, so that the
 * moments of a sum over areas are those of the sum of children.
 */
final class NeedModel {

    private final PlanInputs inputs;
    private final Scenario scenario;
    private final Numbers numbers;
    private final Levers levers;
    private final RollOut rollOut;
    private final UnaryOperator<Elicited> reading;
    private final Elicited workingDays;
    private final Elicited growth;
    private final Elicited hoursADay;
    private final Map<Profession, Moments> allowances = new EnumMap<>(Profession.class);
    private final Map<Integer, Moments> growths = new HashMap<>();
    private final Map<Task, Moments> hoursOf = new HashMap<>();
    private final Map<Task, Map<PlanArea, AgedChildren>> populations = new HashMap<>();
    private final Moments days;
    private final Moments reaching;

    /** @param reading how the ranges of tasks are read; those of the numbers have been */
    NeedModel(
            Scenario scenario,
            PlanInputs inputs,
            Numbers numbers,
            Levers levers,
            RollOut rollOut,
            UnaryOperator<Elicited> reading) {
        this.reading = reading;
        this.scenario = scenario;
        this.inputs = inputs;
        this.numbers = numbers;
        this.levers = levers;
        this.rollOut = rollOut;
        workingDays = numbers.get("all.working-days");
        growth = numbers.get("all.referral-growth");
        hoursADay = numbers.get("all.hours-per-day");
        days = workingDays.reciprocal();
        reaching = numbers.get("eah.share-reaching-settings").reciprocal();
    }

    /** Of several areas together: their children and settings are added up before anything is multiplied. */
    Need need(List<PlanArea> areas, Profession profession, int year, Set<String> steps) {
        Moments statutory = Moments.NONE;
        Moments service = Moments.NONE;
        for (Task task : inputs.tasks().of(profession)) {
            Moments work = hoursOf.computeIfAbsent(task, this::hoursOfAChild)
                    .times(children(task, areas, profession, year, steps));
            if (task.ledger() == Ledger.STATUTORY) {
                statutory = statutory.plus(work);
            } else {
                service = service.plus(work);
            }
        }
        Moments factor = growthIn(year, steps).times(allowance(profession));
        Moments work = factor.times(statutory.plus(service));
        Moments settings = settings(areas, profession, year, steps);
        return new Need(
                amount(factor.times(statutory).times(days)),
                amount(factor.times(service).times(days)),
                amount(settings.times(days)),
                amount(work.plus(settings).times(days)),
                withheld(areas, profession));
    }

    /** Counts that the need of a profession rests on and that are withheld in one of the areas. */
    List<String> withheld(List<PlanArea> areas, Profession profession) {
        return inputs.tasks().of(profession).stream()
                .flatMap(task -> areas.stream().flatMap(area -> population(task, area).withheld().stream()))
                .distinct()
                .toList();
    }

    /**
     * What need is made of in the first year and the last, days for settings apart: means that add up to the statutory and the service need. What lies
     * between is made of the same parts, which grow alike.
     */
    List<NeedPart> parts(List<PlanArea> areas) {
        List<NeedPart> parts = new ArrayList<>();
        for (PlanArea area : areas) {
            for (Profession profession : scenario.professions()) {
                parts.addAll(parts(area, profession, scenario.baseYear()));
                parts.addAll(parts(area, profession, scenario.lastYear()));
            }
        }
        return parts;
    }

    private List<NeedPart> parts(PlanArea area, Profession profession, int year) {
        double common =
                growthIn(year, Step.all()).mean() * allowance(profession).mean() * days.mean();
        double lever = leverOf(profession, area, year);
        Map<NeedPart, Double> parts = new LinkedHashMap<>();
        for (Task task : inputs.tasks().of(profession)) {
            double each = hoursOf.computeIfAbsent(task, this::hoursOfAChild).mean() * common * lever;
            for (AgedChildren.Cell cell : population(task, area).cells()) {
                NeedPart key = new NeedPart(
                        area,
                        profession,
                        year,
                        cell.condition(),
                        task.layer(),
                        task.ledger(),
                        cell.band(),
                        cell.ages(),
                        0);
                parts.merge(key, each * cell.number(), Double::sum);
            }
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey().withFullTime(part.getValue()))
                .toList();
    }

    /** Whether any work of the profession is described, without which need is not nothing but not known. */
    boolean isDescribed(Profession profession) {
        return mix(profession) > 0 || !inputs.tasks().of(profession).isEmpty();
    }

    /** Full-time people for days in settings. */
    Amount forSettings(PlanArea area, Profession profession, int year) {
        return amount(settings(List.of(area), profession, year, Step.all()).times(days));
    }

    /** Full-time people for a number of days a year. */
    Amount forDays(double daysAYear) {
        return amount(reaching.times(daysAYear).times(days));
    }

    /** Days a year in settings that a profession is to give. */
    double daysInSettings(PlanArea area, Profession profession, int year) {
        return rollOut.full(area).mean() * rollOut.share(area, year) * mix(profession);
    }

    double mix(Profession profession) {
        return scenario.expertsAtHand()
                .map(offer -> offer.mix().getOrDefault(profession, 0.0))
                .orElse(0.0);
    }

    private Moments settings(List<PlanArea> areas, Profession profession, int year, Set<String> steps) {
        double mix = mix(profession);
        if (mix == 0 || !Step.DAYS_FOR_SETTINGS.in(steps)) {
            return Moments.NONE;
        }
        double mean = 0;
        double sd = 0;
        for (PlanArea area : areas) {
            double share = rollOut.share(area, year) * mix;
            Moments full = rollOut.full(area);
            mean += share * full.mean();
            sd += share * full.sd();
        }
        return reaching.times(new Moments(mean, mean * mean + sd * sd));
    }

    private double children(Task task, List<PlanArea> areas, Profession profession, int year, Set<String> steps) {
        double children = 0;
        for (PlanArea area : areas) {
            double lever = Step.NEED_LEVERS.in(steps) ? leverOf(profession, area, year) : 1;
            children += lever * population(task, area).number();
        }
        return children;
    }

    private AgedChildren population(Task task, PlanArea area) {
        return populations
                .computeIfAbsent(task, unseen -> new HashMap<>())
                .computeIfAbsent(area, unseen -> AgedChildren.of(task, area, inputs, numbers));
    }

    private double leverOf(Profession profession, PlanArea area, int year) {
        double time = levers.factor(LeverKind.DIRECT_TIME, profession, area, year);
        if (!(time > 0)) {
            throw new org.evenhand.vocabulary.NotUnderstood(
                    "Lever DIRECT_TIME", String.valueOf(time), "Somebody must have time left: give a factor above 0.");
        }
        return levers.factor(LeverKind.NEED, profession, area, year) / time;
    }

    private Moments hoursOfAChild(Task task) {
        Moments travel = numbers.of(task.profession(), "travel-minutes").moments();
        Moments minutes = reading.apply(task.minutes()).moments().plus(travel);
        return reading.apply(task.coverage())
                .moments()
                .times(reading.apply(task.contacts()).moments())
                .times(minutes)
                .times(1.0 / (60 * task.groupSize()));
    }

    private Moments growthIn(int year, Set<String> steps) {
        int passed = Step.NEED_GROWS.in(steps) ? year - scenario.baseYear() : 0;
        return passed <= 0
                ? Moments.exactly(1)
                : growths.computeIfAbsent(passed, n -> growth.of(rate -> StrictMath.pow(1 + rate, n)));
    }

    /** Allowance ÷ (hours a day × share of time left for children): by what hours of work are multiplied to become days of people. */
    private Moments allowance(Profession profession) {
        return allowances.computeIfAbsent(profession, unseen -> {
            double hoursAYear = workingDays.mean() * hoursADay.mean();
            double supervising = numbers.of(profession, "supervisors-share").mean()
                    * numbers.of(profession, "supervision-hours").mean()
                    / hoursAYear;
            Moments category = numbers.of(profession, "direct-time-share").of(share -> Wisn.categoryFactor(1 - share));
            return category.times(hoursADay.reciprocal()).times(1 + supervising);
        });
    }

    private static Amount amount(Moments moments) {
        return new Amount(moments.mean(), moments.sd());
    }
}

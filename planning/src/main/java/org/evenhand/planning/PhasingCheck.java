package org.evenhand.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Moments;
import org.evenhand.engine.plan.Normal;
import org.evenhand.packs.areas.Region;
import org.evenhand.planning.PlanResult.Block;
import org.evenhand.planning.PlanResult.PhaseVerdict;
import org.evenhand.planning.PlanResult.Together;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.planning.Scenario.Phase;
import org.evenhand.planning.Scenario.Phasing;
import org.evenhand.vocabulary.Profession;

/**
 * When each phase of a roll-out may open: in each of its areas, and for each profession that is to give days, the probability that what has been
 * added since the base year is enough for all days of the phases open by then must reach the level; enough settings must be trained; the phase
 * before must have been open for the years its evaluation takes. The existing service keeps what it had.
 *
 * <p>Where a national figure implies less than one person, an area cannot be judged alone: such specialists are shared. If all authorities of its
 * region are in the plan, the region is judged in its place, with all its areas' capacity and all its open days.
 */
final class PhasingCheck {

    private final Assembly plan;
    private final Map<PlanArea, Map<Profession, Double>> daysOpen = new HashMap<>();

    /** What is judged of a region, because in one of its areas nobody can judge it. */
    private record Pool(Region region, List<Integer> areas, Profession profession) {}

    PhasingCheck(Assembly plan) {
        this.plan = plan;
    }

    List<PhaseVerdict> verdicts() {
        List<PhaseVerdict> verdicts = new ArrayList<>();
        Optional<Phasing> phasing = plan.scenario().phasing();
        if (phasing.isEmpty()) {
            return verdicts;
        }
        OptionalInt previousOpened = OptionalInt.empty();
        String previous = "";
        boolean blocked = false;
        for (Phase phase : phasing.get().phases()) {
            PhaseVerdict verdict = verdict(phasing.get(), phase, previous, previousOpened, blocked);
            verdicts.add(verdict);
            switch (verdict) {
                case PhaseVerdict.Opens opens -> {
                    open(phase);
                    previousOpened = OptionalInt.of(opens.year());
                }
                case PhaseVerdict.NeverOpens never -> blocked = true;
            }
            previous = phase.name();
        }
        return verdicts;
    }

    private PhaseVerdict verdict(
            Phasing phasing, Phase phase, String previous, OptionalInt previousOpened, boolean blocked) {
        List<Block> all = new ArrayList<>();
        for (int y = 0; y < plan.years().size(); y++) {
            int year = plan.years().get(y);
            if (year < phase.earliest()) {
                continue;
            }
            List<Block> blocks = new ArrayList<>();
            double trained = Math.min(1, (year - plan.scenario().baseYear()) * phasing.trainedAYear());
            if (trained < phasing.trainedNeeded()) {
                blocks.add(new Block.Training(year, trained));
            }
            int evaluated = previousOpened.orElse(year) + phasing.evaluationYears();
            if (blocked || (previousOpened.isPresent() && year < evaluated)) {
                blocks.add(new Block.Evaluation(year, previous));
            }
            blocks.addAll(capacity(phasing, phase, y));
            if (blocks.isEmpty()) {
                return new PhaseVerdict.Opens(phase.name(), phase.layer(), year, all, together(phase));
            }
            all.addAll(blocks);
        }
        return new PhaseVerdict.NeverOpens(phase.name(), phase.layer(), all, together(phase));
    }

    private List<Block> capacity(Phasing phasing, Phase phase, int year) {
        List<Block> blocks = new ArrayList<>();
        Set<Pool> pools = new LinkedHashSet<>();
        for (int a = 0; a < plan.areas().size(); a++) {
            for (Profession profession : days(a, phase).keySet()) {
                Optional<Pool> pool = pool(a, profession);
                pool.ifPresent(pools::add);
                if (pool.isEmpty()) {
                    alone(phasing, phase, a, profession, year).ifPresent(blocks::add);
                }
            }
        }
        pools.forEach(pool -> together(phasing, phase, pool, year).ifPresent(blocks::add));
        return blocks;
    }

    private Optional<Block> alone(Phasing phasing, Phase phase, int area, Profession profession, int year) {
        PlanArea where = plan.areas().get(area);
        Optional<Moments> over = plan.supply().professions().contains(profession)
                ? plan.staff().overBaseline(area, profession, year)
                : Optional.empty();
        if (over.isEmpty()) {
            return Optional.of(new Block.Unknown(plan.years().get(year), where, profession));
        }
        double probability = enough(over.get(), daysWith(phase, List.of(area), profession));
        return probability < phasing.level()
                ? Optional.of(new Block.Capacity(plan.years().get(year), where, profession, probability))
                : Optional.empty();
    }

    private Optional<Block> together(Phasing phasing, Phase phase, Pool pool, int year) {
        int when = plan.years().get(year);
        Optional<Moments> over = plan.staff().overBaseline(pool.areas(), pool.profession(), year);
        if (over.isEmpty()) {
            return Optional.of(new Block.UnknownRegion(when, pool.region(), pool.profession()));
        }
        double probability = enough(over.get(), daysWith(phase, pool.areas(), pool.profession()));
        return probability < phasing.level()
                ? Optional.of(new Block.RegionCapacity(when, pool.region(), pool.profession(), probability))
                : Optional.empty();
    }

    private double enough(Moments over, double days) {
        Amount asked = plan.needs().forDays(days);
        return Normal.atLeastNothing(over.mean() - asked.mean(), over.variance() + asked.sd() * asked.sd());
    }

    /** Empty where the area can be judged alone, or its region is not wholly in the plan. */
    private Optional<Pool> pool(int area, Profession profession) {
        if (!plan.supply().professions().contains(profession)
                || !plan.stocks().get(profession).tooFew().contains(area)) {
            return Optional.empty();
        }
        List<Integer> group = plan.exchange().groupOf();
        List<Integer> same = IntStream.range(0, group.size())
                .filter(other -> group.get(other).equals(group.get(area)))
                .boxed()
                .toList();
        return same.size() < 2
                ? Optional.empty()
                : plan.areas()
                        .get(area)
                        .region()
                        .map(code -> new Pool(plan.inputs().region(code), same, profession));
    }

    /** Who is judged by the region in a phase. */
    private List<Together> together(Phase phase) {
        Map<Pool, List<PlanArea>> few = new LinkedHashMap<>();
        for (int a = 0; a < plan.areas().size(); a++) {
            PlanArea area = plan.areas().get(a);
            for (Profession profession : days(a, phase).keySet()) {
                pool(a, profession)
                        .ifPresent(pool -> few.computeIfAbsent(pool, unseen -> new ArrayList<>())
                                .add(area));
            }
        }
        return few.entrySet().stream()
                .map(entry ->
                        new Together(entry.getKey().region(), entry.getKey().profession(), entry.getValue()))
                .toList();
    }

    /** Days a year that a profession gives in some areas once the phase is open too. */
    private double daysWith(Phase phase, List<Integer> areas, Profession profession) {
        return areas.stream()
                .mapToDouble(area -> days(area, phase).getOrDefault(profession, 0.0)
                        + daysOpen.getOrDefault(plan.areas().get(area), Map.of())
                                .getOrDefault(profession, 0.0))
                .sum();
    }

    /** Days a year of a phase in an area, by who gives them; none where the area is not in the phase. */
    private Map<Profession, Double> days(int index, Phase phase) {
        PlanArea area = plan.areas().get(index);
        if (!plan.inputs().isIn(area, phase.areas())) {
            return Map.of();
        }
        Map<Kind, Long> settings = plan.inputs().facts(area).settings();
        double sum = 0;
        for (Map.Entry<Kind, Double> each : phase.days().entrySet()) {
            sum += each.getValue() * settings.getOrDefault(each.getKey(), 0L);
        }
        Map<Profession, Double> days = new EnumMap<>(Profession.class);
        double all = sum;
        plan.scenario()
                .expertsAtHand()
                .ifPresent(offer -> offer.mix().forEach((profession, share) -> days.put(profession, share * all)));
        days.values().removeIf(value -> value == 0);
        return days;
    }

    private void open(Phase phase) {
        for (int a = 0; a < plan.areas().size(); a++) {
            Map<Profession, Double> open =
                    daysOpen.computeIfAbsent(plan.areas().get(a), unseen -> new EnumMap<>(Profession.class));
            days(a, phase).forEach((profession, days) -> open.merge(profession, days, Double::sum));
        }
    }
}

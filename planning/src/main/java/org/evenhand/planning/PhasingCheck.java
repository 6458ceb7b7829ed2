package org.evenhand.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Moments;
import org.evenhand.engine.plan.Normal;
import org.evenhand.planning.PlanResult.Block;
import org.evenhand.planning.PlanResult.PhaseVerdict;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.planning.Scenario.Phase;
import org.evenhand.planning.Scenario.Phasing;
import org.evenhand.vocabulary.Profession;

/**
 * When each phase of a roll-out may open: in each of its areas, and for each profession that is to give days, the probability that what has been
 * added since the base year is enough for all days of the phases open by then must reach the level; enough settings must be trained; the phase
 * before must have been open for the years its evaluation takes. The existing service keeps what it had.
 */
final class PhasingCheck {

    private final Assembly plan;
    private final Map<PlanArea, Map<Profession, Double>> daysOpen = new HashMap<>();

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
                return new PhaseVerdict.Opens(phase.name(), phase.layer(), year, all);
            }
            all.addAll(blocks);
        }
        return new PhaseVerdict.NeverOpens(phase.name(), phase.layer(), all);
    }

    private List<Block> capacity(Phasing phasing, Phase phase, int year) {
        List<Block> blocks = new ArrayList<>();
        for (int a = 0; a < plan.areas().size(); a++) {
            PlanArea area = plan.areas().get(a);
            if (!plan.inputs().isIn(area, phase.areas())) {
                continue;
            }
            for (Map.Entry<Profession, Double> entry : days(area, phase).entrySet()) {
                Profession profession = entry.getKey();
                double days =
                        entry.getValue() + daysOpen.getOrDefault(area, Map.of()).getOrDefault(profession, 0.0);
                Optional<Moments> over = plan.supply().professions().contains(profession)
                        ? plan.overBaseline(a, profession, year)
                        : Optional.empty();
                if (over.isEmpty()) {
                    blocks.add(new Block.Unknown(plan.years().get(year), area, profession));
                    continue;
                }
                Amount asked = plan.needs().forDays(days);
                double probability = Normal.atLeastNothing(
                        over.get().mean() - asked.mean(), over.get().variance() + asked.sd() * asked.sd());
                if (probability < phasing.level()) {
                    blocks.add(new Block.Capacity(plan.years().get(year), area, profession, probability));
                }
            }
        }
        return blocks;
    }

    /** Days a year of a phase in an area, by who gives them. */
    private Map<Profession, Double> days(PlanArea area, Phase phase) {
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
        for (PlanArea area : plan.areas()) {
            if (plan.inputs().isIn(area, phase.areas())) {
                Map<Profession, Double> open =
                        daysOpen.computeIfAbsent(area, unseen -> new EnumMap<>(Profession.class));
                days(area, phase).forEach((profession, days) -> open.merge(profession, days, Double::sum));
            }
        }
    }
}

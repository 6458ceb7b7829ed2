package org.evenhand.planning;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.packs.areas.Region;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;

/**
 * What follows from a scenario. Not a forecast.
 *
 * @param rows by area, profession and year, in this order
 * @param totals over all areas of the plan, by profession and year, with their covariance; their area is {@link #TOTAL} unless England is
 *     the only area
 * @param pointEstimates run 0, by area, profession and year
 * @param needParts what need is made of in the first year and the last, by area and profession
 * @param drivers of the gap between the base year and the last year, by profession, over all areas
 * @param displacement where an existing service shrinks while days for settings grow
 * @param phasing when each phase may open
 * @param moneyEnds what breaks when the money ends, where the scenario says that it does
 * @param waits waiting lists that follow from capacity
 * @param waiting children who were waiting in England, as published
 */
public record PlanResult(
        Scenario scenario,
        Scenario.Method method,
        List<PlanArea> areas,
        List<Integer> years,
        List<PlanRow> rows,
        List<PlanRow> totals,
        List<PointRow> pointEstimates,
        List<NeedPart> needParts,
        List<ProfessionDrivers> drivers,
        List<Displaced> displacement,
        List<PhaseVerdict> phasing,
        Optional<MoneyEnds> moneyEnds,
        List<ProjectedWait> waits,
        List<StillWaiting> waiting,
        RunRecord record) {

    /** All areas of a plan together. */
    public static final PlanArea TOTAL = new PlanArea("all", "All areas of this plan", Optional.empty());

    /** What published waits say against rows that find enough people in the base year, as sentences. */
    public List<String> contradicted(List<PlanRow> shown) {
        return shown.stream()
                .filter(row -> row.year() == scenario.baseYear())
                .flatMap(row -> waiting.stream().flatMap(found -> found.against(row).stream()))
                .toList();
    }

    public PlanResult {
        areas = List.copyOf(areas);
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        pointEstimates = List.copyOf(pointEstimates);
        needParts = List.copyOf(needParts);
        drivers = List.copyOf(drivers);
        displacement = List.copyOf(displacement);
        phasing = List.copyOf(phasing);
        waits = List.copyOf(waits);
        waiting = List.copyOf(waiting);
    }

    /**
     * Run 0: every assumption at its most likely value and every flow at its mean, so that anybody can follow it by hand. It is not the mean of what may
     * happen, because ranges are mostly not even.
     *
     * @param need full-time equivalents; empty where it is not known
     * @param supply full-time equivalents; empty where it is not known
     */
    public record PointRow(
            PlanArea area, Profession profession, int year, Optional<Double> need, Optional<Double> supply) {

        public Optional<Double> gap() {
            return need.flatMap(needed -> supply.map(there -> needed - there));
        }
    }

    /** How the gap of a profession changes, step by step. */
    public record ProfessionDrivers(Profession profession, Drivers drivers) {}

    /**
     * An alarm: complement, not replace.
     *
     * @param baseline supply in the base year
     * @param left for the existing service once the days for settings are given
     * @param expertsAtHand full-time equivalents for settings
     * @param probability that what is left is below the baseline
     */
    public record Displaced(
            PlanArea area,
            Profession profession,
            int year,
            double baseline,
            double left,
            double expertsAtHand,
            double probability) {}

    /** When a phase may open. */
    public sealed interface PhaseVerdict {

        String phase();

        Layer layer();

        /** Who was judged by the region. */
        List<Together> together();

        /** @param year the earliest in which every gate is open in each of its areas */
        record Opens(String phase, Layer layer, int year, List<Block> before, List<Together> together)
                implements PhaseVerdict {

            public Opens {
                before = List.copyOf(before);
                together = List.copyOf(together);
            }
        }

        /** Within the years of the plan it never does. */
        record NeverOpens(String phase, Layer layer, List<Block> blocks, List<Together> together)
                implements PhaseVerdict {

            public NeverOpens {
                blocks = List.copyOf(blocks);
                together = List.copyOf(together);
            }
        }
    }

    /**
     * A profession that was judged by the region.
     *
     * @param few areas of it in which the national figure implies less than one person
     */
    public record Together(Region region, Profession profession, List<PlanArea> few) {

        public Together {
            few = List.copyOf(few);
        }
    }

    /** Why a phase could not open in a year. */
    public sealed interface Block {

        int year();

        /** @param probability that capacity is at least demand; below the level asked for */
        record Capacity(int year, PlanArea area, Profession profession, double probability) implements Block {}

        /** Of all areas of a region together, because in some of them the national figure implies less than one person. */
        record RegionCapacity(int year, Region region, Profession profession, double probability) implements Block {}

        /** It is not known how many there are in each of its areas, or all of them together had nobody. */
        record UnknownRegion(int year, Region region, Profession profession) implements Block {}

        /** It is not known how many there are, so that nobody can say it is safe. */
        record Unknown(int year, PlanArea area, Profession profession) implements Block {}

        /** @param trained share of settings trained by then */
        record Training(int year, double trained) implements Block {}

        /** @param previous the phase that is to be evaluated first */
        record Evaluation(int year, String previous) implements Block {}
    }

    /**
     * What breaks when the money ends.
     *
     * @param year the first without it
     */
    public record MoneyEnds(int year, List<Breaks> areas) {

        public MoneyEnds {
            areas = List.copyOf(areas);
        }
    }

    /**
     * @param daysLost a year, that settings had the year before
     * @param unfunded full-time equivalents whose post the money paid for
     * @param stillInTraining people who began a course while there was money and finish it when there is none
     * @param shareOfSupply what part of all who are there is unfunded; absent where supply is not known
     */
    public record Breaks(
            PlanArea area,
            Profession profession,
            double daysLost,
            double unfunded,
            double stillInTraining,
            Optional<Double> shareOfSupply) {}

    /**
     * A waiting list at the end of a year.
     *
     * @param waiting in all
     * @param overTarget of those, who have waited longer than the target
     * @param targetQueue the longest list with which the target can be met
     * @param capacityNeeded a month, to meet it
     */
    public record ProjectedWait(
            PlanArea area,
            Profession profession,
            int year,
            double waiting,
            double overTarget,
            double targetQueue,
            double capacity,
            double capacityNeeded) {}

    public List<PlanRow> rows(PlanArea area) {
        return rows.stream().filter(row -> row.area().equals(area)).toList();
    }

    public List<PlanRow> rows(Profession profession) {
        return rows.stream().filter(row -> row.profession() == profession).toList();
    }

    public Optional<PlanRow> find(String area, Profession profession, int year) {
        return java.util.stream.Stream.concat(rows.stream(), totals.stream())
                .filter(row -> row.area().code().equals(area) && row.profession() == profession && row.year() == year)
                .findFirst();
    }
}

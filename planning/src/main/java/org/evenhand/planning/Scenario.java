package org.evenhand.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.plan.Profile;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;

/**
 * A question about the workforce: what would follow if. Never a forecast. Immutable; what a file may hold is in scenario-1.schema.json.
 *
 * @param baseYear the year the plan starts from; a year begins in April, so that 2026 is the financial year 2026-27
 * @param years how many follow, 1 to 30
 * @param areas "england" alone for England as one area, or any of "authorities" (all 153), codes of authorities ("383") and of regions
 *     ("E12000001", meaning their authorities)
 * @param professions whose supply and gap are asked for, none twice
 * @param assumptions that differ from the packs; all others are as in the packs
 * @param levers what policy changes
 * @param expertsAtHand days of specialist help for settings, where the scenario has any
 * @param upskilling ways from one profession into another
 * @param phasing a roll-out to be tested, where there is one
 * @param waits waiting lists to be projected from capacity
 * @param data the editions it was made with; empty means those in use when it runs
 */
public record Scenario(
        String name,
        String description,
        int baseYear,
        int years,
        List<String> areas,
        List<Profession> professions,
        List<Assumption> assumptions,
        List<Lever> levers,
        Optional<ExpertsAtHand> expertsAtHand,
        List<Upskilling> upskilling,
        Optional<Phasing> phasing,
        List<WaitingList> waits,
        Run run,
        List<DataVersion> data) {

    /** The word for England as one area. */
    public static final String ENGLAND = "england";

    /** The word for all authorities of England, one by one. */
    public static final String AUTHORITIES = "authorities";

    public Scenario {
        areas = List.copyOf(areas);
        professions = List.copyOf(professions);
        assumptions = List.copyOf(assumptions);
        levers = List.copyOf(levers);
        upskilling = List.copyOf(upskilling);
        waits = List.copyOf(waits);
        data = List.copyOf(data);
    }

    /** Things as they are: nothing set, no lever pulled, the usual run. */
    public static Scenario unchanged(
            String name, int baseYear, int years, List<String> areas, List<Profession> professions) {
        return new Scenario(
                name,
                "",
                baseYear,
                years,
                areas,
                professions,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Run.usual(),
                List.of());
    }

    /**
     * A number the plan rests on, with why it is what it is.
     *
     * @param id as in the packs: "slt.annual-leaver-rate"
     * @param unit as in the packs: SHARE, PEOPLE, DAYS_PER_YEAR …
     * @param reason a sentence; never empty
     */
    public record Assumption(String id, Elicited value, String unit, Basis basis, String reason) {}

    /** What a lever changes. */
    public enum LeverKind {
        /** Places on courses that lead into the profession; who starts this year arrives when the course is over. */
        TRAINING_PLACES,
        /** The share that leaves in a year. */
        LEAVERS,
        /** Those who come otherwise than from a course: returners, from abroad, from other sectors. */
        OTHER_JOINERS,
        /** Of those, who return to the profession. */
        RETURNERS,
        /** Of those, who come from abroad. */
        INTERNATIONAL,
        /** Children with need. */
        NEED,
        /** Posts that are paid for. With it, hiring stops when they are filled, and the plan is simulated. */
        FUNDED_POSTS,
        /** Working time of a full-time expert that is left for children and settings. */
        DIRECT_TIME
    }

    /**
     * A change.
     *
     * @param profession whose; all professions of the scenario where empty
     * @param areas where, written as the areas of a scenario; everywhere where empty
     * @param reason why it is thought possible; never empty
     */
    public record Lever(
            LeverKind kind, Optional<Profession> profession, List<String> areas, Profile profile, String reason) {

        public Lever {
            areas = List.copyOf(areas);
        }
    }

    /**
     * Days of specialist help for settings. Their number for each kind of setting is an assumption like any other: "eah.days-primary".
     *
     * @param rollOut share of the full days by year, in order and without a gap; the last holds on
     * @param mix who gives the days, shares that sum to one
     * @param order where it starts later than in the base year, by area or region
     * @param moneyEnds the first year without the money
     */
    public record ExpertsAtHand(
            List<YearShare> rollOut, Map<Profession, Double> mix, List<Start> order, OptionalInt moneyEnds) {

        public ExpertsAtHand {
            rollOut = List.copyOf(rollOut);
            mix = java.util.Collections.unmodifiableMap(new EnumMap<>(mix));
            order = List.copyOf(order);
        }
    }

    /** @param share 0 to 1 */
    public record YearShare(int year, double share) {}

    /** @param areas that start in {@code year}: the roll-out is moved there as a whole */
    public record Start(List<String> areas, int year) {

        public Start {
            areas = List.copyOf(areas);
        }
    }

    /**
     * A way from one profession into another: a teacher becomes a qualified teacher of the deaf.
     *
     * @param from a profession of the vocabulary; empty for teachers and others outside the model
     * @param years it takes
     * @param placesPerYear in England
     * @param completion share who finish
     */
    public record Upskilling(
            Optional<Profession> from,
            Profession to,
            int years,
            double placesPerYear,
            double completion,
            String reason) {}

    /**
     * A roll-out to be tested.
     *
     * @param level probability that must be reached in each area, above 0.5 and below 1
     * @param trainedNeeded share of settings whose staff must be trained before a phase opens
     * @param trainedAYear share of settings trained in a year
     * @param evaluationYears years that must lie between two phases
     */
    public record Phasing(
            double level, double trainedNeeded, double trainedAYear, int evaluationYears, List<Phase> phases) {

        public Phasing {
            phases = List.copyOf(phases);
        }
    }

    /**
     * A candidate phase.
     *
     * @param days a year for each setting of a kind
     * @param earliest year in which it may open
     */
    public record Phase(String name, List<String> areas, Layer layer, Map<Kind, Double> days, int earliest) {

        public Phase {
            areas = List.copyOf(areas);
            days = java.util.Collections.unmodifiableMap(new EnumMap<>(days));
        }
    }

    /**
     * A waiting list at the start of the plan, for one area of it.
     *
     * @param area as in {@link PlanArea#code()}, or "england"
     * @param waiting children by whole months waited; the last holds all who wait longer
     * @param referralsAMonth new ones
     * @param startsPerPersonAMonth children one full-time expert can take from the list in a month
     * @param leaveAMonth share of those waiting who leave the list untreated in a month
     * @param targetWeeks the wait that is aimed at
     */
    public record WaitingList(
            Profession profession,
            String area,
            List<Double> waiting,
            double referralsAMonth,
            double startsPerPersonAMonth,
            double leaveAMonth,
            double targetWeeks,
            String reason) {

        public WaitingList {
            waiting = List.copyOf(waiting);
        }
    }

    /** How it is computed. */
    public enum Method {
        /** Exactly where the plan is linear, otherwise by simulation. */
        AUTO,
        /** Mean and spread without simulation; refused where the plan is not linear. */
        EXACT,
        SIMULATED
    }

    /**
     * @param seed of the simulation; the same seed gives the same bytes on any number of threads
     * @param draws 2 to 100,000
     */
    public record Run(long seed, int draws, Method method) {

        public static Run usual() {
            return new Run(20261122, 1000, Method.AUTO);
        }
    }

    /** The last year of the plan. */
    public int lastYear() {
        return baseYear + years;
    }

    public Optional<Assumption> find(String id) {
        return assumptions.stream()
                .filter(assumption -> assumption.id().equals(id))
                .findFirst();
    }

    /** With one assumption set, in place of the one with its id. */
    public Scenario with(Assumption assumption) {
        List<Assumption> changed = new ArrayList<>(assumptions);
        changed.removeIf(present -> present.id().equals(assumption.id()));
        changed.add(assumption);
        return with(name, areas, professions, changed, levers, run);
    }

    public Scenario withLevers(List<Lever> changed) {
        return with(name, areas, professions, assumptions, changed, run);
    }

    public Scenario withAreas(List<String> changed) {
        return with(name, changed, professions, assumptions, levers, run);
    }

    public Scenario withProfessions(List<Profession> changed) {
        return with(name, areas, changed, assumptions, levers, run);
    }

    public Scenario withRun(Run changed) {
        return with(name, areas, professions, assumptions, levers, changed);
    }

    public Scenario withName(String changed) {
        return with(changed, areas, professions, assumptions, levers, run);
    }

    /** With the editions of data it is to be run with, so that it can be run again to the same bytes. */
    public Scenario withData(List<DataVersion> editions) {
        return new Scenario(
                name,
                description,
                baseYear,
                years,
                areas,
                professions,
                assumptions,
                levers,
                expertsAtHand,
                upskilling,
                phasing,
                waits,
                run,
                editions);
    }

    /** Everything that a copy may change; the rest stays. */
    private Scenario with(
            String itsName,
            List<String> itsAreas,
            List<Profession> itsProfessions,
            List<Assumption> itsAssumptions,
            List<Lever> itsLevers,
            Run itsRun) {
        return new Scenario(
                itsName,
                description,
                baseYear,
                years,
                itsAreas,
                itsProfessions,
                itsAssumptions,
                itsLevers,
                expertsAtHand,
                upskilling,
                phasing,
                waits,
                itsRun,
                data);
    }
}

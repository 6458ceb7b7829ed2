package org.evenhand.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.areas.Region;
import org.evenhand.packs.figures.EhcPlansByAge;
import org.evenhand.packs.figures.PublishedWorkforce;
import org.evenhand.packs.policy.PolicyFigures;
import org.evenhand.packs.settings.Settings;
import org.evenhand.packs.workforce.Establishments;
import org.evenhand.packs.workforce.PathwayTasks;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.evenhand.packs.workforce.SocialWorkers;
import org.evenhand.packs.workforce.Substitution;
import org.evenhand.packs.workforce.WorkforceAssumptions;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.RegionCode;

/** What the packs say that a plan needs. Immutable and safe for many threads; made once, because reading it takes a moment. */
public final class PlanInputs {

    /** Figures of policy that a plan computes with. */
    private static final Set<String> TOPICS = Set.of("EAH", "SLT", "OT", "PT", "EP", "QTOD", "QTVI", "SEN", "ALL");

    private final Areas areas;
    private final PathwayTasks tasks;
    private final WorkforceAssumptions workforce;
    private final Substitution substitution;
    private final Establishments establishments;
    private final SocialWorkerNumbers socialWorkers;
    private final BoardCounts boards;
    private final RecordedUnmetNeed unmet;
    private final List<Assumption> assumptions;
    private final PublishedFigures published;
    private final List<DataVersion> data;

    private PlanInputs(
            Areas areas,
            PathwayTasks tasks,
            WorkforceAssumptions workforce,
            Substitution substitution,
            Establishments establishments,
            SocialWorkerNumbers socialWorkers,
            BoardCounts boards,
            RecordedUnmetNeed unmet,
            List<Assumption> assumptions,
            PublishedFigures published,
            List<DataVersion> data) {
        this.areas = areas;
        this.tasks = tasks;
        this.workforce = workforce;
        this.substitution = substitution;
        this.establishments = establishments;
        this.socialWorkers = socialWorkers;
        this.boards = boards;
        this.unmet = unmet;
        this.assumptions = assumptions;
        this.published = published;
        this.data = data;
    }

    public static PlanInputs from(Packs packs) {
        return of(packs, Areas.from(packs), Settings.from(packs));
    }

    /**
     * With the editions that a scenario names; of packs it does not name, those in use.
     *
     * @throws NotUnderstood where one is on no shelf
     */
    public static PlanInputs from(Packs packs, Scenario scenario) {
        for (DataVersion edition : scenario.data()) {
            if (packs.find(edition).isEmpty()) {
                throw new NotUnderstood(
                        "Edition",
                        edition.toString(),
                        "It is on no shelf here. %s Import that edition, or take it out of “data” to plan with the one in use."
                                .formatted(editionsOf(packs, edition.pack())));
            }
        }
        return from(packs.with(scenario.data()));
    }

    private static String editionsOf(Packs packs, String name) {
        List<String> there = packs.versionsOf(name).stream()
                .map(pack -> pack.version().toString())
                .toList();
        return there.isEmpty()
                ? "There is no pack “%s”.".formatted(name)
                : "There is: %s.".formatted(String.join(", ", there));
    }

    /** Refuses a scenario made with other editions than these inputs were read from. */
    void requireEditionsOf(Scenario scenario) {
        for (DataVersion edition : scenario.data()) {
            if (!data.contains(edition)) {
                List<String> same = data.stream()
                        .filter(version -> version.pack().equals(edition.pack()))
                        .map(DataVersion::toString)
                        .toList();
                throw new NotUnderstood(
                        "Edition",
                        edition.toString(),
                        same.isEmpty()
                                ? "No plan reads this pack. Take it out of “data”."
                                : "Here plans are worked out with %s. Take it out of “data”, or run the file with evenhand plan run."
                                        .formatted(String.join(", ", same)));
            }
        }
    }

    /** With areas and settings that were read already. */
    public static PlanInputs of(Packs packs, Areas areas, Settings settings) {
        PublishedFigures figures = PublishedFigures.of(packs, areas, settings);
        PathwayTasks tasks = PathwayTasks.from(packs);
        WorkforceAssumptions workforce = WorkforceAssumptions.from(packs);
        PolicyFigures policy = PolicyFigures.from(packs);
        SharingAssumptions sharing = SharingAssumptions.from(packs);
        Substitution substitution = Substitution.from(packs);
        Establishments establishments = Establishments.from(packs);
        SocialWorkers socialWorkers = SocialWorkers.from(packs);
        PublishedWorkforce published = PublishedWorkforce.from(packs);
        SocialWorkerNumbers ofSocialWorkers = new SocialWorkerNumbers(socialWorkers);
        List<DataVersion> data = new ArrayList<>(List.of(
                socialWorkers.version(),
                published.version(),
                areas.version(),
                tasks.version(),
                policy.version(),
                sharing.version(),
                substitution.version(),
                workforce.version()));
        data.addAll(figures.data());
        data.addAll(settings.versions());
        data.addAll(establishments.versions());
        data.sort(Comparator.comparing(DataVersion::toString));
        return new PlanInputs(
                areas,
                tasks,
                workforce,
                substitution,
                establishments,
                ofSocialWorkers,
                new BoardCounts(areas, published),
                RecordedUnmetNeed.none(),
                assumptions(policy, workforce, sharing, ofSocialWorkers),
                figures,
                List.copyOf(data));
    }

    /** The same with need that the product itself recorded as unmet. */
    public PlanInputs withUnmetNeed(RecordedUnmetNeed recorded) {
        return new PlanInputs(
                areas,
                tasks,
                workforce,
                substitution,
                establishments,
                socialWorkers,
                boards,
                recorded,
                assumptions,
                published,
                data);
    }

    /** Every pack that is read, in the edition in use. */
    public List<DataVersion> data() {
        return data;
    }

    /** Every number a scenario may set, as the packs have it, by its name. */
    public List<Assumption> assumptions() {
        return assumptions;
    }

    /** The same, with what a scenario sets in their place. */
    public List<Assumption> assumptionsOf(Scenario scenario) {
        Map<String, Assumption> all = new TreeMap<>();
        assumptions.forEach(assumption -> all.put(assumption.id(), assumption));
        scenario.assumptions().forEach(assumption -> all.put(assumption.id(), assumption));
        return List.copyOf(all.values());
    }

    /** Professions of which a national number is known in some way. */
    public List<Profession> professionsWithSupply() {
        List<Profession> known = new ArrayList<>(workforce.professions());
        known.add(Profession.SW);
        return List.copyOf(known);
    }

    /** Professions for which there are tasks, so that need can be worked out. */
    public List<Profession> professionsWithNeed() {
        return tasks.list().stream()
                .map(PathwayTasks.Task::profession)
                .distinct()
                .toList();
    }

    /** Who may not replace whom. */
    public Substitution substitution() {
        return substitution;
    }

    public PathwayTasks tasks() {
        return tasks;
    }

    public RecordedUnmetNeed unmetNeed() {
        return unmet;
    }

    /** Children who were waiting in England, to be held against what a plan says of its base year. */
    List<StillWaiting> waiting() {
        return published.waiting();
    }

    EhcPlansByAge ages() {
        return published.ages();
    }

    WorkforceAssumptions workforce() {
        return workforce;
    }

    Establishments establishments() {
        return establishments;
    }

    SocialWorkerNumbers socialWorkers() {
        return socialWorkers;
    }

    BoardCounts boards() {
        return boards;
    }

    AreaFacts facts(PlanArea area) {
        return facts(area.code());
    }

    AreaFacts facts(LaCode authority) {
        return facts(authority.code());
    }

    AreaFacts facts(String code) {
        return published.of(code);
    }

    /**
     * The areas a scenario names, in the order of their codes.
     *
     * @throws NotUnderstood where one is not known
     */
    public List<PlanArea> areasOf(Scenario scenario) {
        return areasOf(scenario.areas());
    }

    List<PlanArea> areasOf(List<String> names) {
        Map<String, PlanArea> chosen = new LinkedHashMap<>();
        for (String name : names) {
            if (name.equals(Scenario.ENGLAND)) {
                chosen.put(PlanArea.ENGLAND.code(), PlanArea.ENGLAND);
            } else {
                authoritiesOf(name).forEach(authority -> {
                    String code = authority.code().code();
                    chosen.put(code, new PlanArea(code, authority.name(), Optional.of(authority.region())));
                });
            }
        }
        List<PlanArea> sorted = new ArrayList<>(chosen.values());
        sorted.sort(Comparator.comparing(PlanArea::code));
        return sorted;
    }

    /** Whether an area is among those named; everything is in “england”. */
    boolean isIn(PlanArea area, List<String> names) {
        return names.contains(Scenario.ENGLAND)
                || names.contains(Scenario.AUTHORITIES)
                || names.contains(area.code())
                || area.region().map(RegionCode::code).filter(names::contains).isPresent();
    }

    /** @throws NotUnderstood where there is none */
    Region region(RegionCode code) {
        return areas.find(code)
                .orElseThrow(() -> new NotUnderstood("Region", code.code(), "It is not in the pack of areas."));
    }

    private List<Authority> authoritiesOf(String name) {
        if (name.equals(Scenario.AUTHORITIES)) {
            return areas.authorities();
        }
        if (name.startsWith("E12")) {
            RegionCode region = RegionCode.of(name);
            if (areas.find(region).isPresent()) {
                return areas.in(region);
            }
        } else {
            Optional<Authority> found = areas.find(LaCode.of(name));
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        throw new NotUnderstood(
                "Area",
                name,
                "Use “england”, “authorities”, a code of an authority like 383, or of a region like E12000003.");
    }

    private static List<Assumption> assumptions(
            PolicyFigures policy,
            WorkforceAssumptions workforce,
            SharingAssumptions sharing,
            SocialWorkerNumbers socialWorkers) {
        Map<String, Assumption> all = new TreeMap<>();
        socialWorkers.assumptions().forEach(number -> all.put(number.id(), number));
        for (PolicyFigures.PolicyFigure figure : policy.list()) {
            if (TOPICS.contains(figure.topic())) {
                all.put(
                        figure.id(),
                        new Assumption(
                                figure.id(),
                                new Elicited(
                                        figure.low().orElse(figure.value()),
                                        figure.value(),
                                        figure.high().orElse(figure.value())),
                                figure.unit(),
                                figure.basis(),
                                reason(figure.name(), figure.source(), figure.note())));
            }
        }
        Stream.concat(workforce.list().stream(), sharing.list().stream())
                .forEach(assumed -> all.put(assumed.id(), assumption(assumed)));
        return List.copyOf(all.values());
    }

    private static Assumption assumption(WorkforceAssumptions.Assumed assumed) {
        return new Assumption(
                assumed.id(),
                assumed.value(),
                assumed.unit(),
                assumed.basis(),
                reason(assumed.name(), assumed.source(), assumed.note()));
    }

    private static String reason(String name, String source, String note) {
        return note.isEmpty() ? "%s. %s".formatted(name, source) : "%s. %s (%s)".formatted(name, source, note);
    }
}

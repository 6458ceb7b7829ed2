package org.evenhand.planning.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.share.SharingProblem;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.Settings;
import org.evenhand.planning.Known;
import org.evenhand.planning.LendingTerms;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.planning.RunRecord;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;

/**
 * From a plan to the question who should lend days to whom. Each profession is a condition of its own, so that coverage is by area and
 * profession. Immutable and safe for many threads.
 */
public final class SharingOfPlan {

    private static final String WORKING_DAYS = "all.working-days";

    private static final double METRES_IN_A_KILOMETRE = 1000;

    private final Map<String, GridReference> middles;

    SharingOfPlan(Map<String, GridReference> middles) {
        this.middles = Map.copyOf(middles);
    }

    /** The middle of an authority is the mean place of those of its settings whose place is known. */
    public static SharingOfPlan from(Areas areas, Settings settings) {
        Map<String, GridReference> middles = new HashMap<>();
        for (Authority authority : areas.authorities()) {
            List<GridReference> places = settings.in(authority.code()).stream()
                    .map(Setting::grid)
                    .flatMap(Optional::stream)
                    .toList();
            if (!places.isEmpty()) {
                middles.put(
                        authority.code().code(),
                        new GridReference(
                                (int) places.stream()
                                        .mapToInt(GridReference::easting)
                                        .average()
                                        .orElseThrow(),
                                (int) places.stream()
                                        .mapToInt(GridReference::northing)
                                        .average()
                                        .orElseThrow(),
                                true));
            }
        }
        return new SharingOfPlan(middles);
    }

    /**
     * One year of a plan, in days, on the terms that its record holds. Rows without a known need or supply are left out.
     *
     * @throws NotUnderstood where the terms are wrong
     * @return empty where fewer than two areas are left, so that there is nobody to share with
     */
    public Optional<SharingProblem> of(PlanResult plan, int year) {
        if (plan.areas().size() < 2) {
            return Optional.empty();
        }
        return of(
                plan.rows().stream().filter(row -> row.year() == year).toList(),
                workingDays(plan),
                LendingTerms.of(used(plan)));
    }

    private static List<Scenario.Assumption> used(PlanResult plan) {
        return plan.record().assumptions().stream()
                .map(RunRecord.Used::assumption)
                .toList();
    }

    /** Whether days and needs of this row are known, so that it takes part. */
    public static boolean takesPart(PlanRow row) {
        return row.area().authority().isPresent() && row.gap().isPresent() && !(row.known() instanceof Known.NotKnown);
    }

    Optional<SharingProblem> of(List<PlanRow> all, double workingDays, LendingTerms terms) {
        List<PlanRow> rows = all.stream().filter(SharingOfPlan::takesPart).toList();
        List<PlanArea> areas = rows.stream().map(PlanRow::area).distinct().toList();
        if (areas.size() < 2) {
            return Optional.empty();
        }
        List<String> professions = rows.stream()
                .map(PlanRow::profession)
                .distinct()
                .map(Profession::title)
                .toList();
        List<SharingProblem.Capacity> capacities = new ArrayList<>();
        List<SharingProblem.Need> needs = new ArrayList<>();
        for (PlanRow row : rows) {
            String area = row.area().name();
            String profession = row.profession().title();
            capacities.add(new SharingProblem.Capacity(
                    area, profession, decimal(row.supply().orElseThrow().mean() * workingDays)));
            needs.add(new SharingProblem.Need(
                    area, profession, profession, decimal(row.need().total().mean() * workingDays)));
        }
        return Optional.of(new SharingProblem(
                areas.stream().map(PlanArea::name).toList(),
                professions,
                professions,
                capacities,
                needs,
                links(areas, terms),
                decimal(terms.mostLent()),
                List.of(),
                List.of(),
                floors(needs, terms)));
    }

    private static List<SharingProblem.Floor> floors(List<SharingProblem.Need> needs, LendingTerms terms) {
        return needs.stream()
                .filter(need -> terms.leastCoverage() > 0 && need.days().signum() > 0)
                .map(need -> new SharingProblem.Floor(need.area(), need.condition(), decimal(terms.leastCoverage())))
                .toList();
    }

    private List<SharingProblem.Link> links(List<PlanArea> areas, LendingTerms terms) {
        List<SharingProblem.Link> links = new ArrayList<>();
        for (PlanArea from : areas) {
            areas.stream()
                    .filter(to -> !to.equals(from) && kilometres(from, to) <= terms.greatestDistance())
                    .sorted(Comparator.comparingDouble((PlanArea to) -> kilometres(from, to))
                            .thenComparing(PlanArea::code))
                    .limit(terms.neighbours())
                    .forEach(to -> links.add(link(from, to, terms)));
        }
        return links;
    }

    private SharingProblem.Link link(PlanArea from, PlanArea to, LendingTerms terms) {
        double road = kilometres(from, to) * terms.roadRatio();
        return new SharingProblem.Link(
                from.name(), to.name(), decimal(road * terms.lossPerRoadKilometre()), decimal(road));
    }

    /** In a straight line; without end where the place of one is not known. */
    private double kilometres(PlanArea from, PlanArea to) {
        GridReference start = middles.get(from.code());
        GridReference end = middles.get(to.code());
        return start == null || end == null ? Double.POSITIVE_INFINITY : start.metresTo(end) / METRES_IN_A_KILOMETRE;
    }

    private static double workingDays(PlanResult plan) {
        return used(plan).stream()
                .filter(assumption -> assumption.id().equals(WORKING_DAYS))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(
                        "Assumption",
                        WORKING_DAYS,
                        "The plan does not use it, so that its people cannot be put in days."))
                .value()
                .mean();
    }

    /** As many places as a sharing problem takes. */
    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }
}

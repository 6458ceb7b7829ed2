package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.vocabulary.Profession;

/**
 * Which rows of a plan are shown. What is not chosen is shown for each.
 *
 * @param area empty for each area
 * @param profession empty for each profession
 * @param year empty for each year
 */
record PlanChoice(Optional<PlanArea> area, Optional<Profession> profession, Optional<Integer> year) {

    /** The word for "each one" in an address. */
    static final String EACH = "each";

    /** What a plan has no rows for is read as what is usual: all areas together, each profession, the last year. */
    static PlanChoice of(PlanResult plan, String area, String profession, String year) {
        Optional<PlanArea> chosen = areas(plan).stream()
                .filter(candidate -> candidate.code().equals(area.strip()))
                .findFirst();
        boolean eachArea = area.equals(EACH) && plan.areas().size() > 1;
        Optional<Profession> whose = plan.scenario().professions().stream()
                .filter(candidate -> candidate.name().equals(profession.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
        Optional<Integer> when = plan.years().stream()
                .filter(candidate -> candidate.toString().equals(year.strip()))
                .findFirst();
        return new PlanChoice(
                eachArea ? Optional.empty() : Optional.of(chosen.orElseGet(() -> whole(plan))),
                whose,
                year.equals(EACH)
                        ? Optional.empty()
                        : Optional.of(when.orElseGet(() -> plan.years().getLast())));
    }

    /** The only area, or all of them together. */
    static PlanArea whole(PlanResult plan) {
        return plan.areas().size() == 1 ? plan.areas().getFirst() : PlanResult.TOTAL;
    }

    /** What can be chosen: the whole first. */
    static List<PlanArea> areas(PlanResult plan) {
        return plan.areas().size() == 1
                ? plan.areas()
                : Stream.concat(Stream.of(PlanResult.TOTAL), plan.areas().stream())
                        .toList();
    }

    List<PlanRow> rows(PlanResult plan) {
        boolean together = area.map(PlanResult.TOTAL::equals).orElse(false);
        return (together ? plan.totals() : plan.rows())
                .stream()
                        .filter(row -> together || area.map(row.area()::equals).orElse(true))
                        .filter(row -> profession
                                .map(whose -> row.profession() == whose)
                                .orElse(true))
                        .filter(row ->
                                year.map(when -> row.year() == when.intValue()).orElse(true))
                        .toList();
    }

    PlanChoice eachYear() {
        return new PlanChoice(area, profession, Optional.empty());
    }

    PlanChoice with(Profession whose) {
        return new PlanChoice(area, Optional.of(whose), year);
    }

    PlanChoice with(PlanArea where) {
        return new PlanChoice(Optional.of(where), profession, year);
    }

    /** As it stands in an address. */
    String query() {
        return "area=" + area.map(PlanArea::code).orElse(EACH) + "&profession="
                + profession.map(Profession::name).orElse(EACH) + "&year="
                + year.map(String::valueOf).orElse(EACH);
    }
}

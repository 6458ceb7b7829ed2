package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.vocabulary.Profession;

/** What a reader should know of a plan before using its numbers, as sentences. */
final class Notes {

    /** Above this coverage at the start, while children wait, the assumed work or count is what is wrong. */
    private static final double TOO_GOOD = 1.2;

    private final Assembly plan;

    Notes(Assembly plan) {
        this.plan = plan;
    }

    List<String> list(List<PlanRow> totals) {
        List<String> notes = new ArrayList<>();
        notes.add("A scenario, not a forecast.");
        notes.add(
                "Need counts EHC plans by primary need. Pupils on SEN support are not published by need and authority in"
                        + " the packs: a national number of them is spread as plans are, and only professions with a task for"
                        + " them count them.");
        if (plan.rollOut().leavesOutEarlyYearsAndColleges()) {
            notes.add("No figure of days has been promised to early years or colleges, so none are counted for them.");
        }
        notes.add(moves());
        for (PlanArea area : plan.areas()) {
            int missing = plan.inputs().facts(area).missing();
            if (missing > 0) {
                notes.add("%s: %d figures are not published and count as nothing.".formatted(area.name(), missing));
            }
        }
        plan.scenario()
                .professions()
                .forEach(profession -> of(profession, totals).ifPresent(notes::add));
        notes.add("Need that the product itself recorded as unmet is shown apart and not added: %d entries."
                .formatted(plan.inputs().unmetNeed().entries().size()));
        return notes;
    }

    /** No file has real moves by area, so it is always said what is taken in their place. */
    private String moves() {
        List<String> rates = plan.supply().professions().stream()
                .filter(profession -> plan.exchange().isAny() && plan.supply().movesRate(profession) > 0)
                .map(profession -> String.format(
                        Locale.ROOT,
                        "%s %.1f%%",
                        profession,
                        100 * plan.supply().movesRate(profession)))
                .toList();
        if (rates.isEmpty()) {
            return "Nobody moves from one area of this plan to another: people move within a region whose authorities are all in the plan,"
                    + " unless the rate is set to nothing.";
        }
        return "People move between the authorities of a region: of those who stay this many in a year, to where people are at the start (%s). No"
                        .formatted(String.join(", ", rates))
                + " file has real moves by authority, and moves from region to region are not in it."
                + (plan.exchange().isPartly()
                        ? " Nobody moves where only some authorities of a region are in the plan."
                        : "");
    }

    private Optional<String> of(Profession profession, List<PlanRow> totals) {
        boolean counted = plan.supply().professions().contains(profession);
        boolean described = plan.needs().isDescribed(profession);
        if (!counted && !described) {
            return Optional.of("%s: neither their number nor their work is known, so their rows are empty."
                    .formatted(profession.title()));
        }
        if (!counted) {
            return Optional.of("%s: nobody publishes how many there are, so there is need without supply."
                    .formatted(profession.title()));
        }
        if (!described) {
            return Optional.of(
                    "%s: the packs describe no work of theirs, so there is supply without need, and no gap is stated."
                            .formatted(profession.title()));
        }
        return totals.stream()
                .filter(row -> row.profession() == profession
                        && row.year() == plan.scenario().baseYear())
                .findFirst()
                .flatMap(PlanRow::gap)
                .filter(gap -> gap.coverage() > TOO_GOOD)
                .map(gap -> String.format(
                        Locale.ROOT,
                        "%s: at the start there would be %.1f times as many as needed. Children wait, so this does not mean that they"
                                + " are served: the assumed work is too little, or the assumed share who work with children too"
                                + " great. Read the change over the years, not the level.",
                        profession.title(),
                        gap.coverage()));
    }
}

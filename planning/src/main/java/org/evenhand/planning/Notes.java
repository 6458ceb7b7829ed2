package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.vocabulary.Profession;

/** What a reader should know of a plan before using its numbers, as sentences. */
final class Notes {

    /** Above this coverage at the start, the assumed work or count is what is likely to be wrong. */
    private static final double TOO_GOOD = 1.2;

    /** Less of a whole than rounding leaves. */
    private static final double NOTHING = 1e-9;

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
        notes.addAll(plan.outside());
        for (PlanArea area : plan.areas()) {
            List<String> withheld = plan.inputs().facts(area).withheld();
            if (!withheld.isEmpty()) {
                notes.add(
                        "%s: these counts are withheld: %s. Need that rests on them is not complete, and no gap is stated of it."
                                .formatted(area.name(), String.join(", ", withheld)));
            }
        }
        plan.scenario().professions().forEach(profession -> {
            of(profession, totals).ifPresent(notes::add);
            tooFew(profession).ifPresent(notes::add);
            notPlaced(profession).ifPresent(notes::add);
        });
        notes.add("Need that the product itself recorded as unmet is shown apart and not added: %d entries."
                .formatted(plan.inputs().unmetNeed().entries().size()));
        return notes;
    }

    /** No file has real moves by area, so it is always said what is taken in their place. */
    private String moves() {
        List<String> rates = plan.supply().professions().stream()
                .filter(profession -> plan.exchange().isAny()
                        && plan.supply().movesRate(profession).mode() > 0)
                .map(profession -> String.format(
                        Locale.ROOT,
                        "%s %.1f%%, from %.1f%% to %.1f%%",
                        profession,
                        100 * plan.supply().movesRate(profession).mode(),
                        100 * plan.supply().movesRate(profession).low(),
                        100 * plan.supply().movesRate(profession).high()))
                .toList();
        if (rates.isEmpty()) {
            return "Nobody moves from one area of this plan to another: people move within a region whose authorities are all in the plan,"
                    + " unless the rate is set to nothing.";
        }
        return "People move between the authorities of a region: of those who stay this many in a year, to where people are at the start (%s). No"
                        .formatted(String.join("; ", rates))
                + " file has real moves by authority, and moves from region to region are not in it."
                + (plan.exchange().isPartly()
                        ? " Nobody moves where only some authorities of a region are in the plan."
                        : "");
    }

    private Optional<String> tooFew(Profession profession) {
        List<String> names = plan.stocks().get(profession).tooFew().stream()
                .sorted()
                .map(area -> plan.areas().get(area).name())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s: in %s the national figure implies less than one person. Nothing is stated there; totals over areas hold them."
                                .formatted(profession.title(), String.join(", ", names)));
    }

    private Optional<String> notPlaced(Profession profession) {
        double share = plan.stocks().notPlaced(profession);
        return share < NOTHING
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s: %.1f%% of the national figure is placed in no authority, because the count it is spread by is withheld there.",
                        profession.title(),
                        100 * share));
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
                .flatMap(row -> plan.inputs().waiting().stream()
                        .flatMap(waiting -> waiting.against(row).stream())
                        .findFirst()
                        .or(() -> tooGood(row)));
    }

    private static Optional<String> tooGood(PlanRow row) {
        return row.gap()
                .filter(gap -> gap.coverage() > TOO_GOOD)
                .map(gap -> String.format(
                        Locale.ROOT,
                        "%s: at the start there would be %.1f times as many as needed. No waits of theirs are published, and the level rests on"
                                + " assumed work. Read the change over the years, not the level.",
                        row.profession().title(),
                        gap.coverage()));
    }
}

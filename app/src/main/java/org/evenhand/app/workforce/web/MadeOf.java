package org.evenhand.app.workforce.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.planning.NeedPart;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/** What the need for a profession is made of, in an area or in all of a plan together. */
final class MadeOf {

    private static final int MOST_ROWS = 12;

    private MadeOf() {}

    private record Kind(String condition, Layer layer, String ages) {}

    /** Of the first year of the plan where it is asked for, else of the last: what lies between is made of the same parts. */
    static Optional<PlanPage.Made> of(PlanResult plan, PlanArea area, Profession profession, int asked) {
        int year = asked == plan.years().getFirst() ? asked : plan.years().getLast();
        Map<Kind, Double> parts = new LinkedHashMap<>();
        for (NeedPart part : plan.needParts()) {
            boolean here = area.equals(PlanResult.TOTAL) || part.area().equals(area);
            if (here && part.profession() == profession && part.year() == year) {
                Kind kind = new Kind(part.condition(), part.layer(), ages(part));
                parts.merge(kind, part.fullTime(), Double::sum);
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double whole = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        List<List<Cell>> rows = parts.entrySet().stream()
                .sorted(Map.Entry.<Kind, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ROWS)
                .map(part -> row(part.getKey(), part.getValue(), whole))
                .toList();
        return Optional.of(new PlanPage.Made(
                Words.of("studio.made.caption", profession.title(), PlanWords.within(area), PlanWords.year(year)),
                List.of(
                        Cell.of(Words.of("studio.made.condition")),
                        Cell.of(Words.of("studio.made.layer")),
                        Cell.of(Words.of("studio.made.ages")),
                        Cell.number(Words.of("studio.column.needed")),
                        Cell.number(Words.of("studio.made.share"))),
                rows,
                Words.of("studio.made.more", rows.size(), parts.size()),
                Words.of("studio.made.source")));
    }

    private static List<Cell> row(Kind kind, double fullTime, double whole) {
        return List.of(
                Cell.of(condition(kind.condition())),
                Cell.of(Words.find("studio.made.layer." + kind.layer().code())
                        .orElse(kind.layer().code())),
                Cell.of(kind.ages()),
                Cell.number(PlanWords.people(fullTime)),
                Cell.number(PlanWords.share(whole == 0 ? 0 : fullTime / whole)));
    }

    private static String ages(NeedPart part) {
        return Words.of("studio.range", part.band().from(), part.band().to());
    }

    private static String condition(String code) {
        return code.equals(NeedPart.ALL_CONDITIONS)
                ? Words.of("studio.made.everyNeed")
                : Need.of(code).label();
    }
}

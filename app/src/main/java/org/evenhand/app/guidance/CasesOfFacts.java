package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.engine.decide.Case;
import org.evenhand.engine.decide.DecisionTable;
import org.evenhand.engine.decide.FactSpace;
import org.evenhand.engine.decide.Rule;

/**
 * All facts there can be, as the engine counts them: whom it is about × how often support was tried × what help is wanted with × any of the
 * signs. Cycles have no end, but from one more than any row names on, all are alike.
 */
final class CasesOfFacts {

    private static final List<About> ABOUT = List.of(About.values());
    private static final List<Area> AREAS = List.of(Area.values());
    private static final List<Sign> SIGNS = List.of(Sign.values());
    /** The form by which help is asked for knows not yet, once, and twice or more. */
    private static final int AT_LEAST = 2;

    private final int mostCycles;
    private final FactSpace space;

    private CasesOfFacts(int mostCycles) {
        this.mostCycles = mostCycles;
        this.space = new FactSpace(List.of(ABOUT.size(), mostCycles + 1, AREAS.size()), SIGNS.size());
    }

    /** The cases in which any of these tables may answer differently. */
    static CasesOfFacts of(ThresholdContent... tables) {
        int named = Stream.of(tables)
                .flatMap(table -> table.rows().stream())
                .mapToInt(row -> Math.max(
                        row.conditions().fromCycles(),
                        row.conditions().toCycles().orElse(0)))
                .max()
                .orElse(0);
        return new CasesOfFacts(Math.max(AT_LEAST, named + 1));
    }

    /** This number of cycles stands for itself and for all that are higher. */
    int mostCycles() {
        return mostCycles;
    }

    FactSpace space() {
        return space;
    }

    DecisionTable table(ThresholdContent content, ThresholdTerms terms) {
        return DecisionTable.of(
                space, content.rows().stream().map(row -> rule(row, terms)).toList());
    }

    private Rule rule(ThresholdRow row, ThresholdTerms terms) {
        return new Rule(
                row.id(),
                row.order(),
                List.of(
                        bits(ABOUT.size(), value -> row.conditions().allows(ABOUT.get((int) value))),
                        bits(mostCycles + 1, value -> row.conditions().allows((int) value)),
                        bits(AREAS.size(), value -> row.conditions().allows(AREAS.get((int) value)))),
                flags(row.conditions().anySign()),
                AREAS.stream()
                        .map(area -> answer(row, terms.asked(row, area).toString()))
                        .toList());
    }

    /** Two rows with the same of these answer the same; how each gives its reason is no difference. */
    private static String answer(ThresholdRow row, String asked) {
        return String.join(
                "|",
                row.answer().layer().code(),
                row.answer().offer(),
                row.answer().route(),
                asked,
                row.answer().replyWithinWorkingDays().toString());
    }

    private static long bits(int values, LongPredicate allowed) {
        return IntStream.range(0, values)
                .filter(allowed::test)
                .mapToLong(value -> 1L << value)
                .reduce(0, (one, other) -> one | other);
    }

    About about(List<Integer> values) {
        return ABOUT.get(values.getFirst());
    }

    int cycles(List<Integer> values) {
        return values.get(1);
    }

    static List<Area> areas(List<Integer> values) {
        return values.stream().map(AREAS::get).toList();
    }

    static Set<Sign> signs(int flags) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        SIGNS.stream().filter(sign -> (flags >> SIGNS.indexOf(sign) & 1) == 1).forEach(signs::add);
        return signs;
    }

    static int flags(Set<Sign> signs) {
        return signs.stream().mapToInt(sign -> 1 << SIGNS.indexOf(sign)).sum();
    }

    Facts facts(Case told) {
        return new Facts(
                about(told.values()), AREAS.get(told.values().get(2)), signs(told.flags()), cycles(told.values()));
    }

    Case of(Facts facts) {
        return new Case(
                List.of(
                        ABOUT.indexOf(facts.about()),
                        Math.min(facts.cyclesWithoutProgress(), mostCycles),
                        AREAS.indexOf(facts.area())),
                flags(facts.signs()));
    }

    /** Every one of them. */
    Stream<Facts> all() {
        List<Facts> cells = new ArrayList<>();
        for (About about : ABOUT) {
            for (int cycles = 0; cycles <= mostCycles; cycles++) {
                for (Area area : AREAS) {
                    cells.add(new Facts(about, area, Set.of(), cycles));
                }
            }
        }
        return cells.stream()
                .flatMap(cell -> IntStream.range(0, 1 << SIGNS.size())
                        .mapToObj(flags ->
                                new Facts(cell.about(), cell.area(), signs(flags), cell.cyclesWithoutProgress())));
    }
}

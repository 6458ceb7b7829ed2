package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/**
 * One row of the thresholds as it is written: conditions and answer as codes, and what people read.
 *
 * @param id small letters, digits and dashes; stays the same from version to version
 * @param order rows with a lower number are read first; of two with the same number neither goes before the other
 * @param when the conditions in plain English
 * @param reason why the answer is right, for whoever asks
 * @param source who asks for this row
 */
public record ThresholdRow(
        String id,
        int order,
        String title,
        String when,
        Conditions conditions,
        Answer answer,
        String reason,
        String source,
        PolicyStatus status) {

    /**
     * When the row holds. An empty set is no condition.
     *
     * @param anySign at least one of these was told
     * @param fromCycles at least 0
     * @param toCycles the most; absent for no end
     */
    public record Conditions(
            Set<About> about, Set<Area> areas, Set<Sign> anySign, int fromCycles, OptionalInt toCycles) {

        public Conditions {
            about = Set.copyOf(about);
            areas = Set.copyOf(areas);
            anySign = Set.copyOf(anySign);
        }

        public boolean hold(Facts facts) {
            return allows(facts.about())
                    && allows(facts.area())
                    && allows(facts.cyclesWithoutProgress())
                    && (anySign.isEmpty() || anySign.stream().anyMatch(facts.signs()::contains));
        }

        boolean allows(About told) {
            return about.isEmpty() || about.contains(told);
        }

        boolean allows(Area told) {
            return areas.isEmpty() || areas.contains(told);
        }

        boolean allows(int cycles) {
            return cycles >= fromCycles && cycles <= toCycles.orElse(Integer.MAX_VALUE);
        }

        /** Each condition that does not hold, as a sentence. */
        public List<String> unmet(Facts facts) {
            List<String> unmet = new ArrayList<>();
            if (!allows(facts.about())) {
                unmet.add(Words.of("thresholds.unmet.about", named(about), name(facts.about())));
            }
            if (!allows(facts.area())) {
                unmet.add(Words.of("thresholds.unmet.area", named(areas), name(facts.area())));
            }
            if (!anySign.isEmpty() && anySign.stream().noneMatch(facts.signs()::contains)) {
                unmet.add(Words.of("thresholds.unmet.signs", named(anySign)));
            }
            if (!allows(facts.cyclesWithoutProgress())) {
                unmet.add(Words.of(
                        "thresholds.unmet.cycles", cyclesInWords(), Facts.times(facts.cyclesWithoutProgress())));
            }
            return unmet;
        }

        /** Each condition, in the words of the form by which help is asked for; empty where the row always holds. */
        public List<String> inWords() {
            List<String> all = new ArrayList<>();
            if (!about.isEmpty()) {
                all.add(Words.of("thresholds.condition.about", named(about)));
            }
            if (!areas.isEmpty()) {
                all.add(Words.of("thresholds.condition.area", named(areas)));
            }
            if (!anySign.isEmpty()) {
                all.add(Words.of("thresholds.condition.signs", named(anySign)));
            }
            if (fromCycles > 0 || toCycles.isPresent()) {
                all.add(Words.of("thresholds.condition.cycles", cyclesInWords()));
            }
            return all;
        }

        private String cyclesInWords() {
            if (toCycles.isEmpty()) {
                return Words.of("thresholds.cycles.from", Facts.times(fromCycles));
            }
            return toCycles.getAsInt() == fromCycles
                    ? Facts.times(fromCycles)
                    : Words.of("thresholds.cycles.between", fromCycles, toCycles.getAsInt());
        }
    }

    /**
     * What the row answers.
     *
     * @param offer how help is given: a code
     * @param route where the request goes: a code
     * @param professions the first is the one to ask; empty for whoever usually helps with what was noticed
     * @param replyWithinWorkingDays absent where another procedure sets the pace
     */
    public record Answer(
            Layer layer, String offer, String route, List<Profession> professions, OptionalInt replyWithinWorkingDays) {

        public Answer {
            professions = List.copyOf(professions);
        }
    }

    /** What a fact is called where help is asked for. */
    public static String name(Enum<?> told) {
        return Words.find("ask.%s.%s".formatted(question(told), told.name()))
                .or(() -> Words.find("ask.urgent." + told.name()))
                .orElse(told.name());
    }

    private static String question(Enum<?> told) {
        return switch (told) {
            case About about -> "about";
            case Area area -> "area";
            default -> "signs";
        };
    }

    /** Their names, in the order of the form. */
    public static <E extends Enum<E>> String named(Collection<E> told) {
        return told.stream()
                .sorted()
                .map(ThresholdRow::name)
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(", "));
    }

    static Set<Sign> signs(Collection<String> codes) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        new TreeSet<>(codes).forEach(code -> signs.add(Sign.valueOf(code)));
        return signs;
    }
}

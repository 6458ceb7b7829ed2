package org.evenhand.app.accountability;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.vocabulary.SettingType;

/**
 * What became of some recommendations, counted: indicators 5 to 7 of an area. Exact, so never for the public as it is (see the module equity).
 *
 * @param all recommendations
 * @param specified how many say how much, how often and how long, without a vague word
 * @param byEnding every ending is there; together they are all
 * @param declined by reason, codes of the pack accountability-terms; those without a reason are in none
 */
public record OutcomeCounts(long all, long specified, Map<Ending, Long> byEnding, Map<String, Long> declined) {

    public OutcomeCounts {
        byEnding = Map.copyOf(byEnding);
        declined = Map.copyOf(declined);
    }

    public static OutcomeCounts of(Collection<AdviceOutcome> outcomes) {
        Map<Ending, Long> byEnding = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            byEnding.put(
                    ending,
                    outcomes.stream().filter(one -> one.ending() == ending).count());
        }
        return new OutcomeCounts(
                outcomes.size(),
                outcomes.stream()
                        .filter(AdviceOutcome::isSpecifiedAndQuantified)
                        .count(),
                byEnding,
                outcomes.stream()
                        .flatMap(one -> one.declineReason().stream())
                        .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting())));
    }

    /** The same for each type of setting that asked; types of which nobody asked are not there. */
    public static Map<SettingType, OutcomeCounts> bySettingType(Collection<AdviceOutcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        AdviceOutcome::settingType,
                        () -> new EnumMap<>(SettingType.class),
                        Collectors.collectingAndThen(Collectors.toList(), OutcomeCounts::of)));
    }

    public long of(Ending ending) {
        return byEnding.getOrDefault(ending, 0L);
    }

    /** Taken on, or done without a word before. */
    public long accepted() {
        return delivered() + of(Ending.ACCEPTED_NOT_DONE);
    }

    /** Done in full, with evidence, in time or late. */
    public long delivered() {
        return onTime() + of(Ending.DONE_LATE);
    }

    public long onTime() {
        return of(Ending.DONE_IN_TIME);
    }

    /** @param reason a code of the pack accountability-terms, like NO_FUNDING */
    public long declinedFor(String reason) {
        return declined.getOrDefault(reason, 0L);
    }

    /** Neither done nor declined: once the ladder has no rung left, what climbed all of it. */
    public long leftUndone() {
        return of(Ending.ACCEPTED_NOT_DONE) + of(Ending.UNANSWERED);
    }
}

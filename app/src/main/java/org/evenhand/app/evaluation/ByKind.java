package org.evenhand.app.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.evenhand.engine.disclose.PartsOfAWhole;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.ServiceIndicators;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Component;

/** Puts what was counted into kinds of settings, and holds back the small ones and as many others as it takes that none can be worked out. */
@Component
class ByKind {

    private final ServiceIndicators indicators;
    private final SuppressionRule rule;

    ByKind(ServiceIndicators indicators, DisclosureRules disclosure) {
        this.indicators = indicators;
        this.rule = disclosure.rule();
    }

    /**
     * @param cases what is counted behind the value, of one item
     * @param value of a kind, or of all, from its items; asked only where it may be shown
     */
    <T> Column column(
            List<T> items,
            Function<T, SettingType> type,
            ToLongFunction<T> cases,
            BiFunction<Optional<Kind>, List<T>, Value> value) {
        Map<Kind, List<T>> itemsOf = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Kind kind : indicators.kinds()) {
            List<T> those = items.stream()
                    .filter(item -> indicators.kindOf(type.apply(item)).equals(kind))
                    .toList();
            itemsOf.put(kind, those);
            counts.put(kind.code(), those.stream().mapToLong(cases).sum());
        }
        PartsOfAWhole parts = PartsOfAWhole.of(counts, rule);
        Map<Kind, Reading> byKind = new HashMap<>();
        itemsOf.forEach((kind, those) -> byKind.put(
                kind,
                reading(those, cases, parts.isHeldBack(kind.code()), all -> value.apply(Optional.of(kind), all))));
        return new Column(
                reading(items, cases, parts.isTotalHeldBack(), all -> value.apply(Optional.empty(), all)), byKind);
    }

    private <T> Reading reading(
            List<T> items, ToLongFunction<T> cases, boolean isHeldBack, Function<List<T>, Value> value) {
        long count = items.stream().mapToLong(cases).sum();
        return isHeldBack || count < rule.threshold()
                ? Reading.TOO_FEW
                : new Reading(value.apply(items), OptionalLong.of(rounded(count)));
    }

    private long rounded(long count) {
        long to = rule.roundTo();
        return Math.floorDiv(count + to / 2, to) * to;
    }
}
